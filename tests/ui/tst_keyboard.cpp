#include "ui/app/main_window.h"
#include "ui/models/endpoint_model.h"
#include "ui/panels/faults_page.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/message_list.h"
#include "ui/panels/queue_list.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

namespace ropewalk {

/// The journeys of the design, by somebody who has no mouse: every key goes where the focus is.
class KeyboardTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void firstByte_fromTheWelcomePage();
    void serve_andAnswerAClient();
    void queue_heldEditedAndStepped();
    void failure_readLinkByLink();
    void loop_lookedAt();
    void experiment_begunAndStopped();
    void fault_addedToAConnection();
    void pane_everyOneIsReachedByF6_data();
    void pane_everyOneIsReachedByF6();

private:
    [[nodiscard]] QWidget *focus() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const char *text) const;
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const;
    [[nodiscard]] bool isIn(const QWidget *pane) const;
    [[nodiscard]] bool goTo(const QWidget *pane) const;
    [[nodiscard]] bool tabTo(const QWidget *control) const;
    [[nodiscard]] int rowOf(std::string_view bytes, Direction direction) const;
    void listen();
    void choose(QTcpSocket &peer);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void KeyboardTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void KeyboardTest::init()
{
    QSettings().clear();
    WorkbenchOptions options;
    options.tracesChains = true;
    auto workbench = Workbench::start(options);
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    m_window = std::make_unique<MainWindow>(*m_session);
    m_window->resize(1'440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get())); // Shortcuts are the active window's.
}

void KeyboardTest::cleanup()
{
    m_window.reset();
    m_session.reset();
}

QWidget *KeyboardTest::focus() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *focused = m_window->focusWidget();
    return focused != nullptr ? focused : m_window.get();
}

void KeyboardTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(focus(), key, modifiers);
}

void KeyboardTest::type(const char *text) const
{
    QTest::keyClicks(focus(), QString::fromUtf8(text));
}

template <typename Widget>
Widget *KeyboardTest::find(const char *name) const
{
    return m_window->findChild<Widget *>(QLatin1String(name));
}

bool KeyboardTest::isIn(const QWidget *pane) const
{
    return pane == focus() || pane->isAncestorOf(focus());
}

/// F6 until the focus is there.
bool KeyboardTest::goTo(const QWidget *pane) const
{
    for (int panes = 0; panes < 10 && !isIn(pane); ++panes)
        press(Qt::Key_F6);
    return isIn(pane);
}

bool KeyboardTest::tabTo(const QWidget *control) const
{
    for (int controls = 0; controls < 30 && !isIn(control); ++controls)
        press(Qt::Key_Tab);
    return isIn(control);
}

int KeyboardTest::rowOf(std::string_view bytes, Direction direction) const
{
    const MessageModel &messages = m_session->messages();
    for (int row = 0; row < messages.rowCount(); ++row)
        if (messages.recordAt(row).direction == direction && messages.recordAt(row).bytes() == bytes)
            return row;
    return -1;
}

/// Types an endpoint into the address bar.
void KeyboardTest::listen()
{
    press(Qt::Key_L, Qt::ControlModifier);
    type("tcp:0");
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_session->directory().services().empty());
}

/// Connects a client to the only server, and goes down to it in the tree.
void KeyboardTest::choose(QTcpSocket &peer)
{
    const ServiceId server = m_session->directory().services().front();
    const auto port = [&] {
        const std::string &endpoint = m_session->directory().service(server)->state.endpoint;
        return QString::fromStdString(endpoint).section(u':', 1, 1).toUShort();
    };
    QTRY_VERIFY(port() != 0);
    peer.connectToHost(QStringLiteral("127.0.0.1"), port());
    auto *tree = find<QTreeView>("endpoints");
    const auto isConnection = [this] { return m_window->scope().connection != ConnectionId::none; };
    QTRY_VERIFY(!m_session->directory().service(server)->open.empty());
    QVERIFY(goTo(tree));
    const auto goDown = [&] {
        if (!isConnection())
            press(Qt::Key_Down);
        return isConnection();
    };
    QTRY_VERIFY(goDown());
}

void KeyboardTest::firstByte_fromTheWelcomePage()
{
    press(Qt::Key_Return); // The focus is on the first demo.
    auto *composer = find<QPlainTextEdit>("composerText");
    QTRY_VERIFY(composer->isVisible() && find<QWidget>("send")->isEnabled());
    QVERIFY(goTo(composer));
    type("hello");
    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY(rowOf("hello\n", Direction::out) > rowOf("hello\n", Direction::in));
}

void KeyboardTest::serve_andAnswerAClient()
{
    listen();
    QTcpSocket peer;
    choose(peer);
    QVERIFY(goTo(find<QPlainTextEdit>("composerText")));
    type("welcome");
    press(Qt::Key_Return, Qt::ControlModifier);

    QTRY_VERIFY(peer.bytesAvailable() > 0);
    QVERIFY(peer.readAll().startsWith("welcome"));
    auto *list = find<QAbstractItemView>("messages");
    QVERIFY(goTo(list));
    press(Qt::Key_Home);
    QTRY_VERIFY(list->currentIndex().isValid());
}

