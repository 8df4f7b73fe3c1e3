#include "reactor/clock.h"
#include "workbench/metrics/service_tally.h"
#include "workbench/metrics/watched_metrics.h"

#include <QTest>

#include <malloc.h>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMinute = 60'000'000'000;
constexpr ServiceId kService{1};

/// Figures on a clock that began five seconds into a minute.
struct Rig
{
    Clock clock;
    EngineMetrics metrics{clock, 100 * kMinute + 5'000'000'000};
    ServiceTally tally{metrics, kService};

    void advance(Duration total, Duration step = 10ms)
    {
        for (Duration done{}; done < total; done += step)
            clock.advance(step);
    }
    [[nodiscard]] MetricSeries &series() { return metrics.meterOf(kService)->series(); }
    [[nodiscard]] const MetricRing &ring(MetricKind kind, MetricResolution resolution)
    {
        return series().history().ring(kind, resolution);
    }
};

constexpr auto kFine = MetricResolution::fine;
constexpr auto kSeconds = MetricResolution::seconds;
constexpr auto kMinutes = MetricResolution::minutes;

} // namespace

class EngineMetricsTest : public QObject
{
    Q_OBJECT

private slots:
    void idle_runsNoTimer();
    void traffic_isSampledEachTenMilliseconds();
    void traffic_ended_stopsTheTimer();
    void traffic_ended_cellsCountTheRestOfTheirTime();
    void traffic_afterARest_isNotSpreadOverIt();
    void heldUpLoop_spreadsWhatHappened();
    void cells_areAlignedToTheWallClock();
    void lastSecond_isWhatPassedInIt();
    void connections_areALevel();
    void all_isTheSumOfServices();
    void all_keepsWhatAServiceThatWentHasCounted();
    void durations_areCountedBySecondAndMinute();
    void durations_ofAServiceAreThoseOfAll();
    void watched_firstTheWholeThenWhatHappened();
    void watched_facesBehind_getAllAnew();
    void durations_afterARest_countForTheirOwnSecond();
    void loopDelay_countsEachCallThatWasHeldUp();
    void off_samplesNothing();
    void anHour_takesNoMoreMemoryThanItsFirstMinutes();
};

void EngineMetricsTest::idle_runsNoTimer()
{
    Rig rig;

    QCOMPARE(rig.clock.pendingCount(), 0U);
}

