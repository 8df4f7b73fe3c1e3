#include "qtloop/io_thread.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <atomic>
#include <future>
#include <thread>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::feed;
using testing::SocketPair;

class IoThreadTest : public QObject
{
    Q_OBJECT

private slots:
    void post_runsInTheThread_data() { addKinds(); }
    void post_runsInTheThread();
    void socket_isServed_data() { addKinds(); }
    void socket_isServed();
    void timer_isServed_data() { addKinds(); }
    void timer_isServed();
    void destructor_firesShutdownAndWaitsForItsHolds_data() { addKinds(); }
    void destructor_firesShutdownAndWaitsForItsHolds();
    void destructor_afterTheReactorStopped_joins_data() { addKinds(); }
    void destructor_afterTheReactorStopped_joins();
    void start_unknownHere_isNotSupported();
    void startInCallersThread_servesFromItsLoop();
    void startInCallersThread_withoutAHandle_isNotSupported();
    void destructorInCallersThread_waitsForHolds();

private:
    static void addKinds();
};

void IoThreadTest::addKinds()
{
    testing::addPollerRows();
    QTest::newRow("notifier") << PollerKind::notifier;
}

void IoThreadTest::post_runsInTheThread()
{
    QFETCH(PollerKind, kind);
    auto io = IoThread::start(kind);
    QVERIFY(io);
    QCOMPARE((*io)->reactor().pollerName(), nameOf(kind));
    std::promise<QThread *> ranIn;
    (*io)->post([&] { ranIn.set_value(QThread::currentThread()); });

    QVERIFY(ranIn.get_future().get() != QThread::currentThread());
}

void IoThreadTest::socket_isServed()
{
    QFETCH(PollerKind, kind);
    auto io = IoThread::start(kind);
    QVERIFY(io);
    const SocketPair pair;
    Watch watch;
    std::promise<char> received;
    (*io)->post([&, reactor = &(*io)->reactor()] {
        watch = std::move(*reactor->watch(pair.left.get(), Ready::read, [&](Ready) {
            char byte = 0;
            if (::read(pair.left.get(), &byte, 1) == 1)
                received.set_value(byte);
        }));
    });
    feed(pair.right, "x");

    QCOMPARE(received.get_future().get(), 'x');
    std::promise<void> stopped;
    (*io)->post([&] {
        watch.stop();
        stopped.set_value();
    });
    stopped.get_future().wait();
}

void IoThreadTest::timer_isServed()
{
    QFETCH(PollerKind, kind);
    auto io = IoThread::start(kind);
    QVERIFY(io);
    std::promise<void> ran;
    (*io)->post(
        [&, reactor = &(*io)->reactor()] { reactor->callLater(5ms, [&] { ran.set_value(); }).release(); });

    ran.get_future().wait();
}

void IoThreadTest::destructor_firesShutdownAndWaitsForItsHolds()
{
    QFETCH(PollerKind, kind);
    std::atomic<bool> isFlushed = false;
    auto io = IoThread::start(kind);
    QVERIFY(io);
    (*io)->post([&, reactor = &(*io)->reactor()] {
        reactor->addSystemEventTrigger(EventPhase::before, SystemEvent::shutdown, [&, reactor] {
            auto hold = reactor->holdSystemEvent();
            reactor->callLater(10ms, [&, hold] { isFlushed = true; }).release();
        });
    });
    (*io).reset();

    QVERIFY(isFlushed);
}

void IoThreadTest::destructor_afterTheReactorStopped_joins()
{
    QFETCH(PollerKind, kind);
    auto io = IoThread::start(kind);
    QVERIFY(io);
    std::promise<void> stopped;
    (*io)->post([&, reactor = &(*io)->reactor()] {
        reactor->stop();
        stopped.set_value();
    });
    stopped.get_future().wait();
    (*io)->post([] {}); // Dropped; must not touch what is gone.
    (*io).reset();
}

void IoThreadTest::start_unknownHere_isNotSupported()
{
    const auto io = IoThread::start(PollerKind::kqueue);
    if (systemPollers().front().kind == PollerKind::kqueue)
        return;

    QVERIFY(!io);
    QCOMPARE(io.error().code, std::errc::not_supported);
}

void IoThreadTest::startInCallersThread_servesFromItsLoop()
{
    auto io = IoThread::start(PollerKind::best, Placement::callersThread);
    QVERIFY(io);
    QThread *ranIn = nullptr;
    std::thread poster([&] { (*io)->post([&] { ranIn = QThread::currentThread(); }); });
    poster.join();

    QTRY_COMPARE(ranIn, QThread::currentThread());
}

void IoThreadTest::startInCallersThread_withoutAHandle_isNotSupported()
{
    const auto io = IoThread::start(PollerKind::poll, Placement::callersThread);

    QVERIFY(!io);
    QCOMPARE(io.error().code, std::errc::not_supported);
}

void IoThreadTest::destructorInCallersThread_waitsForHolds()
{
    bool isFlushed = false;
    auto io = IoThread::start(PollerKind::best, Placement::callersThread);
    QVERIFY(io);
    Reactor &reactor = (*io)->reactor();
    reactor.addSystemEventTrigger(EventPhase::before, SystemEvent::shutdown, [&] {
        reactor.callLater(10ms, [&, hold = reactor.holdSystemEvent()] { isFlushed = true; }).release();
    });
    (*io).reset();

    QVERIFY(isFlushed);
}

QTEST_GUILESS_MAIN(IoThreadTest)
#include "tst_io_thread.moc"
