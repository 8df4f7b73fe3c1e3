#include "ui/panels/chain_inspector.h"

#include "ui/models/chosen_chain.h"
#include "ui/panels/build_page.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/chain_log_page.h"
#include "ui/panels/chain_page.h"
#include "ui/panels/fire_bar.h"
#include "ui/panels/line.h"
#include "ui/panels/link_page.h"
#include "ui/panels/scenario_page.h"
#include "ui/theme/dress.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace ropewalk {

ChainInspector::ChainInspector(
    ChosenChain &chosen, ChainActions &actions, const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_actions(actions)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedLayout)
    , m_link(new LinkPage(chosen, this))
    , m_chain(new ChainPage(chosen, directory, this))
    , m_log(new ChainLogPage(chosen, this))
    , m_build(new BuildPage(chosen, actions, this))
    , m_scenarios(new ScenarioPage(std::move(post), this))
    , m_fire(new FireBar(chosen, actions, this))
{
    setAccessibleName(tr("Inspector"));
    setSurface(*this, Token::side);
    setupTabs();
    setupWiring();
}

void ChainInspector::refresh(qint64 now)
{
    m_now = now;
    m_fire->refresh();
    showPage();
}

void ChainInspector::setTab(Tab tab)
{
    m_tabs->setTabVisible(tab, true);
    m_tabs->setCurrentIndex(tab);
}

void ChainInspector::setupTabs()
{
    setTall(*m_tabs);
    m_tabs->setObjectName(QStringLiteral("chainTabs"));
    m_tabs->setAccessibleName(tr("Inspector"));
    for (const QString &name : {tr("Link"), tr("Deferred"), tr("Log"), tr("Build"), tr("Scenarios")})
        m_tabs->addTab(name);
    m_tabs->setTabVisible(BuildTab, false);
    m_tabs->setTabVisible(ScenarioTab, false);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    for (QWidget *page : std::initializer_list<QWidget *>{m_link, m_chain, m_log, m_build, m_scenarios})
        m_pages->addWidget(page);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 0, 0); // The tabs' text stands at 12.
    head->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeLine(this));
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_fire);
}

void ChainInspector::setupWiring()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        showPage();
    });
    for (const auto signal : {&ChosenChain::chosen, &ChosenChain::changed})
        connect(&m_chosen, signal, this, [this] { refresh(m_now); });
    connect(&m_chosen, &ChosenChain::chosen, this, [this] {
        const ChainRecord *chain = m_chosen.chain();
        if (m_tabs->currentIndex() == BuildTab && chain != nullptr && !chain->isByHand)
            m_tabs->setCurrentIndex(LinkTab);
    });
    connect(&m_chosen, &ChosenChain::linkChanged, this, [this] { showPage(); });
    connect(&m_actions, &ChainActions::built, this, [this] {
        setTab(BuildTab);
        m_build->focusName();
    });
    connect(&m_actions, &ChainActions::scenarioRequested, this, [this] {
        setTab(ScenarioTab);
        m_scenarios->askForFile();
    });
    connect(m_scenarios, &ScenarioPage::problem, &m_actions, &ChainActions::problem);
    connect(m_scenarios, &ScenarioPage::beginning, &m_chosen, &ChosenChain::chooseNextBorn);
}

/// Only the page in front looks; the others do when they come to the front.
void ChainInspector::showPage()
{
    if (!isVisible())
        return;
    switch (m_tabs->currentIndex()) {
    case LinkTab: m_link->refresh(m_now); break;
    case ChainTab: m_chain->refresh(m_now); break;
    case LogTab: m_log->refresh(); break;
    case BuildTab: m_build->refresh(); break;
    default: break;
    }
}

} // namespace ropewalk
