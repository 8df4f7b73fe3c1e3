// The window's perspectives, and the ways that lead to them.

#include "ui/app/header_bar.h"
#include "ui/app/main_window.h"
#include "ui/app/perspectives/deferreds_perspective.h"
#include "ui/app/perspectives/lab_perspective.h"
#include "ui/app/perspectives/load_perspective.h"
#include "ui/app/perspectives/queues_perspective.h"
#include "ui/app/perspectives/reactor_perspective.h"
#include "ui/app/perspectives/traffic_perspective.h"
#include "ui/app/tools_panel.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/sequences_panel.h"
#include "ui/panels/snippet_list.h"
#include "ui/panels/status_strip.h"
#include "ui/panels/throughput_panel.h"
#include "ui/panels/welcome_page.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace ropewalk {

void MainWindow::setupPerspectives()
{
    m_perspectives = new Perspectives(
        *this, *m_centre, *m_inspectors, {m_leftDock, m_rightDock, m_bottomDock, m_tools, m_lefts});
    addPerspective(tr("Traffic"), Qt::Key_1, *m_traffic);
    addPerspective(
        tr("Queues"), Qt::Key_2, *new QueuesPerspective(m_session, *m_endpointActions, *m_toast, this));
    m_deferredsAction = addPerspective(tr("Deferreds"), Qt::Key_3, *m_deferreds);
    addPerspective(tr("Reactor"), Qt::Key_4, *m_reactor);
    addPerspective(tr("Lab"), Qt::Key_5, *m_lab);
    addPerspective(tr("Load"), Qt::Key_6, *new LoadPerspective(m_session, this));
    setupStatus();
    setupThroughput();
    setupComposer();
}

QAction *MainWindow::addPerspective(const QString &title, Qt::Key digit, Perspective &perspective)
{
    const QKeySequence keys(QKeyCombination(Qt::CTRL, digit));
    QAction *action = addWindowAction(title, perspective.name(), keys);
    action->setIcon(themeIcon(perspective.name(), {Token::text2, Token::accent}));
    action->setCheckable(true);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(title, keys.toString()));
    m_perspectiveActions->addAction(action);
    m_perspectiveActions->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_rail->addAction(action);
    if (auto *button = qobject_cast<QToolButton *>(m_rail->widgetForAction(action)))
        setLook(*button, ButtonLook::rail);
    m_perspectives->add(perspective, *action);
    connect(&perspective, &Perspective::frameWanted, m_pump, &FramePump::arm);
    connect(&perspective, &Perspective::scopeRequested, this, &MainWindow::setScope);
    return action;
}

/// Its segments lead to what they tell of.
void MainWindow::setupStatus()
{
    const auto show = [this](const Perspective &perspective) { showPerspective(perspective.name()); };
    connect(m_status, &StatusStrip::unhandledRequested, this, [this, show] {
        show(*m_deferreds);
        m_deferreds->showUnhandled();
    });
    connect(
        m_status, &StatusStrip::queuesRequested, this, [this](ServiceId service, ConnectionId connection) {
            setScope({service, connection});
            showPerspective(QStringLiteral("queues"));
        });
    connect(m_status, &StatusStrip::reactorRequested, this, [this, show] { show(*m_reactor); });
    connect(m_status, &StatusStrip::slowTurnRequested, this, [this, show](quint64 number) {
        show(*m_reactor);
        m_reactor->showEpisode(number);
    });
}

void MainWindow::setupComposer()
{
    connect(m_traffic, &TrafficPerspective::composerWanted, m_composer, &ComposerPanel::focusText);
    m_composer->setQueueFinder([this](ConnectionId id) {
        const WatchedQueues &watched = m_session.queues();
        const bool isWatched = watched.connection() == id && watched.isKnown();
        return isWatched ? std::optional(watched.side(Direction::out).config) : std::nullopt;
    });
    connect(&m_session.document(), &Document::snippetsChanged, this, [this] {
        m_composer->snippets().setSnippets(m_session.document().snippets());
    });
    connect(&m_session.document(), &Document::variablesChanged, this, [this] {
        m_composer->setVariables(m_session.document().variables());
    });
    SnippetList &snippets = m_composer->snippets();
    connect(&snippets, &SnippetList::snippetsChanged, &m_session.document(), &Document::setSnippets);
    connect(&snippets, &SnippetList::addRequested, this, [this] {
        auto kept = m_session.document().snippets();
        const MessageTemplate message = m_composer->message();
        kept.push_back(
            {message.text.substr(0, 40), tr("Mine", "collection of snippets").toStdString(), message});
        m_session.document().setSnippets(kept);
    });
}

void MainWindow::setupThroughput()
{
    connect(m_throughput, &ThroughputPanel::frameWanted, m_pump, &FramePump::arm);
    QAction *show = addWindowAction(
        tr("Show throughput"), QStringLiteral("chart"), QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_T));
    const auto bringUp = [this] {
        if (m_perspectives->isWelcome())
            return;
        m_bottomDock->show();
        m_tools->showTool(*m_throughput);
        m_throughput->setFocus(Qt::ShortcutFocusReason);
    };
    connect(show, &QAction::triggered, this, bringUp);
    connect(m_throughput, &ThroughputPanel::sightWanted, this, bringUp);
}

void MainWindow::showPerspective(const QString &name)
{
    m_perspectives->show(name);
}

/// What held the loop, until somebody looks.
void MainWindow::showSlowTurn()
{
    const auto &episodes = m_session.turns().episodes();
    const bool isSeen = episodes.empty() || m_perspectives->isShown(*m_reactor);
    m_status->setSlowTurn(isSeen ? nullptr : &episodes.back().turn, m_session.turns().episodeCount());
}

/// Those of what is chosen, or of the first endpoint that has any.
void MainWindow::showFaults()
{
    const Directory &directory = m_session.directory();
    const ServiceEntry *chosen = directory.service(m_scope.service);
    const ServiceId faulty = directory.faultyService();
    if (faulty != ServiceId::none && (chosen == nullptr || chosen->state.faults.active == 0))
        setScope({faulty});
    showPerspective(m_traffic->name());
    m_rightDock->show();
    m_traffic->showFaults();
}

void MainWindow::showFailures()
{
    const auto count = static_cast<int>(m_session.chainHistory().counts().unhandled);
    m_status->setUnhandled(count);
    if (auto *button = qobject_cast<QToolButton *>(m_rail->widgetForAction(m_deferredsAction)))
        setBadge(*button, count);
}

void MainWindow::showPerspectiveChange()
{
    const bool isWelcome = m_perspectives->isWelcome();
    bool isRunByKey = false;
    m_header->setWelcome(isWelcome);
    if (isWelcome)
        m_welcome->focusFirstDemo();
    for (Perspective *each : m_perspectives->all()) {
        const bool isShown = m_perspectives->isShown(*each);
        each->setShown(isShown);
        if (isShown) {
            each->focus();
            isRunByKey = each->isRunByKey();
        }
    }
    m_sequences->runAction().setShortcut(isRunByKey ? QKeySequence() : QKeySequence(Qt::Key_F5));
    m_pump->arm();
}

} // namespace ropewalk
