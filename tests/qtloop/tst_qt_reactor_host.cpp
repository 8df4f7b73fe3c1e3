// What QtReactorHost promises, over a poller with a handle and over the one without.

#include "qtloop/qt_notifier_poller.h"
#include "qtloop/qt_reactor_host.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QAbstractEventDispatcher>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::feed;
using testing::SocketPair;

class QtReactorHostTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

    void socket_isServedByQtsLoop();
    void socket_twiceInARow_isServedTwice();
    void timer_isServedByQtsLoop();
    void timer_addedWhileIdle_rearms();
    void timer_movedForward_runsEarlier();
    void timer_ofQt_isNotStarvedByABusySocket();
    void zeroTimerOfQt_isNotStarvedByABusySocket();
    void eventOfQt_isNotStarvedByABusySocket();
    void socket_isNotStarvedByBusyEventsOfQt();
    void timer_isNotStarvedByBusyEventsOfQt();
    void callFromThread_wakesQt();
    void nestedLoop_insideACallback_doesNotSpin();
    void nestedLoop_insideACallback_doesNotReenter();
    void nestedLoop_over_servesWhatCameMeanwhile();

private:
    std::unique_ptr<Reactor> m_reactor;
    std::unique_ptr<QtReactorHost> m_host;
};

void QtReactorHostTest::initTestCase_data()
{
    QTest::addColumn<PollerKind>("kind");
    QTest::newRow("best") << PollerKind::best;
    QTest::newRow("notifier") << PollerKind::notifier;
}

void QtReactorHostTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_reactor = testing::makeReactor(kind, QtNotifierPoller::make);
    QVERIFY(m_reactor);
    m_host = std::make_unique<QtReactorHost>(*m_reactor);
}

void QtReactorHostTest::cleanup()
{
    m_host.reset();
    m_reactor.reset();
}

void QtReactorHostTest::socket_isServedByQtsLoop()
{
    const SocketPair pair;
    QByteArray received;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::read, [&](Ready) {
        char buffer[16];
        received.append(buffer, ::read(pair.left.get(), buffer, sizeof buffer));
    });
    QVERIFY(watch);
    feed(pair.right, "hello");

    QTRY_COMPARE(received, QByteArray("hello"));
}

void QtReactorHostTest::socket_twiceInARow_isServedTwice()
{
    const SocketPair pair;
    QByteArray received;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::read, [&](Ready) {
        char byte = 0;
        received.append(&byte, ::read(pair.left.get(), &byte, 1));
    });
    QVERIFY(watch);
    feed(pair.right, "ab");
    QTRY_COMPARE(received, QByteArray("ab"));
    feed(pair.right, "c");

    QTRY_COMPARE(received, QByteArray("abc"));
}

void QtReactorHostTest::timer_isServedByQtsLoop()
{
    bool ran = false;
    const DelayedCall timer = m_reactor->callLater(10ms, [&] { ran = true; });

    QTRY_VERIFY(ran);
}

void QtReactorHostTest::timer_addedWhileIdle_rearms()
{
    QCoreApplication::processEvents();
    bool ran = false;
    const DelayedCall timer = m_reactor->callLater(0ms, [&] { ran = true; });

    QTRY_VERIFY(ran);
}

void QtReactorHostTest::timer_movedForward_runsEarlier()
{
    bool ran = false;
    DelayedCall timer = m_reactor->callLater(1h, [&] { ran = true; });
    QCoreApplication::processEvents();
    timer.reset(1ms);

    QTRY_VERIFY(ran);
}

/// Runs a loop of Qt's, by exec() as a program does, while a socket is ready for ever. True if `isEnough`
/// came about; the socket itself gives up after five seconds.
static bool runBesideBusySocket(Reactor &reactor, const std::function<bool()> &isEnough)
{
    const SocketPair pair;
    QEventLoop loop;
    const auto giveUp = std::chrono::steady_clock::now() + 5s;
    int calls = 0;
    const auto watch = reactor.watch(pair.left.get(), Ready::write, [&](Ready) {
        if ((++calls > 100 && isEnough()) || std::chrono::steady_clock::now() > giveUp)
            loop.quit();
    });
    loop.exec();
    return watch && isEnough();
}

