// Start and end of a Reactor: system events, run() and stop().

#include "reactor/reactor.h"
#include "support/counting_handler.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::CountingHandler;
using testing::SocketPair;

class ReactorRunningTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void run_returnsOnceStoppedByATimer();
    void run_returnsOnceStoppedByADescriptor();
    void run_returnsOnceStoppedFromAThread();
    void run_afterStop_returnsAtOnce();
    void stop_inAStartupTrigger_endsTheRun();
    void stop_twice_firesShutdownOnce();
    void triggers_runInTheirPhases();
    void trigger_removed_neverRuns();
    void trigger_thatThrows_doesNotStopTheOthers();
    void trigger_addedInATrigger_runs();
    void hold_keepsShutdownOpenUntilReleased();
    void hold_twoOfThem_waitForTheLast();
    void hold_outlivingTheReactor_isHarmless();
    void callWhenRunning_beforeStart_waits();
    void callWhenRunning_whileRunning_callsAtOnce();
    void stoppedHook_runsAfterShutdown();

private:
    void note(EventPhase phase, SystemEvent event, const char *what)
    {
        m_reactor->addSystemEventTrigger(phase, event, [this, what] { m_seen.append(what); });
    }

    QByteArrayList m_seen;
    std::unique_ptr<Reactor> m_reactor;
};

void ReactorRunningTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_seen.clear();
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
}

void ReactorRunningTest::run_returnsOnceStoppedByATimer()
{
    m_reactor->callLater(1ms, [&] { m_reactor->stop(); }).release();

    QVERIFY(m_reactor->run());
    QVERIFY(m_reactor->isStopped());
    QVERIFY(!m_reactor->isRunning());
}

void ReactorRunningTest::run_returnsOnceStoppedByADescriptor()
{
    const SocketPair pair;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) { m_reactor->stop(); });

    QVERIFY(m_reactor->run());
}

void ReactorRunningTest::run_returnsOnceStoppedFromAThread()
{
    std::thread stopper([&] { m_reactor->callFromThread([&] { m_reactor->stop(); }); });
    const auto ended = m_reactor->run();
    stopper.join();

    QVERIFY(ended);
}

void ReactorRunningTest::run_afterStop_returnsAtOnce()
{
    m_reactor->stop();

    QVERIFY(m_reactor->run());
}

void ReactorRunningTest::stop_inAStartupTrigger_endsTheRun()
{
    m_reactor->callWhenRunning([&] { m_reactor->stop(); });

    QVERIFY(m_reactor->run());
}

void ReactorRunningTest::stop_twice_firesShutdownOnce()
{
    note(EventPhase::during, SystemEvent::shutdown, "shutdown");
    m_reactor->callWhenRunning([&] {
        m_reactor->stop();
        m_reactor->stop();
    });
    QVERIFY(m_reactor->run());

    QCOMPARE(m_seen, QByteArrayList{"shutdown"});
}

void ReactorRunningTest::triggers_runInTheirPhases()
{
    note(EventPhase::after, SystemEvent::shutdown, "after shutdown");
    note(EventPhase::during, SystemEvent::shutdown, "during shutdown");
    note(EventPhase::before, SystemEvent::shutdown, "before shutdown 1");
    note(EventPhase::before, SystemEvent::shutdown, "before shutdown 2");
    note(EventPhase::after, SystemEvent::startup, "after startup");
    note(EventPhase::before, SystemEvent::startup, "before startup");
    m_reactor->callFromThread([&] { m_reactor->stop(); });
    QVERIFY(m_reactor->run());

    const QByteArrayList expected{"before startup",
                                  "after startup",
                                  "before shutdown 1",
                                  "before shutdown 2",
                                  "during shutdown",
                                  "after shutdown"};
    QCOMPARE(m_seen, expected);
}

void ReactorRunningTest::trigger_removed_neverRuns()
{
    const auto id = m_reactor->addSystemEventTrigger(
        EventPhase::during, SystemEvent::startup, [&] { m_seen.append("removed"); });
    m_reactor->removeSystemEventTrigger(id);
    m_reactor->startup();

    QVERIFY(m_seen.isEmpty());
}

void ReactorRunningTest::trigger_thatThrows_doesNotStopTheOthers()
{
    m_reactor->addSystemEventTrigger(EventPhase::during, SystemEvent::startup, [] { throw 42; });
    note(EventPhase::during, SystemEvent::startup, "other");
    m_reactor->startup();

    QCOMPARE(m_seen, QByteArrayList{"other"});
}

void ReactorRunningTest::trigger_addedInATrigger_runs()
{
    m_reactor->addSystemEventTrigger(EventPhase::before, SystemEvent::startup, [&] {
        note(EventPhase::before, SystemEvent::startup, "added");
    });
    m_reactor->startup();

    QCOMPARE(m_seen, QByteArrayList{"added"});
}

void ReactorRunningTest::hold_keepsShutdownOpenUntilReleased()
{
    PhaseHold hold;
    m_reactor->addSystemEventTrigger(
        EventPhase::before, SystemEvent::shutdown, [&] { hold = m_reactor->holdSystemEvent(); });
    note(EventPhase::during, SystemEvent::shutdown, "during");
    m_reactor->startup();
    m_reactor->stop();
    QVERIFY(m_reactor->turn(0ms));
    QVERIFY(!m_reactor->isStopped());
    QVERIFY(m_seen.isEmpty());

    hold.reset();
    QVERIFY(m_reactor->isStopped());
    QCOMPARE(m_seen, QByteArrayList{"during"});
}

void ReactorRunningTest::hold_twoOfThem_waitForTheLast()
{
    PhaseHold first;
    PhaseHold second;
    for (PhaseHold *hold : {&first, &second})
        m_reactor->addSystemEventTrigger(EventPhase::before, SystemEvent::shutdown, [this, hold] {
            *hold = m_reactor->holdSystemEvent();
        });
    m_reactor->startup();
    m_reactor->stop();
    first.reset();
    QVERIFY(!m_reactor->isStopped());

    second.reset();
    QVERIFY(m_reactor->isStopped());
}

void ReactorRunningTest::hold_outlivingTheReactor_isHarmless()
{
    PhaseHold hold;
    m_reactor->addSystemEventTrigger(
        EventPhase::before, SystemEvent::shutdown, [&] { hold = m_reactor->holdSystemEvent(); });
    m_reactor->startup();
    m_reactor->stop();
    m_reactor.reset();
    hold.reset();

    QVERIFY(!hold);
}

void ReactorRunningTest::callWhenRunning_beforeStart_waits()
{
    m_reactor->callWhenRunning([&] { m_seen.append("called"); });
    QVERIFY(m_seen.isEmpty());

    m_reactor->startup();
    QCOMPARE(m_seen, QByteArrayList{"called"});
}

void ReactorRunningTest::callWhenRunning_whileRunning_callsAtOnce()
{
    m_reactor->startup();
    m_reactor->callWhenRunning([&] { m_seen.append("called"); });

    QCOMPARE(m_seen, QByteArrayList{"called"});
}

void ReactorRunningTest::stoppedHook_runsAfterShutdown()
{
    note(EventPhase::after, SystemEvent::shutdown, "after");
    m_reactor->setStoppedHook([&] { m_seen.append("stopped"); });
    m_reactor->startup();
    m_reactor->stop();

    QCOMPARE(m_seen, (QByteArrayList{"after", "stopped"}));
}

QTEST_GUILESS_MAIN(ReactorRunningTest)
#include "tst_reactor_running.moc"
