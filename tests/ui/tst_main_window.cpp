#include "ui/app/main_window.h"
#include "ui/app/scheme_memory.h"
#include "ui/app/workspace_actions.h"
#include "ui/models/endpoint_model.h"
#include "ui/panels/chain_inspector.h"
#include "ui/panels/message_list.h"
#include "ui/panels/queue_list.h"
#include "ui/panels/scenario_page.h"
#include "ui/plots/time_chart.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/command_palette.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace ropewalk {

/// The window as a person uses it: a real one, on real sockets.
class MainWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void echoDemo_oneClick_showsThreeConnectionsAndTheirMessages();
    void composer_helloAndCtrlEnter_showsTheReply();
    void throughput_ofADemo_isDrawnWhileItIsInSight();
    void outsider_connects_isFourthConnection();
    void addressBar_endpointTyped_listens();
    void endpoint_portInUse_saysSoOnItsRow();
    void follow_scrolledUp_staysOff();
    void find_text_goesToItsMessage();
    void inspector_messageChosen_showsItsBytes();
    void workspace_savedAndOpened_isTheSame();
    void closing_withChanges_asksFirst();
    void theme_switched_changesAtOnce();
    void theme_chosen_isRememberedForTheNextStart();
    void welcome_begins_onTheFirstDemo();
    void deferreds_unhandledDemo_isShownByItsBadge();
    void deferreds_chainBuiltByHand_isHeldFiredAndStepped();
    void deferreds_scenario_isPlayedByStep();
    void deferreds_ofTheWorkbench_areShownWithTheirOwner();
    void queues_messageHeldEditedAndStepped_reachesThePeer();
    void queues_droppedAndUndone_comeBack();
    void queues_heldSegment_opensThem();
    void queues_composerQueuesWithoutSending();
    void queues_keptAfterTheEnd_areForgotten();
    void perspectives_switched_keepTheirDocks();
    void palette_findsCommandsOfChains();
    void load_ofTheSelectedServer_isRunByF5_andShown();
    void reactor_blockingHandler_isNamedInTheStatusBarAndLedTo();
    void reactor_pollerSwitched_clientTalksOn();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const;
    void startEcho();
    [[nodiscard]] quint16 echoPort() const;
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] MessageModel &messages() const { return m_session->messages(); }
    [[nodiscard]] int rowOf(std::string_view bytes, Direction direction) const;
    [[nodiscard]] const ChainRecord *chosen() const { return m_session->chosenChain().chain(); }
    void openDeferreds() { press(m_window.get(), Qt::Key_3, Qt::ControlModifier); }
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void openQueuesOf(QTcpSocket &peer);
    [[nodiscard]] WatchedQueues &queues() const { return m_session->queues(); }
    [[nodiscard]] std::string queued(Direction direction, int row) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void MainWindowTest::init()
{
    WorkbenchOptions options;
    options.tracesChains = true;
    options.tellsSlowTurns = true;
    auto workbench = Workbench::start(options);
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->resize(1'440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

template <typename Widget>
Widget *MainWindowTest::find(const char *name) const
{
    return m_window->findChild<Widget *>(QLatin1String(name));
}

void MainWindowTest::press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(widget, key, modifiers);
}

void MainWindowTest::startEcho()
{
    // The demo with a port of the system's choosing, so that tests can run beside each other.
    Workspace workspace;
    ServiceConfig server;
    server.name = "echo";
    server.endpoint = "tcp:0";
    server.framing = "line";
    workspace.services.push_back(server);
    m_session->document().open(workspace, {}, QStringLiteral("echo"));
    QTRY_VERIFY(echoPort() != 0);
}

quint16 MainWindowTest::echoPort() const
{
    const Directory &directory = m_session->directory();
    if (directory.services().empty())
        return 0;
    const ServiceEntry *entry = directory.service(directory.services().front());
    const bool isListening = entry->state.phase == ServicePhase::listening && entry->endpoint;
    return isListening ? entry->endpoint->port : quint16{0};
}

int MainWindowTest::openConnections() const
{
    const Directory &directory = m_session->directory();
    if (directory.services().empty())
        return 0;
    return static_cast<int>(directory.service(directory.services().front())->open.size());
}

int MainWindowTest::rowOf(std::string_view bytes, Direction direction) const
{
    for (int row = 0; row < messages().rowCount(); ++row) {
        const JournalRecord &record = messages().recordAt(row);
        const bool isMessage = record.kind == JournalRecord::Kind::message;
        if (isMessage && record.direction == direction && record.bytes() == bytes)
            return row;
    }
    return -1;
}

void MainWindowTest::echoDemo_oneClick_showsThreeConnectionsAndTheirMessages()
{
    QTest::mouseClick(find<QWidget>("demo_echo"), Qt::LeftButton);

    QTRY_COMPARE(openConnections(), 3);
    QTRY_VERIFY(rowOf("one says hello 1\n", Direction::in) >= 0);
    QTRY_VERIFY(rowOf("one says hello 1\n", Direction::out) >= 0);
    const auto *tree = find<QTreeView>("endpoints");
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0, tree->model()->index(0, 0))), 3);
}