void QtReactorHostTest::timer_ofQt_isNotStarvedByABusySocket()
{
    int ticks = 0;
    QTimer timer;
    timer.callOnTimeout([&] { ++ticks; });
    timer.start(5);

    QVERIFY(runBesideBusySocket(*m_reactor, [&] { return ticks >= 5; }));
}

void QtReactorHostTest::zeroTimerOfQt_isNotStarvedByABusySocket()
{
    int ticks = 0;
    QTimer timer;
    timer.callOnTimeout([&] { ++ticks; });
    timer.start(0);

    QVERIFY(runBesideBusySocket(*m_reactor, [&] { return ticks >= 20; }));
}

void QtReactorHostTest::eventOfQt_isNotStarvedByABusySocket()
{
    int events = 0;
    QTimer::singleShot(0, m_host.get(), [&] {
        for (int i = 0; i < 5; ++i)
            QMetaObject::invokeMethod(
                m_host.get(), [&] { ++events; }, Qt::QueuedConnection);
    });

    QVERIFY(runBesideBusySocket(*m_reactor, [&] { return events == 5; }));
}

/// Posts an event to itself for ever, as a program that is busy with itself does.
struct BusyEvents
{
    QObject context;
    int count = 0;

    void post()
    {
        ++count;
        QMetaObject::invokeMethod(
            &context, [this] { post(); }, Qt::QueuedConnection);
    }
};

void QtReactorHostTest::socket_isNotStarvedByBusyEventsOfQt()
{
    const SocketPair pair;
    int calls = 0;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) { ++calls; });
    QVERIFY(watch);
    BusyEvents busy;
    busy.post();

    QTRY_VERIFY(calls >= 20 && busy.count >= 20);
}

void QtReactorHostTest::timer_isNotStarvedByBusyEventsOfQt()
{
    int ticks = 0;
    DelayedCall timer;
    std::function<void()> tick = [&] {
        ++ticks;
        timer = m_reactor->callLater(1ms, tick);
    };
    tick();
    BusyEvents busy;
    busy.post();

    QTRY_VERIFY(ticks >= 5);
}

void QtReactorHostTest::callFromThread_wakesQt()
{
    bool ran = false;
    std::thread poster([&] { m_reactor->callFromThread([&] { ran = true; }); });
    poster.join();

    QTRY_VERIFY(ran);
}

void QtReactorHostTest::nestedLoop_insideACallback_doesNotSpin()
{
    const SocketPair pair;
    int rounds = -1;
    Result<Watch> watch = Watch();
    watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) {
        rounds = 0;
        QEventLoop nested; // As a modal dialog starts one.
        QObject::connect(QAbstractEventDispatcher::instance(),
                         &QAbstractEventDispatcher::awake,
                         &nested,
                         [&] { ++rounds; });
        QTimer::singleShot(30, &nested, &QEventLoop::quit);
        nested.exec();
        (*watch).stop();
    });
    QVERIFY(watch);

    QTRY_VERIFY(!*watch);
    QVERIFY2(rounds < 30, qPrintable(QString::number(rounds)));
}

void QtReactorHostTest::nestedLoop_insideACallback_doesNotReenter()
{
    const SocketPair pair;
    int depth = 0;
    int deepest = 0;
    int calls = 0;
    Result<Watch> watch = Watch();
    watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) {
        deepest = std::max(deepest, ++depth);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents(); // A nested loop, as a modal dialog would start.
        --depth;
        if (++calls == 3)
            (*watch).stop();
    });
    QVERIFY(watch);

    QTRY_COMPARE(calls, 3);
    QCOMPARE(deepest, 1);
}

void QtReactorHostTest::nestedLoop_over_servesWhatCameMeanwhile()
{
    const SocketPair first;
    const SocketPair second;
    bool isSecondServed = false;
    Result<Watch> other = m_reactor->watch(second.left.get(), Ready::read, [&](Ready) {
        isSecondServed = true;
        (*other).stop();
    });
    Result<Watch> watch = m_reactor->watch(first.left.get(), Ready::write, [&](Ready) {
        (*watch).stop();
        feed(second.right, "x");
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    });
    QVERIFY(watch && other);

    QTRY_VERIFY(isSecondServed);
}

QTEST_GUILESS_MAIN(QtReactorHostTest)
#include "tst_qt_reactor_host.moc"