void EngineMetricsTest::traffic_isSampledEachTenMilliseconds()
{
    Rig rig;
    rig.tally.received(300);
    rig.tally.messageReceived();
    rig.clock.advance(10ms);
    rig.tally.received(700);
    rig.clock.advance(10ms);

    const MetricRing &bytes = rig.ring(MetricKind::bytesIn, kFine);
    QCOMPARE(bytes.at(500).max, 30'000.0F); // Per second.
    QCOMPARE(bytes.at(501).max, 70'000.0F);
    QCOMPARE(rig.ring(MetricKind::messagesIn, kFine).at(500).max, 100.0F);
    QCOMPARE(rig.ring(MetricKind::messagesIn, kFine).at(501).max, 0.0F);
}

void EngineMetricsTest::traffic_ended_stopsTheTimer()
{
    Rig rig;
    rig.tally.received(300);
    rig.clock.advance(10ms);
    rig.clock.advance(10ms); // Durations of this second still wait for its end.
    QCOMPARE(rig.clock.pendingCount(), 1U);
    QCOMPARE(rig.clock.pendingTimes().front() - rig.clock.now(), Duration(980ms));
    rig.clock.advance(980ms); // Cells of this minute, too.
    QCOMPARE(rig.clock.pendingTimes().front() - rig.clock.now(), Duration(54s));
    rig.clock.advance(54s);

    QCOMPARE(rig.clock.pendingCount(), 0U);
}

void EngineMetricsTest::traffic_ended_cellsCountTheRestOfTheirTime()
{
    Rig rig;
    rig.series().setWatched(true);
    rig.tally.received(60);
    rig.tally.opened();
    rig.advance(1s);
    QCOMPARE(rig.ring(MetricKind::bytesIn, kSeconds).at(5).mean(), 60.0F);
    rig.advance(55s);

    const MetricCell &minute = rig.ring(MetricKind::bytesIn, kMinutes).at(0);
    QCOMPARE(minute.count, 6'000U);
    QCOMPARE(minute.mean(), 1.0F);
    QCOMPARE(rig.ring(MetricKind::connections, kMinutes).at(0).max, 1.0F);
    MetricNews news = rig.series().takeNews();
    QCOMPARE(news.whole->ring(MetricKind::bytesIn, kMinutes).at(0).mean(), 1.0F);
}

void EngineMetricsTest::traffic_afterARest_isNotSpreadOverIt()
{
    Rig rig;
    rig.tally.sent(10);
    rig.advance(10s);
    rig.tally.sent(10);
    rig.advance(20ms);

    const MetricRing &bytes = rig.ring(MetricKind::bytesOut, kFine);
    QCOMPARE(bytes.at(500).max, 1'000.0F);
    QCOMPARE(bytes.at(1'400).max, 0.0F);
    QCOMPARE(bytes.at(1'500).max, 1'000.0F);
    QCOMPARE(rig.ring(MetricKind::bytesOut, kSeconds).at(5).mean(), 10.0F);
    QCOMPARE(rig.ring(MetricKind::bytesOut, kSeconds).at(9).max, 0.0F);
}

void EngineMetricsTest::heldUpLoop_spreadsWhatHappened()
{
    Rig rig;
    rig.tally.received(1'000);
    rig.clock.advance(100ms); // Its timer came 90 ms late.

    const MetricRing &bytes = rig.ring(MetricKind::bytesIn, kFine);
    QCOMPARE(bytes.at(500).max, 10'000.0F);
    QCOMPARE(bytes.at(509).max, 10'000.0F);
    QCOMPARE(bytes.endTick(), 510);
}

void EngineMetricsTest::cells_areAlignedToTheWallClock()
{
    Rig rig;
    rig.advance(50s);
    rig.tally.received(10); // 55 seconds past the minute.
    rig.advance(10s);
    rig.tally.received(20); // 5 seconds past the next one.
    rig.advance(20ms);

    QCOMPARE(rig.metrics.origin(), 100 * kMinute);
    const MetricRing &minutes = rig.ring(MetricKind::bytesIn, kMinutes);
    QCOMPARE(minutes.at(0).sum, 1'000.0F);
    QCOMPARE(minutes.at(1).sum, 2'000.0F);
    QCOMPARE(minutes.at(0).count, 6'000U);
}

void EngineMetricsTest::lastSecond_isWhatPassedInIt()
{
    Rig rig;
    for (int i = 0; i < 4; ++i) {
        rig.tally.received(1'000);
        rig.advance(250ms);
    }

    QCOMPARE(rig.series().history().lastSecond(MetricKind::bytesIn, rig.metrics.now()), 4'000.0);
    rig.advance(500ms);
    QCOMPARE(rig.series().history().lastSecond(MetricKind::bytesIn, rig.metrics.now()), 2'000.0);
}

void EngineMetricsTest::connections_areALevel()
{
    Rig rig;
    rig.tally.opened();
    rig.tally.opened();
    rig.advance(3s);
    rig.tally.closed();
    rig.advance(1s);

    QCOMPARE(rig.ring(MetricKind::connections, kSeconds).at(6).min, 2.0F);
    QCOMPARE(rig.ring(MetricKind::connections, kFine).at(800).max, 1.0F);
    QCOMPARE(rig.series().history().lastSecond(MetricKind::connections, rig.metrics.now() + 5'000), 1.0);
    QCOMPARE(rig.ring(MetricKind::opened, kSeconds).at(5).mean(), 2.0F);
}

void EngineMetricsTest::all_isTheSumOfServices()
{
    Rig rig;
    ServiceTally other(rig.metrics, ServiceId{2});
    rig.tally.received(100);
    other.received(200);
    other.opened();
    rig.tally.opened();
    rig.clock.advance(10ms);

    const MetricHistory &all = rig.metrics.all().history();
    QCOMPARE(all.ring(MetricKind::bytesIn, kFine).at(500).max, 30'000.0F);
    QCOMPARE(all.ring(MetricKind::connections, kFine).at(500).max, 2.0F);
}

void EngineMetricsTest::all_keepsWhatAServiceThatWentHasCounted()
{
    Rig rig;
    {
        ServiceTally other(rig.metrics, ServiceId{2});
        other.received(200);
        other.opened();
        rig.clock.advance(10ms);
        other.received(100);
    }
    rig.advance(20ms);

    const MetricReading &all = rig.metrics.all().lastReading();
    QCOMPARE(all.of(MetricKind::bytesIn), 300.0);
    QCOMPARE(all.of(MetricKind::connections), 0.0);
    QVERIFY(rig.metrics.meterOf(ServiceId{2}) == nullptr);
}

void EngineMetricsTest::durations_areCountedBySecondAndMinute()
{
    Rig rig;
    for (int i = 1; i <= 100; ++i)
        rig.tally.took(DurationKind::roundTrip, i * 1ms);
    rig.advance(2s);
    rig.tally.took(DurationKind::roundTrip, 500ms);
    rig.advance(2s);

    const LatencyRing &seconds = rig.series().history().latencies(DurationKind::roundTrip, kSeconds);
    QCOMPARE(seconds.at(5).count, 100U);
    QVERIFY(std::abs(seconds.at(5).p50 - 0.050F) < 0.001F);
    QVERIFY(std::abs(seconds.at(5).p99 - 0.099F) < 0.001F);
    QCOMPARE(seconds.at(6).count, 0U);
    QCOMPARE(seconds.at(7).longest, 0.5F);
    const LatencyRing &minutes = rig.series().history().latencies(DurationKind::roundTrip, kMinutes);
    QCOMPARE(minutes.at(0).count, 101U);
    QCOMPARE(rig.series().total(DurationKind::roundTrip)->count(), 101U);
    QVERIFY(rig.series().total(DurationKind::connect) == nullptr);
}

void EngineMetricsTest::durations_ofAServiceAreThoseOfAll()
{
    Rig rig;
    ServiceTally other(rig.metrics, ServiceId{2});
    rig.tally.took(DurationKind::connect, 3ms);
    other.took(DurationKind::connect, 5ms);
    rig.advance(1s);

    QCOMPARE(rig.metrics.all().total(DurationKind::connect)->count(), 2U);
    QCOMPARE(rig.metrics.all().history().latencies(DurationKind::connect, kSeconds).at(5).count, 2U);
}

void EngineMetricsTest::watched_firstTheWholeThenWhatHappened()
{
    Rig rig;
    int told = 0;
    rig.metrics.setNewsHook([&] { ++told; });
    rig.tally.received(100);
    rig.clock.advance(10ms);
    QCOMPARE(told, 0);
    rig.series().setWatched(true);
    MetricNews first = rig.series().takeNews();
    rig.tally.received(200);
    rig.clock.advance(10ms);
    QCOMPARE(told, 1);
    MetricNews second = rig.series().takeNews();

    QVERIFY(first.whole != nullptr);
    QVERIFY(second.whole == nullptr);
    QCOMPARE(second.samples.size(), 1U);
    WatchedMetrics face;
    std::vector<MetricNews> news;
    news.push_back(std::move(first));
    news.push_back(std::move(second));
    face.absorb(std::move(news));
    const MetricRing &bytes = face.find({})->history.ring(MetricKind::bytesIn, kFine);
    QCOMPARE(bytes.at(500).max, 10'000.0F);
    QCOMPARE(bytes.at(501).max, 20'000.0F);
}

void EngineMetricsTest::watched_facesBehind_getAllAnew()
{
    Rig rig;
    rig.series().setWatched(true);
    (void)rig.series().takeNews();
    for (std::size_t i = 0; i <= MetricSeries::kMaxPending; ++i) {
        rig.tally.received(1);
        rig.clock.advance(10ms);
    }

    const MetricNews news = rig.series().takeNews();
    QVERIFY(news.whole != nullptr);
    QVERIFY(news.samples.empty());
}

void EngineMetricsTest::durations_afterARest_countForTheirOwnSecond()
{
    Rig rig;
    std::vector<std::int64_t> seconds;
    rig.metrics.setSecondHook([&](std::int64_t second) { seconds.push_back(second); });
    rig.tally.took(DurationKind::connect, 1ms);
    rig.advance(10s);
    rig.tally.took(DurationKind::connect, 2ms);
    rig.advance(2s);

    const LatencyRing &ring = rig.series().history().latencies(DurationKind::connect, kSeconds);
    QCOMPARE(ring.at(5).longest, 0.001F);
    QCOMPARE(ring.at(15).longest, 0.002F);
    QCOMPARE(seconds, (std::vector<std::int64_t>{5, 15}));
}

void EngineMetricsTest::loopDelay_countsEachCallThatWasHeldUp()
{
    Rig rig;
    rig.tally.received(1);
    rig.clock.advance(40ms); // Due after 10 ms; 30, 20, 10 and 0 ms late.
    rig.advance(1s);

    const auto delays = rig.metrics.all().total(DurationKind::loopDelay);
    QVERIFY(delays->count() >= 4U);
    QCOMPARE(delays->longest(), std::chrono::nanoseconds(30ms));
    QCOMPARE(delays->sum(), std::chrono::nanoseconds(60ms));
}

void EngineMetricsTest::off_samplesNothing()
{
    Rig rig;
    rig.metrics.setOn(false);
    rig.tally.received(100);
    rig.tally.took(DurationKind::connect, 3ms);
    QCOMPARE(rig.clock.pendingCount(), 0U);
    rig.advance(1s);
    rig.metrics.setOn(true);
    rig.tally.received(50);
    rig.clock.advance(10ms);

    QCOMPARE(rig.tally.traffic().bytesIn, 150U);
    QCOMPARE(rig.ring(MetricKind::bytesIn, kFine).at(600).max, 5'000.0F);
    QVERIFY(rig.series().total(DurationKind::connect) == nullptr);
}

void EngineMetricsTest::anHour_takesNoMoreMemoryThanItsFirstMinutes()
{
    Rig rig;
    const auto work = [&](Duration time) {
        for (Duration done{}; done < time; done += 10ms) {
            rig.tally.received(100);
            rig.tally.messageReceived();
            rig.tally.sent(50);
            rig.tally.took(DurationKind::roundTrip, 1ms);
            rig.clock.advance(10ms);
        }
    };
    work(2min);
    const std::size_t rings = rig.series().history().memory();
    const std::size_t heap = mallinfo2().uordblks;
    work(1h);

    QCOMPARE(rig.series().history().memory(), rings);
    QCOMPARE(mallinfo2().uordblks, heap);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::EngineMetricsTest)
#include "tst_engine_metrics.moc"
