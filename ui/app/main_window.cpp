#include "ui/app/main_window.h"

#include "ui/app/address_control.h"
#include "ui/app/endpoint_actions.h"
#include "ui/app/header_bar.h"
#include "ui/app/perspectives/deferreds_perspective.h"
#include "ui/app/perspectives/lab_perspective.h"
#include "ui/app/perspectives/reactor_perspective.h"
#include "ui/app/perspectives/traffic_perspective.h"
#include "ui/app/tools_panel.h"
#include "ui/app/update_notice.h"
#include "ui/app/widget_memory.h"
#include "ui/app/workspace_actions.h"
#include "ui/panels/composer_panel.h"
#include "ui/panels/endpoints_panel.h"
#include "ui/panels/help_window.h"
#include "ui/panels/lab_form.h"
#include "ui/panels/message_list.h"
#include "ui/panels/sequences_panel.h"
#include "ui/panels/snippet_list.h"
#include "ui/panels/status_strip.h"
#include "ui/panels/throughput_panel.h"
#include "ui/panels/welcome_page.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/address_bar.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/undo_toast.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <utility>

namespace ropewalk {
namespace {

constexpr int kNarrow = 1'360; ///< Below: rail and side panels take less.
constexpr int kTight = 1'180;  ///< Below: the inspector opens on demand only.
constexpr int kLow = 800;      ///< Below: overview and composer take less.

} // namespace

MainWindow::MainWindow(Session &session, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_pump(new FramePump(this))
    , m_header(new HeaderBar(this))
    , m_rail(new QToolBar(tr("Perspectives"), this))
    , m_status(new StatusStrip(session.workbench().journal(), this))
    , m_centre(new QStackedWidget(this))
    , m_inspectors(new QStackedWidget(this))
    , m_lefts(new QStackedWidget(this))
    , m_welcome(new WelcomePage(this))
    , m_endpoints(new EndpointsPanel(session.endpoints(), this))
    , m_composer(new ComposerPanel(session.directory(), session.commander(), this))
    , m_sequences(new SequencesPanel(session.directory(), session.commander(), this))
    , m_throughput(new ThroughputPanel(
          session.metrics(), session.events(), session.directory(), session.commander(), this))
    , m_notice(new NoticeBar(this))
    , m_updates(new UpdateNotice(session.updates(), this))
    , m_toast(new UndoToast(this))
    , m_endpointActions(new EndpointActions(session, *m_toast, this))
    , m_workspace(new WorkspaceActions(session.document(), *m_notice, this))
    , m_traffic(new TrafficPerspective(session, *m_endpointActions, this))
    , m_deferreds(new DeferredsPerspective(session, this))
    , m_reactor(new ReactorPerspective(session, this))
    , m_lab(new LabPerspective(session, this))
    , m_address(new AddressControl(session, m_header->addressBar(), m_welcome->addressBar(), this))
    , m_palette(new CommandPalette(this))
    , m_tools(new ToolsPanel(this))
    , m_perspectiveActions(new QActionGroup(this))
{
    setMinimumSize(1'024, 640);
    setupBars();
    setupCentre();
    setupDocks();
    setupPerspectives();
    setupPanes();
    setupWays();
    setupPalette();
    setupMenus();
    for (QDockWidget *dock : {m_leftDock, m_bottomDock, m_rightDock})
        m_header->addAction(dock->toggleViewAction());
    setupWiring();
    showWelcome();
    takeDocument();
}

MainWindow::~MainWindow() = default;

std::int64_t MainWindow::now()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000'000;
}

void MainWindow::setScope(Scope scope)
{
    m_endpoints->select(scope);
    if (m_scope == scope)
        return;
    m_scope = scope;
    for (Perspective *each : m_perspectives->all())
        each->setScope(scope);
    m_composer->setScope(scope);
    m_sequences->setScope(scope);
    m_throughput->setScope(scope);
    m_endpointActions->setScope(scope);
    m_address->show(scope);
    m_pump->arm();
}

void MainWindow::startDemo(const QString &name)
{
    if (QAction *chains = m_deferreds->demo(name)) {
        chains->trigger();
        return;
    }
    m_workspace->ifDiscardable([this, name] {
        static_cast<void>(m_session.document().loadDemo(name)); // A demo of our own is there and right.
        m_perspectives->showLast();
        m_wantsCrowd = name == QStringLiteral("idle");
        if (name == QStringLiteral("feed")) // Whose traffic says less than its queues.
            m_perspectives->show(QStringLiteral("queues"));
        if (m_wantsCrowd || name == QStringLiteral("blocking"))
            m_perspectives->show(QStringLiteral("reactor"));
    });
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_perspectives->restore();
    m_composer->setExpectation(settings.value(QStringLiteral("composer/expect")).toMap());
    m_throughput->restoreParts(settings.value(QStringLiteral("throughput/parts")).toMap());
}

void MainWindow::takeOver(MainWindow &before)
{
    before.m_throughput->hide(); // What the engine tells is for one of them.
    before.saveLayout();
    restoreLayout();
    resize(before.size());
    m_choosesFirst = before.m_choosesFirst;
    m_awaited = before.m_awaited;
    setScope(before.m_scope);
    m_workspace->takeOver(*before.m_workspace);
    m_composer->takeOver(*before.m_composer);
    WidgetMemory(before).putInto(*this);
    m_lab->form().show(before.m_lab->form().order());
    m_perspectives->show(before.m_perspectives->shown());
    show();
    activateWindow();
    if (before.m_help != nullptr && before.m_help->isVisible()) {
        showHelp();
        m_help->setGeometry(before.m_help->geometry());
        m_help->showChapter(before.m_help->shownChapter());
    }
    const auto chosen = before.m_traffic->list().selectedNumbers(1);
    if (!chosen.empty()) // Once the list has its place.
        QTimer::singleShot(0, this, [this, number = chosen.front()] { m_traffic->list().goTo(number); });
}

void MainWindow::prepareForEnd()
{
    saveLayout();
    m_workspace->keepForNextTime();
}

void MainWindow::setupWiring()
{
    connect(&m_session.workbench(), &Workbench::changed, m_pump, &FramePump::arm);
    connect(m_pump, &FramePump::frame, this, &MainWindow::showFrame);
    connect(m_pump, &FramePump::tick, this, &MainWindow::showTick);
    connect(&m_session, &Session::serviceAdded, this, [this](ServiceId id) {
        const bool isServer = !m_session.directory().isClient(id);
        if (id == m_awaited || (m_choosesFirst && isServer))
            setScope({id});
        if (isServer && std::exchange(m_wantsCrowd, false))
            m_session.post(OpenCrowd{id});
        m_choosesFirst = m_choosesFirst && !isServer;
    });
    connect(&m_session, &Session::emptinessChanged, this, [this](bool isEmpty) {
        isEmpty ? showWelcome() : m_perspectives->showLast();
    });
    connect(m_perspectives, &Perspectives::changed, this, &MainWindow::showPerspectiveChange);
    connect(&m_session.document(), &Document::opened, this, [this] {
        m_choosesFirst = m_session.directory().services().empty() || m_choosesFirst;
        takeDocument();
    });
    connect(m_endpoints, &EndpointsPanel::scopeChanged, this, &MainWindow::setScope);
    connect(m_endpointActions, &EndpointActions::serviceChosen, this, &MainWindow::chooseService);
    connect(m_address, &AddressControl::opened, this, [this](ServiceId id) {
        m_endpoints->tree().setFocus();
        chooseService(id);
    });
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::startDemo);
}

void MainWindow::takeDocument()
{
    m_composer->snippets().setSnippets(m_session.document().snippets());
    m_composer->setVariables(m_session.document().variables());
    showTitle();
}

void MainWindow::showFrame()
{
    m_session.takeUpdate();
    for (Perspective *each : m_perspectives->all())
        m_perspectives->isShown(*each) ? each->refresh(now()) : each->refreshUnseen();
    m_throughput->refresh(now());
}

void MainWindow::showTick()
{
    const std::int64_t time = now();
    m_session.takeUpdate();
    if (++m_ticks % 2 == 0) {
        m_session.tick(time);
        m_status->show(m_session.directory(), time);
        showSlowTurn();
        showFailures();
        m_header->setFaults(m_session.directory().activeFaults());
        showTitle();
    }
    m_endpointActions->refresh();
    m_composer->tick();
    m_sequences->tick();
    m_throughput->refresh(time);
    const bool isWholeSecond = m_ticks % 4 == 0;
    for (Perspective *each : m_perspectives->all()) {
        if (m_perspectives->isShown(*each))
            each->tick(time);
        else if (isWholeSecond)
            each->keepUp(time);
    }
    m_address->show(m_scope);
}

void MainWindow::showWelcome()
{
    m_perspectives->showWelcome(*m_welcome);
}

void MainWindow::showTitle()
{
    const Document &document = m_session.document();
    const bool isModified = document.isModified();
    m_header->setWorkspace(document.name(), isModified);
    setWindowTitle(document.name() + QStringLiteral("[*] — Ropewalk"));
    setWindowModified(isModified);
}

/// Its row may not be there yet.
void MainWindow::chooseService(ServiceId id)
{
    m_awaited = id;
    setScope({id});
}

void MainWindow::focusPane(int step)
{
    const auto count = static_cast<int>(m_panes.size());
    int at = -1;
    for (int pane = 0; pane < count; ++pane) {
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr && (m_panes[pane] == focus || m_panes[pane]->isAncestorOf(focus)))
            at = pane;
    }
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        QWidget *pane = m_panes[at];
        if (!pane->isVisible())
            continue;
        QWidget *first = pane;
        while (first->focusPolicy() == Qt::NoFocus && first->nextInFocusChain() != pane)
            first = first->nextInFocusChain();
        (pane == m_composer ? m_composer->focusText() : first->setFocus(Qt::TabFocusReason));
        return;
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitToSize();
    alignHeader();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_session.document().isModified()) {
        saveLayout();
        event->accept();
        return;
    }
    event->ignore();
    m_workspace->ifDiscardable([this] {
        saveLayout();
        QCoreApplication::exit(0); // quit() would ask again.
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == centralWidget() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        alignHeader();
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() != Qt::Key_Alt)
        m_isAltAlone = false; // Alt+Up moves a message; letting go of Alt then means nothing.
    return QMainWindow::event(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    m_isAltAlone = event->key() == Qt::Key_Alt;
    QMainWindow::keyPressEvent(event);
}

void MainWindow::keyReleaseEvent(QKeyEvent *event)
{
    QMainWindow::keyReleaseEvent(event);
    if (event->key() == Qt::Key_Alt && event->modifiers() == Qt::NoModifier && m_isAltAlone)
        m_header->findChild<QToolButton *>(QStringLiteral("menu"))->showMenu();
}

void MainWindow::fitToSize()
{
    const WindowRoom room{width() < kNarrow, width() < kTight, height() < kLow};
    if (m_room == room)
        return;
    m_room = room;
    m_rail->setToolButtonStyle(room.isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
    m_rail->setFixedWidth(room.isNarrow ? metric::kRailCompact : metric::kRail);
    m_endpoints->setCompact(room.isNarrow);
    m_status->setCompact(room.isNarrow);
    for (Perspective *each : m_perspectives->all())
        each->setLow(room.isLow);
    m_composer->setCompact(room.isLow);
    m_perspectives->fit(room);
}

void MainWindow::alignHeader()
{
    const QPoint origin = centralWidget()->mapTo(this, QPoint(0, 0));
    m_header->alignAddress(origin.x() - m_header->x(), centralWidget()->width());
}

void MainWindow::saveLayout()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_perspectives->save();
    settings.setValue(QStringLiteral("composer/expect"), m_composer->expectation());
    settings.setValue(QStringLiteral("throughput/parts"), m_throughput->parts());
}

} // namespace ropewalk
