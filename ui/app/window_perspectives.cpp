// The window's perspectives: what is in each, and what is kept up while another one is shown.

#include "ui/app/endpoint_actions.h"
#include "ui/app/header_bar.h"
#include "ui/app/lab_actions.h"
#include "ui/app/load_actions.h"
#include "ui/app/main_window.h"
#include "ui/app/tools_panel.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/chain_inspector.h"
#include "ui/panels/chain_list.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/deferreds_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/lab_form.h"
#include "ui/panels/lab_panel.h"
#include "ui/panels/load_form.h"
#include "ui/panels/load_panel.h"
#include "ui/panels/queue_actions.h"
#include "ui/panels/queue_header.h"
#include "ui/panels/queue_inspector.h"
#include "ui/panels/queues_panel.h"
#include "ui/panels/reactor_inspector.h"
#include "ui/panels/reactor_panel.h"
#include "ui/panels/sequences_panel.h"
#include "ui/panels/status_strip.h"
#include "ui/panels/throughput_panel.h"
#include "ui/panels/traffic_panel.h"
#include "ui/panels/welcome_page.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/undo_toast.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace ropewalk {

void MainWindow::setupPerspectives()
{
    m_perspectives = new Perspectives(
        *this, *m_centre, *m_inspectors, {m_leftDock, m_rightDock, m_bottomDock, m_tools, m_lefts});
    addPerspective(tr("Traffic"),
                   QKeyCombination(Qt::CTRL, Qt::Key_1),
                   {QStringLiteral("traffic"), {}, m_traffic, m_inspector});
    addPerspective(tr("Queues"),
                   QKeyCombination(Qt::CTRL, Qt::Key_2),
                   {QStringLiteral("queues"), {}, m_queues, m_queueInspector, true});
    m_deferredsAction =
        addPerspective(tr("Deferreds"),
                       QKeyCombination(Qt::CTRL, Qt::Key_3),
                       {QStringLiteral("deferreds"), {}, m_deferreds, m_chainInspector, true});
    setupDeferreds();
    setupQueues();
    setupReactor();
    setupLab();
    setupLoad();
    setupThroughput();
}

QAction *MainWindow::addPerspective(const QString &title, const QKeySequence &keys, Perspective perspective)
{
    QAction *action = addWindowAction(title, perspective.name, keys);
    action->setIcon(themeIcon(perspective.name, {Token::text2, Token::accent}));
    action->setCheckable(true);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(title, keys.toString()));
    m_perspectiveActions->addAction(action);
    m_perspectiveActions->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_rail->addAction(action);
    if (auto *button = qobject_cast<QToolButton *>(m_rail->widgetForAction(action)))
        setLook(*button, ButtonLook::rail);
    perspective.action = action;
    m_perspectives->add(std::move(perspective));
    return action;
}

void MainWindow::setupDeferreds()
{
    connect(&m_session, &Session::chainsLeft, m_pump, &FramePump::arm);
    connect(m_status, &StatusStrip::unhandledRequested, this, &MainWindow::showUnhandled);
    connect(m_chainActions, &ChainActions::perspectiveRequested, this, [this] {
        showPerspective(QStringLiteral("deferreds"));
    });
    connect(m_chainActions, &ChainActions::forgetRequested, this, [this] {
        m_session.chainHistory().clearFinished();
        m_pump->arm();
    });
}

void MainWindow::setupQueues()
{
    m_queues->header().setActions(m_endpointActions->runAction(), m_endpointActions->menu());
    connect(m_queues, &QueuesPanel::scopeRequested, this, &MainWindow::setScope);
    connect(&m_session.queues(), &WatchedQueues::changed, m_queueInspector, &QueueInspector::refresh);
    m_composer->setQueueFinder([this](ConnectionId id) {
        const WatchedQueues &watched = m_session.queues();
        const bool isWatched = watched.connection() == id && watched.isKnown();
        return isWatched ? std::optional(watched.side(Direction::out).config) : std::nullopt;
    });
    connect(m_queueActions, &QueueActions::dropped, this, [this](const QString &text) {
        m_toast->offer(text, [this] { m_queueActions->undo()->trigger(); });
    });
    connect(
        m_status, &StatusStrip::queuesRequested, this, [this](ServiceId service, ConnectionId connection) {
            setScope({service, connection});
            m_perspectives->show(QStringLiteral("queues"));
        });
}

void MainWindow::setupReactor()
{
    addPerspective(tr("Reactor"),
                   QKeyCombination(Qt::CTRL, Qt::Key_4),
                   {QStringLiteral("reactor"), {}, m_reactor, m_reactorInspector, true});
    connect(m_reactor, &ReactorPanel::turnShown, m_reactorInspector, &ReactorInspector::showTurn);
    connect(m_reactor, &ReactorPanel::turnRequested, this, [this] {
        m_reactorInspector->setTab(ReactorInspector::TurnTab);
    });
    connect(m_status, &StatusStrip::reactorRequested, this, &MainWindow::showReactor);
    connect(m_status, &StatusStrip::slowTurnRequested, this, [this](quint64 number) {
        showReactor();
        m_reactor->showEpisode(number);
    });
}

