#include "reactor/clock.h"
#include "reactor/loop_probe.h"

#include <QTest>

#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;

class LoopProbeTest : public QObject
{
    Q_OBJECT

private slots:
    void punctualLoop_hasNoDelay();
    void heldUpLoop_countsEveryFiringThatWasMissed();
    void listener_isToldOfEachDelay();
    void stopped_measuresNothing();
    void started_twice_measuresOnce();
};

void LoopProbeTest::punctualLoop_hasNoDelay()
{
    Clock clock;
    LoopProbe probe(clock);
    probe.start();
    for (int i = 0; i < 100; ++i)
        clock.advance(10ms);

    QCOMPARE(probe.delays().count(), 100u);
    QCOMPARE(probe.delays().longest(), 0ns);
}

void LoopProbeTest::heldUpLoop_countsEveryFiringThatWasMissed()
{
    Clock clock;
    LoopProbe probe(clock);
    probe.start();
    clock.advance(57ms); // One turn, in which nothing fired: due at 10, 20, 30, 40, 50.

    QCOMPARE(probe.delays().count(), 5u);
    QCOMPARE(probe.delays().longest(), 47ms);
}

void LoopProbeTest::listener_isToldOfEachDelay()
{
    Clock clock;
    std::vector<Duration> told;
    LoopProbe probe(clock);
    probe.setListener([&](Duration delay) { told.push_back(delay); });
    probe.start();
    clock.advance(25ms);

    QCOMPARE(told, (std::vector<Duration>{15ms, 5ms}));
}

void LoopProbeTest::stopped_measuresNothing()
{
    Clock clock;
    LoopProbe probe(clock);
    probe.start();
    probe.stop();
    clock.advance(1s);

    QCOMPARE(probe.delays().count(), 0u);
    QVERIFY(!probe.isRunning());
}

void LoopProbeTest::started_twice_measuresOnce()
{
    Clock clock;
    LoopProbe probe(clock);
    probe.start();
    clock.advance(5ms);
    probe.start();
    clock.advance(5ms);

    QCOMPARE(probe.delays().count(), 1u);
}

QTEST_GUILESS_MAIN(LoopProbeTest)
#include "tst_loop_probe.moc"
