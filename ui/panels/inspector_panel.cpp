#include "ui/panels/inspector_panel.h"

#include "ui/panels/connection_page.h"
#include "ui/panels/faults_page.h"
#include "ui/panels/line.h"
#include "ui/panels/message_page.h"
#include "ui/panels/rules_page.h"
#include "ui/theme/dress.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace ropewalk {

InspectorPanel::InspectorPanel(MessageModel &model,
                               const Directory &directory,
                               Commander post,
                               QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_message(new MessagePage(model, this))
    , m_connection(new ConnectionPage(directory, post, this))
    , m_rules(new RulesPage(directory, post, this))
    , m_faults(new FaultsPage(directory, std::move(post), this))
{
    setAccessibleName(tr("Inspector"));
    setSurface(*this, Token::side);
    setupTabs();
    connect(m_message, &MessagePage::messageRequested, this, &InspectorPanel::messageRequested);
}

void InspectorPanel::showMessage(qint64 number)
{
    m_message->show(number);
}

void InspectorPanel::showConnection(ConnectionId id)
{
    m_shown = id;
    m_connection->show(id);
}

void InspectorPanel::showRulesOf(ServiceId service)
{
    m_service = service;
    m_rules->show(service);
}

void InspectorPanel::showFaultsOf(Scope scope)
{
    m_scope = scope;
    m_faults->show(scope);
    showFaultCount();
}

void InspectorPanel::showFaultCount()
{
    const int count = m_faults->activeCount();
    m_tabs->setTabText(FaultsTab, count > 0 ? tr("Faults %1").arg(count) : tr("Faults"));
}

void InspectorPanel::tick()
{
    m_message->refresh();
    m_connection->show(m_shown);
    m_rules->show(m_service);
    m_faults->show(m_scope);
    showFaultCount();
}

void InspectorPanel::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void InspectorPanel::setupTabs()
{
    setTall(*m_tabs);
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setAccessibleName(tr("Inspector"));
    m_tabs->addTab(tr("Message"));
    m_tabs->addTab(tr("Connection"));
    m_tabs->addTab(tr("Rules"));
    m_tabs->addTab(tr("Faults"));
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    auto *pages = new QStackedLayout;
    pages->addWidget(m_message);
    pages->addWidget(m_connection);
    pages->addWidget(m_rules);
    pages->addWidget(m_faults);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 0, 0); // The tabs' text stands at 12.
    head->addWidget(m_tabs);
    layout->addLayout(head);
    layout->addWidget(makeLine(this));
    layout->addLayout(pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedLayout::setCurrentIndex);
}

} // namespace ropewalk