void MainWindow::showReactor()
{
    m_perspectives->show(QStringLiteral("reactor"));
}

/// What held the loop, until somebody looks.
void MainWindow::showSlowTurn()
{
    const auto &episodes = m_session.turns().episodes();
    const bool isSeen = episodes.empty() || m_perspectives->isShown(*m_reactor);
    m_status->setSlowTurn(isSeen ? nullptr : &episodes.back().turn, m_session.turns().episodeCount());
}

void MainWindow::setupLab()
{
    addPerspective(tr("Lab"),
                   QKeyCombination(Qt::CTRL, Qt::Key_5),
                   {QStringLiteral("lab"), {}, &m_lab->panel(), nullptr, false, &m_lab->form(), false});
    connect(m_lab, &LabActions::changed, m_pump, &FramePump::arm);
}

void MainWindow::setupLoad()
{
    addPerspective(tr("Load"),
                   QKeyCombination(Qt::CTRL, Qt::Key_6),
                   {QStringLiteral("load"), {}, &m_load->panel(), nullptr, false, &m_load->form(), false});
    connect(m_load, &LoadActions::changed, m_pump, &FramePump::arm);
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

/// What is not in sight is kept up once a second, lest it have much to do when it is shown, or keep blocks
/// of the journal that nobody sees.
void MainWindow::showPerspectiveTick(std::int64_t now)
{
    const bool isKeptUp = m_ticks % 4 == 0;
    if (m_perspectives->isShown(*m_traffic))
        m_traffic->tick(now);
    else if (isKeptUp)
        m_traffic->refresh(now);
    if (m_perspectives->isShown(*m_queues)) {
        m_queues->tick(now);
        m_queueInspector->tick();
    }
    if (m_perspectives->isShown(*m_deferreds)) {
        m_deferreds->tick(now);
        m_chainInspector->refresh(now);
    } else if (isKeptUp) {
        m_session.refreshChains();
    }
    if (m_perspectives->isShown(*m_reactor)) {
        m_reactor->refresh(now);
        if (!m_reactor->isFrozen())
            m_reactorInspector->refresh();
    }
    if (m_perspectives->isShown(m_load->panel()))
        m_load->tick();
}

/// Those of what is chosen, or of the first endpoint that has any.
void MainWindow::showFaults()
{
    const Directory &directory = m_session.directory();
    const ServiceEntry *chosen = directory.service(m_scope.service);
    const ServiceId faulty = directory.faultyService();
    if (faulty != ServiceId::none && (chosen == nullptr || chosen->state.faults.active == 0))
        setScope({faulty});
    m_perspectives->show(QStringLiteral("traffic"));
    m_rightDock->show();
    m_inspector->setTab(InspectorPanel::FaultsTab);
    m_inspector->setFocus();
}

void MainWindow::showChains(std::int64_t now)
{
    m_chainInspector->setTime(now);
    if (!m_session.refreshChains())
        return;
    m_deferreds->setLost(m_session.chainHistory().lostCount());
    m_deferreds->refresh(now);
}

void MainWindow::showFailures()
{
    const auto count = static_cast<int>(m_session.chainHistory().counts().unhandled);
    m_status->setUnhandled(count);
    if (auto *button = qobject_cast<QToolButton *>(m_rail->widgetForAction(m_deferredsAction)))
        setBadge(*button, count);
}

void MainWindow::showUnhandled()
{
    m_perspectives->show(QStringLiteral("deferreds"));
    m_deferreds->showUnhandled();
}

void MainWindow::showPerspectiveChange()
{
    m_header->setWelcome(m_perspectives->isWelcome());
    if (m_perspectives->isWelcome())
        m_welcome->focusFirstDemo();
    else if (m_perspectives->isShown(*m_traffic))
        m_composer->focusText();
    else if (m_perspectives->isShown(*m_queues))
        m_queues->focusQueue();
    else if (m_perspectives->isShown(m_lab->panel()))
        m_lab->form().focusRun();
    else if (m_perspectives->isShown(m_load->panel()))
        m_load->form().focusRun();
    else if (m_perspectives->isShown(*m_reactor))
        m_reactor->focusTurns();
    else
        m_deferreds->list().setFocus();
    m_queues->setInSight(m_perspectives->isShown(*m_queues));
    m_queues->tick(now());
    m_reactor->setShown(m_perspectives->isShown(*m_reactor));
    const bool isLoad = m_perspectives->isShown(m_load->panel());
    const bool isLab = m_perspectives->isShown(m_lab->panel());
    m_load->setShown(isLoad);
    m_lab->setShown(isLab);
    m_sequences->runAction().setShortcut(isLoad || isLab ? QKeySequence()
                                                         : QKeySequence(Qt::Key_F5)); // Theirs.
    m_session.refreshChains();
    m_deferreds->refresh(now());
    m_pump->arm();
}

} // namespace ropewalk