void KeyboardTest::queue_heldEditedAndStepped()
{
    listen();
    QTcpSocket peer;
    choose(peer);
    press(Qt::Key_2, Qt::ControlModifier);
    const WatchedQueues &queues = m_session->queues();
    QTRY_VERIFY(queues.isKnown());
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(queues.side(Direction::out).config.mode, QueueMode::hold);
    peer.write("first\n");
    auto *out = find<QAbstractItemView>("sendQueue");
    QTRY_VERIFY(out->model()->rowCount() == 1);
    QVERIFY(goTo(out));
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QTRY_VERIFY(!isIn(out)); // The editor has it.
    press(Qt::Key_A, Qt::ControlModifier);
    type("changed");
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_F10);

    QTRY_VERIFY(peer.bytesAvailable() > 0);
    QVERIFY(peer.readAll().startsWith("changed"));
}

void KeyboardTest::failure_readLinkByLink()
{
    m_window->startDemo(QStringLiteral("unhandled"));
    press(Qt::Key_3, Qt::ControlModifier);
    auto *list = find<QAbstractItemView>("chains");
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QVERIFY(goTo(list));
    press(Qt::Key_Home);
    QTRY_VERIFY(m_session->chosenChain().chain() != nullptr);
    auto *view = find<QWidget>("chainView");
    QVERIFY(goTo(view));
    press(Qt::Key_Home);
    const int first = m_session->chosenChain().link();
    press(Qt::Key_Down);

    QCOMPARE(m_session->chosenChain().link(), first + 1);
    QVERIFY(goTo(find<QWidget>("chainTabs")->parentWidget()));
}

void KeyboardTest::loop_lookedAt()
{
    listen();
    press(Qt::Key_4, Qt::ControlModifier);
    auto *tabs = find<QTabBar>("reactorTabs");
    QTRY_VERIFY(tabs->isVisible());
    QVERIFY(goTo(tabs->parentWidget()));
    QVERIFY(tabTo(tabs));
    const int before = tabs->currentIndex();
    press(before == 0 ? Qt::Key_Right : Qt::Key_Left);

    QVERIFY(tabs->currentIndex() != before);
}

void KeyboardTest::experiment_begunAndStopped()
{
    press(Qt::Key_5, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>("runLab")->isVisible());
    press(Qt::Key_F5);
    QTRY_VERIFY(find<QWidget>("stopLab")->isEnabled());
    press(Qt::Key_F5, Qt::ShiftModifier);

    QTRY_VERIFY(find<QWidget>("runLab")->isEnabled());
}

void KeyboardTest::fault_addedToAConnection()
{
    listen();
    QTcpSocket peer;
    choose(peer);
    auto *tabs = find<QTabBar>("inspectorTabs");
    QVERIFY(goTo(m_window->findChild<InspectorPanel *>()));
    QVERIFY(tabTo(tabs));
    for (int page = tabs->currentIndex() + 1; page < tabs->count(); ++page)
        press(Qt::Key_Right);
    auto *add = find<QWidget>("addFault");
    QTRY_VERIFY(add->isVisible());
    QVERIFY(tabTo(add));
    QTimer choice; // The menu has a loop of its own.
    connect(&choice, &QTimer::timeout, this, [&] {
        if (QApplication::activePopupWidget() == nullptr)
            return;
        choice.stop();
        press(Qt::Key_Down); // Presets.
        press(Qt::Key_Down);
        press(Qt::Key_Return);
    });
    choice.start(10);
    press(Qt::Key_Space);

    QTRY_VERIFY(m_window->findChild<FaultsPage *>()->findChild<QWidget *>(QStringLiteral("fault_latency")) !=
                nullptr);
}

void KeyboardTest::pane_everyOneIsReachedByF6_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("panes");
    const auto add = [](const char *perspective, Qt::Key key, const char *panes) {
        QTest::newRow(perspective) << static_cast<int>(key) << QString::fromLatin1(panes);
    };
    add("traffic", Qt::Key_1, "endpoints messages composerText inspectorTabs");
    add("queues", Qt::Key_2, "endpoints receiveQueue sendQueue queueTabs");
    add("deferreds", Qt::Key_3, "endpoints chains chainTabs");
    add("reactor", Qt::Key_4, "endpoints turnLanes reactorTabs");
    add("lab", Qt::Key_5, "labPreset");
    add("load", Qt::Key_6, "runLoad");
}

void KeyboardTest::pane_everyOneIsReachedByF6()
{
    QFETCH(int, key);
    QFETCH(QString, panes);
    listen();
    QTcpSocket peer;
    choose(peer);
    m_window->startDemo(QStringLiteral("waiting"));
    press(static_cast<Qt::Key>(key), Qt::ControlModifier);
    QTRY_VERIFY(m_session->chosenChain().chain() != nullptr || key != Qt::Key_3);

    for (const QString &name : panes.split(u' ')) {
        const auto *pane = m_window->findChild<QWidget *>(name);
        QVERIFY2(pane != nullptr, qPrintable(name));
        QVERIFY2(goTo(pane) || goTo(pane->parentWidget()) || goTo(pane->parentWidget()->parentWidget()),
                 qPrintable(name));
    }
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::KeyboardTest)
#include "tst_keyboard.moc"