void MainWindowTest::composer_helloAndCtrlEnter_showsTheReply()
{
    QTest::mouseClick(find<QWidget>("demo_echo"), Qt::LeftButton);
    QTRY_COMPARE(openConnections(), 3);
    auto *text = find<QPlainTextEdit>("composerText");
    QTRY_VERIFY(find<QWidget>("send")->isEnabled());
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("hello"));
    press(text, Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY(rowOf("hello\n", Direction::in) >= 0);
    QTRY_VERIFY(rowOf("hello\n", Direction::out) > rowOf("hello\n", Direction::in));
    const auto asked = messages().numberAt(rowOf("hello\n", Direction::in));
    QCOMPARE(messages().causeOf(messages().numberAt(rowOf("hello\n", Direction::out))), asked);
}

void MainWindowTest::throughput_ofADemo_isDrawnWhileItIsInSight()
{
    QTest::mouseClick(find<QWidget>("demo_echo"), Qt::LeftButton);
    QTRY_COMPARE(openConnections(), 3);
    press(m_window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *chart = find<TimeChart>("throughputChart");

    QVERIFY(chart->isVisible());
    const auto isDrawn = [chart] {
        const QString summary = chart->accessibleDescription();
        return summary.startsWith(QStringLiteral("In ")) && !summary.contains(QStringLiteral("highest 0 B"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDrawn(), 20'000);
    find<QToolButton>("foldTools")->click();
    QCoreApplication::processEvents();
    const int drawn = chart->drawnCount();
    const std::uint64_t rows = m_session->workbench().journal().endRow();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->workbench().journal().endRow() > rows + 4, 20'000);
    QCOMPARE(chart->drawnCount(), drawn);
}

void MainWindowTest::outsider_connects_isFourthConnection()
{
    QTest::mouseClick(find<QWidget>("demo_echo"), Qt::LeftButton);
    QTRY_COMPARE(openConnections(), 3);
    QTcpSocket outsider;
    outsider.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    outsider.write("abc\n");

    QTRY_COMPARE(openConnections(), 4);
    QTRY_VERIFY(rowOf("abc\n", Direction::in) >= 0);
    QTRY_COMPARE(outsider.bytesAvailable(), 4);
    outsider.disconnectFromHost();
    QTRY_COMPARE(openConnections(), 3);
}

void MainWindowTest::addressBar_endpointTyped_listens()
{
    auto *bar = find<QWidget>("welcomeAddress")->findChild<QLineEdit *>();
    bar->setFocus();
    QTest::keyClicks(bar, QStringLiteral("tcp:0"));
    press(bar, Qt::Key_Return);

    QTRY_VERIFY(echoPort() != 0);
    QTRY_COMPARE(find<QLabel>("trafficTitle")->text(), QStringLiteral("tcp:%1").arg(echoPort()));
    QTRY_VERIFY(find<QWidget>("messages")->isVisible());
}

void MainWindowTest::endpoint_portInUse_saysSoOnItsRow()
{
    startEcho();
    ServiceConfig second;
    second.endpoint = "tcp:" + std::to_string(echoPort());
    m_session->post(AddService{second});

    const Directory &directory = m_session->directory();
    QTRY_COMPARE(directory.services().size(), std::size_t{2});
    QTRY_COMPARE(directory.service(directory.services()[1])->state.phase, ServicePhase::failed);
    const QModelIndex row = m_session->endpoints().indexOf(Scope{directory.services()[1]});
    QVERIFY(row.data(EndpointModel::ProblemRole).toString().contains(QStringLiteral("in use")));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
}

void MainWindowTest::follow_scrolledUp_staysOff()
{
    startEcho();
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    peer.write(QByteArray("line\n").repeated(200));
    auto *list = static_cast<MessageList *>(find<QAbstractItemView>("messages"));
    QTRY_VERIFY(messages().rowCount() >= 400);
    QVERIFY(list->isFollowing());
    press(list, Qt::Key_PageUp);
    press(list, Qt::Key_PageUp);
    const int first = list->visibleRows().first;
    peer.write("more\n");

    QTRY_VERIFY(rowOf("more\n", Direction::out) >= 0);
    QVERIFY(!list->isFollowing());
    QCOMPARE(list->visibleRows().first, first);
    press(list, Qt::Key_End);
    QVERIFY(list->isFollowing());
    QCOMPARE(list->visibleRows().second, messages().rowCount() - 1);
}

void MainWindowTest::find_text_goesToItsMessage()
{
    startEcho();
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    peer.write("one\ntwo needle\nthree\n");
    QTRY_VERIFY(rowOf("three\n", Direction::out) >= 0);
    auto *list = find<QAbstractItemView>("messages");
    list->setFocus();
    press(list, Qt::Key_F, Qt::ControlModifier);
    auto *line = find<QLineEdit>("find");
    QTRY_VERIFY(line->isVisible());
    QTest::keyClicks(line, QStringLiteral("needle"));
    press(line, Qt::Key_Return);

    QTRY_COMPARE(list->currentIndex().row(), rowOf("two needle\n", Direction::in));
}

void MainWindowTest::inspector_messageChosen_showsItsBytes()
{
    startEcho();
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    peer.write("abc\n");
    QTRY_VERIFY(rowOf("abc\n", Direction::out) >= 0);
    auto *list = static_cast<MessageList *>(find<QAbstractItemView>("messages"));
    const int row = rowOf("abc\n", Direction::in);
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(messages().index(row, 0)).center());

    QCOMPARE(find<QPlainTextEdit>("bytesText")->toPlainText(), QStringLiteral("abc\n"));
    QVERIFY(find<QLabel>("messageTitle")->text().contains(QString::number(messages().numberAt(row) + 1)));
}

void MainWindowTest::workspace_savedAndOpened_isTheSame()
{
    startEcho();
    const QString path = m_folder.filePath(QStringLiteral("saved.ropewalk"));
    QVERIFY(!m_session->document().isModified());
    m_session->document().setSnippets({{"hi", "Mine", {}}});
    QTRY_VERIFY(m_session->document().isModified()); // The services' answers may be on their way.
    m_window->workspaceActions().saveTo(path);
    QVERIFY(!m_session->document().isModified());
    const Workspace before = m_session->document().workspace();
    m_window->workspaceActions().load(path);

    QTRY_VERIFY(echoPort() != 0);
    QTRY_VERIFY(m_session->document().workspace() == before);
}

void MainWindowTest::closing_withChanges_asksFirst()
{
    startEcho();
    m_session->document().setSnippets({{"hi", "Mine", {}}});
    QTRY_VERIFY(m_session->document().isModified());
    m_window->close();
    auto *question = find<QDialog>("unsaved");

    QVERIFY(question != nullptr);
    QVERIFY(m_window->isVisible());
    question->reject();
    QTRY_VERIFY(find<QDialog>("unsaved") == nullptr);
    QVERIFY(m_window->isVisible());
}

void MainWindowTest::welcome_begins_onTheFirstDemo()
{
    QCOMPARE(m_window->focusWidget(), find<QWidget>("demo_echo"));
    QTRY_VERIFY(find<QLabel>("statusPoller")->text().contains(QStringLiteral("Reactor ready")));
    QVERIFY(find<QLabel>("statusNone")->isVisible());
}

void MainWindowTest::theme_chosen_isRememberedForTheNextStart()
{
    QCOMPARE(rememberedScheme(), SchemeChoice::system);
    auto *themes = find<QComboBox>("theme");
    themes->setCurrentIndex(2);
    emit themes->activated(2);

    QCOMPARE(m_theme->choice(), SchemeChoice::dark);
    QCOMPARE(rememberedScheme(), SchemeChoice::dark);
    m_theme->setChoice(SchemeChoice::light);
}

void MainWindowTest::theme_switched_changesAtOnce()
{
    const QColor light = QApplication::palette().color(QPalette::Base);
    m_theme->setChoice(SchemeChoice::dark);
    const QColor dark = QApplication::palette().color(QPalette::Base);
    m_theme->setChoice(SchemeChoice::light);

    QVERIFY(light.lightness() > dark.lightness());
}

void MainWindowTest::deferreds_unhandledDemo_isShownByItsBadge()
{
    m_window->startDemo(QStringLiteral("unhandled"));
    auto *segment = find<QToolButton>("statusUnhandled");
    QTRY_VERIFY(segment->isVisible());
    QCOMPARE(segment->text(), QStringLiteral("1 unhandled failure"));
    auto *rail = m_window->findChild<QToolBar *>(QStringLiteral("rail"));
    const auto *button = rail->widgetForAction(rail->actions().at(2));
    QCOMPARE(badgeOf(button), 1);
    press(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!find<QWidget>("chains")->isVisible());

    QTest::mouseClick(segment, Qt::LeftButton);
    QVERIFY(find<QWidget>("chains")->isVisible());
    QVERIFY(chosen() != nullptr);
    QVERIFY(isUnhandled(*chosen()));
}

void MainWindowTest::deferreds_chainBuiltByHand_isHeldFiredAndStepped()
{
    openDeferreds();
    find<QWidget>("noChains")->findChild<QPushButton *>()->click();
    auto *name = find<QLineEdit>("buildName");
    QTRY_VERIFY(name->isVisible());
    for (const char *link : {"parse", "write"}) {
        QTest::keyClicks(name, QLatin1String(link));
        press(name, Qt::Key_Return);
    }
    QTRY_VERIFY(chosen() != nullptr && chosen()->links.size() == 2);
    press(m_window.get(), Qt::Key_F9);
    QTRY_COMPARE(chosen()->phase, ChainPhase::held);
    QTest::mouseClick(find<QPushButton>("fireResult"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("fireText"), QStringLiteral("42"));
    press(find<QLineEdit>("fireText"), Qt::Key_Return);
    QTRY_VERIFY(chosen()->firedAt != 0);
    QCOMPARE(linksRun(*chosen()), std::size_t{0});

    press(m_window.get(), Qt::Key_F10);
    QTRY_COMPARE(linksRun(*chosen()), std::size_t{1});
    QCOMPARE(chosen()->phase, ChainPhase::held);
    press(m_window.get(), Qt::Key_F9);
    QTRY_COMPARE(linksRun(*chosen()), std::size_t{2});
    QCOMPARE(parcelText(chosen()->links[1].result), QStringLiteral("42"));
}

void MainWindowTest::deferreds_scenario_isPlayedByStep()
{
    openDeferreds();
    auto *inspector = m_window->findChild<ChainInspector *>();
    inspector->setTab(ChainInspector::ScenarioTab);
    inspector->scenarios().load(QStringLiteral(ROPEWALK_CORPORA "/deferred.jsonl"));
    auto *lines = find<QListWidget>("scenarios");
    QTest::keyClicks(find<QLineEdit>("scenarioFilter"), QStringLiteral("callback-runs-added-callback"));
    QCOMPARE(lines->count(), 1);
    find<QPushButton>("scenarioByStep")->click();
    auto *step = find<QPushButton>("scenarioStep");
    QTRY_VERIFY(step->isEnabled());
    for (int operation = 0; operation < 3; ++operation) {
        const QString left = find<QLabel>("scenarioLeft")->text();
        step->click();
        QTRY_VERIFY(find<QLabel>("scenarioLeft")->text() != left);
    }

    QVERIFY(!step->isEnabled());
    QTRY_VERIFY(chosen() != nullptr && chosen()->purpose == "d");
    const QString told = find<QPlainTextEdit>("scenarioResult")->toPlainText();
    QVERIFY2(told.contains(QStringLiteral("\"h1\"")), qPrintable(told));
    const std::uint64_t first = chosen()->id;
    find<QPushButton>("scenarioPlay")->click();
    QTRY_VERIFY(chosen()->id > first && !chosen()->links.empty() && isSettled(chosen()->links[0]));
}

void MainWindowTest::deferreds_ofTheWorkbench_areShownWithTheirOwner()
{
    startEcho();
    openDeferreds();
    ServiceConfig client;
    client.role = Role::connect;
    client.name = "caller";
    client.endpoint = "tcp:127.0.0.1:" + std::to_string(echoPort());
    m_session->post(AddService{client});

    const auto owned = [this] {
        const ChainHistory &history = m_session->chainHistory();
        return std::ranges::any_of(history.ids(), [&](std::uint64_t id) {
            const ChainRecord *chain = history.find(id);
            return chain != nullptr && chain->owner != ServiceId::none && !chain->purpose.empty();
        });
    };
    QTRY_VERIFY(owned());
}

/// Connects `peer` to the echo server and shows the queues of its connection.
void MainWindowTest::openQueuesOf(QTcpSocket &peer)
{
    startEcho();
    peer.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    QTRY_COMPARE(openConnections(), 1);
    press(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    const Directory &directory = m_session->directory();
    const ServiceId server = directory.services().front();
    m_window->setScope({server, *directory.service(server)->open.begin()});
    QTRY_VERIFY(queues().isKnown());
}

std::string MainWindowTest::queued(Direction direction, int row) const
{
    return *queues().queue(direction).entryAt(row).bytes;
}

void MainWindowTest::queues_messageHeldEditedAndStepped_reachesThePeer()
{
    QTcpSocket peer;
    openQueuesOf(peer);
    press(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(queues().side(Direction::out).config.mode, QueueMode::hold);
    peer.write("one\ntwo\nthree\n");
    auto *list = find<QueueList>("sendQueue");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->setFocus();
    list->goTo(queues().queue(Direction::out).idAt(2));
    press(list, Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(queued(Direction::out, 1), std::string("three\n"));
    press(list, Qt::Key_Return);
    auto *text = find<QPlainTextEdit>("queuedText");
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("drei"));
    press(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(queued(Direction::out, 1), std::string("drei"));
    QCOMPARE(peer.bytesAvailable(), 0);

    for (int step = 0; step < 3; ++step) {
        const int left = list->model()->rowCount();
        press(m_window.get(), Qt::Key_F10);
        QTRY_COMPARE(list->model()->rowCount(), left - 1);
    }
    QTRY_COMPARE(peer.bytesAvailable(), 12);
    QCOMPARE(peer.readAll(), QByteArray("one\ndreitwo\n"));
}

void MainWindowTest::queues_droppedAndUndone_comeBack()
{
    QTcpSocket peer;
    openQueuesOf(peer);
    press(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(queues().side(Direction::out).config.mode, QueueMode::hold);
    peer.write("one\ntwo\n");
    auto *list = find<QueueList>("sendQueue");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setFocus();
    list->goTo(queues().queue(Direction::out).idAt(0));
    press(list, Qt::Key_Delete);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(!queues().undo().isEmpty());
    press(list, Qt::Key_Z, Qt::ControlModifier);

    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(queued(Direction::out, 0), std::string("one\n"));
}

void MainWindowTest::reactor_blockingHandler_isNamedInTheStatusBarAndLedTo()
{
    Workspace workspace;
    ServiceConfig server;
    server.name = "search";
    server.endpoint = "tcp:0";
    server.framing = "line";
    server.behaviour = "blocking:60";
    workspace.services.push_back(server);
    m_session->document().open(workspace, {}, QStringLiteral("blocking"));
    QTRY_VERIFY(echoPort() != 0);
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    QVERIFY(peer.waitForConnected());
    peer.write("find\n");
    auto *segment = find<QToolButton>("statusSlowTurn");
    QTRY_VERIFY(segment->isVisible() &&
                segment->text().startsWith(QStringLiteral("search held the loop for ")));
    QTest::mouseClick(segment, Qt::LeftButton);

    QVERIFY(find<QWidget>("turnLanes")->isVisible());
    QVERIFY(find<QLabel>("turnSummary")->text().contains(QStringLiteral("blocking.received")));
    QTRY_VERIFY(!segment->isVisible());
}

void MainWindowTest::reactor_pollerSwitched_clientTalksOn()
{
    startEcho();
    press(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QVERIFY(find<QWidget>("turnLanes")->isVisible());
    QTcpSocket peer;
    peer.connectToHost(QStringLiteral("127.0.0.1"), echoPort());
    QVERIFY(peer.waitForConnected());
    const auto *descriptors = find<QTableView>("reactorDescriptors");
    QTRY_VERIFY(descriptors->model()->rowCount() >= 3);
    auto *menu = find<QMenu>("pollerMenu");
    emit menu->aboutToShow();
    menu->findChild<QAction *>(QStringLiteral("poller-poll"))->trigger();
    QTRY_COMPARE(find<QPushButton>("pollerButton")->text(), QStringLiteral("Backend poll"));
    peer.write("still there\n");

    QTRY_VERIFY(peer.canReadLine());
    QCOMPARE(peer.readLine(), QByteArray("still there\n"));
    QTRY_VERIFY(find<QLabel>("statusPoller")->text().contains(QStringLiteral("poll")));
}

void MainWindowTest::queues_heldSegment_opensThem()
{
    QTcpSocket peer;
    openQueuesOf(peer);
    press(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(queues().side(Direction::out).config.mode, QueueMode::hold);
    press(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    m_window->setScope({});
    peer.write("one\n");
    auto *segment = find<QToolButton>("statusQueues");
    QTRY_COMPARE(segment->text(), QStringLiteral("echo #1, 1 held"));
    QTest::mouseClick(segment, Qt::LeftButton);

    QVERIFY(find<QWidget>("sendQueue")->isVisible());
    QTRY_COMPARE(queues().queue(Direction::out).rowCount(), 1);
}

void MainWindowTest::queues_composerQueuesWithoutSending()
{
    QTcpSocket peer;
    openQueuesOf(peer);
    find<QToolButton>("foldTools")->click();
    auto *text = find<QPlainTextEdit>("composerText");
    QTest::keyClicks(text, QStringLiteral("later"));
    QAction *queue = nullptr;
    for (QAction *action : find<QToolButton>("send")->menu()->actions()) {
        if (action->text() == QStringLiteral("Queue without sending"))
            queue = action;
    }
    QVERIFY(queue != nullptr);
    QTRY_VERIFY(queue->isEnabled());
    queue->trigger();

    QTRY_COMPARE(queues().queue(Direction::out).rowCount(), 1);
    QCOMPARE(queued(Direction::out, 0), std::string("later\n"));
    press(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(peer.bytesAvailable(), 6);
}

void MainWindowTest::queues_keptAfterTheEnd_areForgotten()
{
    QTcpSocket peer;
    openQueuesOf(peer);
    press(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(queues().side(Direction::out).config.mode, QueueMode::hold);
    peer.write("one\n");
    QTRY_COMPARE(queues().queue(Direction::out).rowCount(), 1);
    m_session->post(CloseConnection{queues().connection(), CloseConnection::How::reset});
    QTRY_VERIFY(queues().isGone());
    QCOMPARE(queued(Direction::out, 0), std::string("one\n"));
    QAction *forget = nullptr;
    for (QAction *action : find<QToolButton>("sendMore")->menu()->actions()) {
        if (action->text() == QStringLiteral("Forget kept messages"))
            forget = action;
    }
    QTRY_VERIFY(forget->isEnabled());
    forget->trigger();

    QTRY_VERIFY(m_session->directory().attention().empty());
}

void MainWindowTest::perspectives_switched_keepTheirDocks()
{
    startEcho();
    auto *left = m_window->findChild<QDockWidget *>(QStringLiteral("endpointsDock"));
    QTRY_VERIFY(left->isVisible());
    QTRY_COMPARE(left->width(), metric::kEndpoints);
    auto *text = find<QPlainTextEdit>("composerText");
    QVERIFY(text->isVisible());
    openDeferreds();
    QVERIFY(!text->isVisible());
    left->close();
    press(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(left->isVisible());
    QVERIFY(text->isVisible());

    openDeferreds();
    QVERIFY(!left->isVisible());
}

void MainWindowTest::load_ofTheSelectedServer_isRunByF5_andShown()
{
    startEcho();
    QTRY_VERIFY(m_window->isActiveWindow());
    press(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    auto *run = find<QPushButton>("runLoad");
    QTRY_VERIFY(run->isVisible() && run->isEnabled()); // The demo's server is selected.
    QVERIFY(!find<QTreeView>("endpoints")->isVisible());
    QVERIFY(!find<QDockWidget>("inspectorDock")->isVisible());
    QVERIFY(!find<QPlainTextEdit>("composerText")->isVisible());
    find<QDoubleSpinBox>("loadDuration")->setValue(0.5);
    find<QDoubleSpinBox>("loadWarmUp")->setValue(0.2);
    press(m_window.get(), Qt::Key_F5);

    QTRY_VERIFY(find<QPushButton>("stopLoad")->isVisible());
    press(m_window.get(), Qt::Key_1, Qt::ControlModifier); // It goes on meanwhile.
    QTRY_VERIFY(find<QTreeView>("endpoints")->isVisible());
    QVERIFY(find<QDockWidget>("inspectorDock")->isVisible());
    press(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(run->isVisible(), 20'000);
    const QAbstractItemModel *outcomes = find<QTableView>("loadOutcomes")->model();
    QTRY_COMPARE(outcomes->rowCount(), 2);
    QCOMPARE(outcomes->index(1, 0).data().toString(), QStringLiteral("Reply"));
    QVERIFY(QLocale().toLongLong(outcomes->index(1, 1).data().toString()) > 0);
    QVERIFY(m_window->isWindowModified()); // The plan is the workspace's.
}

void MainWindowTest::palette_findsCommandsOfChains()
{
    QTRY_VERIFY(m_window->isActiveWindow());
    press(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QTRY_VERIFY(palette->isVisible());
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("New chain"));
    press(line, Qt::Key_Return);

    QTRY_VERIFY(find<QWidget>("chains")->isVisible() || find<QWidget>("noChains")->isVisible());
    QTRY_VERIFY(chosen() != nullptr && chosen()->isByHand);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::MainWindowTest)
#include "tst_main_window.moc"
