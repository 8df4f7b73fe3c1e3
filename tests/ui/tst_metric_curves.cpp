#include "ui/metric_fixtures.h"
#include "ui/models/metric_curves.h"

#include <QTest>

namespace ropewalk {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

TimeStretch lastSeconds(MetricTick end, std::int64_t seconds)
{
    return {MetricTale::timeOf(end) - seconds * kSecond, MetricTale::timeOf(end)};
}

} // namespace

class MetricCurvesTest final : public QObject
{
    Q_OBJECT

private slots:
    void rate_isTheMeanOfItsGrain();
    void rate_ofAMinute_isFinerThanOfAnHour();
    void rate_thatNobodyTellsOf_isNought();
    void rate_ofNothing_isNought();
    void rate_whatIsNotOverYet_isNotDrawn();
    void rate_oneBusySecondInAnHour_keepsItsHeight();
    void level_isToldWhenItChanges();
    void level_inAnHour_keepsItsExtremes();
    void level_holdsUntilNow();
    void level_before_isNought();
    void connection_watchedLate_isNotKnownBefore();
    void percentiles_areInNanoseconds_andBreakWhereThereWereNone();
    void hourOfTime_growsNoMemory();
};

void MetricCurvesTest::rate_isTheMeanOfItsGrain()
{
    MetricTale tale;
    tale.add(0, 100, MetricKind::bytesIn, 400);
    tale.add(100, 25, MetricKind::bytesIn, 1'000); // Half of a grain of half a second.
    tale.add(125, 5'875, MetricKind::bytesIn, 0);
    const CurvePoints points =
        rateCurve(tale.watched(), MetricKind::bytesIn, lastSeconds(6'000, 60), MetricTale::timeOf(6'000));

    QCOMPARE(pointAt(points, MetricTale::timeOf(100))->value, 400.0F);
    QCOMPARE(pointAt(points, MetricTale::timeOf(150))->value, 500.0F);
    QCOMPARE(pointAt(points, MetricTale::timeOf(200))->value, 0.0F);
    QCOMPARE(points.back().time, MetricTale::timeOf(6'000));
}

void MetricCurvesTest::rate_ofAMinute_isFinerThanOfAnHour()
{
    MetricTale tale;
    tale.add(0, 360'000, MetricKind::bytesIn, 1);
    const WatchedScope known = tale.watched();

    QCOMPARE(rateGrain(known, lastSeconds(360'000, 10)), kSecond / 10);
    QCOMPARE(rateGrain(known, lastSeconds(360'000, 60)), kSecond / 2);
    QCOMPARE(rateGrain(known, lastSeconds(360'000, 300)), kSecond);
    QCOMPARE(rateGrain(known, lastSeconds(360'000, 3'600)), kSecond);
    QCOMPARE(rateGrain(known, lastSeconds(360'000, 24 * 3'600)), 60 * kSecond);
    QCOMPARE(rateGrain(known, {MetricTale::timeOf(1'000), MetricTale::timeOf(1'100)}), kSecond); // Long ago.
}

void MetricCurvesTest::rate_thatNobodyTellsOf_isNought()
{
    MetricTale tale;
    tale.add(0, 1'000, MetricKind::bytesIn, 50);
    const MetricTick now = 4'000;
    const CurvePoints points =
        rateCurve(tale.watched(), MetricKind::bytesIn, lastSeconds(now, 60), MetricTale::timeOf(now));

    QCOMPARE(pointAt(points, MetricTale::timeOf(900))->value, 50.0F);
    QCOMPARE(pointAt(points, MetricTale::timeOf(2'000))->value, 0.0F);
    QCOMPARE(points.back().value, 0.0F);
}

void MetricCurvesTest::rate_ofNothing_isNought()
{
    const CurvePoints points = rateCurve(
        MetricTale().watched(), MetricKind::bytesIn, lastSeconds(6'000, 60), MetricTale::timeOf(6'000));
    const CurvePoint all = extremesOf(points, 0, MetricTale::timeOf(6'000));

    QCOMPARE(all.high, 0.0F);
    QVERIFY(points.front().time <= lastSeconds(6'000, 60).from);
}

/// Half a second of which a tenth is over would look like a dip.
void MetricCurvesTest::rate_whatIsNotOverYet_isNotDrawn()
{
    MetricTale tale;
    tale.add(0, 1'010, MetricKind::bytesIn, 80);
    const CurvePoints points =
        rateCurve(tale.watched(), MetricKind::bytesIn, lastSeconds(1'010, 60), MetricTale::timeOf(1'010));

    QCOMPARE(points.back().value, 80.0F);
}

void MetricCurvesTest::rate_oneBusySecondInAnHour_keepsItsHeight()
{
    MetricTale tale;
    tale.add(0, 180'000, MetricKind::messagesIn, 10);
    tale.add(180'000, 100, MetricKind::messagesIn, 500);
    tale.add(180'100, 179'900, MetricKind::messagesIn, 10);
    const TimeStretch hour = lastSeconds(360'000, 3'600);
    const CurvePoint all =
        extremesOf(rateCurve(tale.watched(), MetricKind::messagesIn, hour, hour.to), hour.from, hour.to);

    QCOMPARE(all.high, 500.0F);
    QCOMPARE(all.low, 10.0F);
}

void MetricCurvesTest::level_isToldWhenItChanges()
{
    MetricTale tale;
    tale.add(0, 1'000, MetricKind::connections, 3);
    tale.add(1'000, 1'000, MetricKind::connections, 4);
    const CurvePoints points = levelCurve(
        tale.watched(), MetricKind::connections, lastSeconds(2'000, 20), MetricTale::timeOf(2'000));

    QCOMPARE(points.size(), std::size_t{3}); // The third is where it is now.
    QCOMPARE(points[1].time, MetricTale::timeOf(1'000));
    QCOMPARE(points[1].value, 4.0F);
}

void MetricCurvesTest::level_inAnHour_keepsItsExtremes()
{
    MetricTale tale;
    tale.add(0, 180'000, MetricKind::queuedOut, 100);
    tale.add(180'000, 1, MetricKind::queuedOut, 90'000); // For 10 ms.
    tale.add(180'001, 179'999, MetricKind::queuedOut, 100);
    const TimeStretch hour = lastSeconds(360'000, 3'600);
    const CurvePoints points = levelCurve(tale.watched(), MetricKind::queuedOut, hour, hour.to);

    QCOMPARE(extremesOf(points, hour.from, hour.to).high, 90'000.0F);
    QVERIFY(points.size() < 10);
}

void MetricCurvesTest::level_holdsUntilNow()
{
    MetricTale tale;
    tale.add(0, 100, MetricKind::connections, 7);
    const CurvePoints points = levelCurve(
        tale.watched(), MetricKind::connections, lastSeconds(3'000, 30), MetricTale::timeOf(3'000));

    QCOMPARE(points.back().time, MetricTale::timeOf(3'000));
    QCOMPARE(points.back().value, 7.0F);
}

void MetricCurvesTest::level_before_isNought()
{
    MetricTale tale;
    tale.add(2'000, 1'000, MetricKind::connections, 7);
    const CurvePoints points = levelCurve(
        tale.watched(), MetricKind::connections, lastSeconds(3'000, 30), MetricTale::timeOf(3'000));

    QCOMPARE(pointAt(points, MetricTale::timeOf(1'000))->value, 0.0F);
    QCOMPARE(pointAt(points, MetricTale::timeOf(2'500))->value, 7.0F);
    const TimeStretch minute = lastSeconds(3'000, 60); // It begins before anything was measured.
    QCOMPARE(levelCurve(tale.watched(), MetricKind::connections, minute, minute.to).front().time,
             minute.from);
}

void MetricCurvesTest::connection_watchedLate_isNotKnownBefore()
{
    MetricTale tale;
    tale.add(5'000, 1'000, MetricKind::bytesIn, 70);
    WatchedScope known = tale.watched();
    known.since = 5'000;
    const TimeStretch minute = lastSeconds(6'000, 60);

    QCOMPARE(rateCurve(known, MetricKind::bytesIn, minute, minute.to).front().time,
             MetricTale::timeOf(5'050));
    QCOMPARE(levelCurve(known, MetricKind::queuedOut, minute, minute.to).front().time,
             MetricTale::timeOf(5'000));
}

void MetricCurvesTest::percentiles_areInNanoseconds_andBreakWhereThereWereNone()
{
    MetricTale tale;
    tale.add(DurationKind::roundTrip, 10, {0.001F, 0.002F, 0.005F, 0.01F, 100});
    tale.add(DurationKind::roundTrip, 11, {0.002F, 0.003F, 0.006F, 0.01F, 100});
    tale.add(DurationKind::roundTrip, 20, {0.004F, 0.005F, 0.007F, 0.01F, 1});
    const CurvePoints points =
        durationCurve(tale.watched(), DurationKind::roundTrip, &LatencyCell::p99, lastSeconds(3'000, 30));

    QCOMPARE(points.size(), std::size_t{4});
    QCOMPARE(points[0].time, MetricTale::timeOf(1'100));
    QCOMPARE(qRound(points[0].value / 1'000), 5'000);
    QVERIFY(points[2].isGap());
    QCOMPARE(qRound(points[3].value / 1'000), 7'000);
}

/// The face keeps as much of an hour as of a day.
void MetricCurvesTest::hourOfTime_growsNoMemory()
{
    WatchedMetrics metrics;
    MetricTale tale;
    tale.add(0, 1, MetricKind::bytesIn, 1);
    std::vector<MetricNews> first;
    first.push_back(tale.news({}));
    metrics.absorb(std::move(first));
    std::size_t filled = 0;
    for (MetricTick tick = 1; tick < 2 * 360'000; tick += 10) {
        MetricNews news;
        news.origin = MetricTale::kOrigin;
        news.now = tick + 10;
        MetricSample sample;
        sample.tick = tick;
        sample.ticks = 10;
        sample.values.fill(static_cast<float>(tick % 97));
        news.samples.push_back(sample);
        std::vector<MetricNews> all;
        all.push_back(std::move(news));
        metrics.absorb(std::move(all));
        if (tick == 360'001)
            filled = metrics.find({})->history.memory();
    }

    QVERIFY(filled > 0);
    QCOMPARE(metrics.find({})->history.memory(), filled);
    const TimeStretch hour = lastSeconds(2 * 360'000, 3'600);
    QVERIFY(rateCurve(*metrics.find({}), MetricKind::bytesIn, hour, hour.to).size() < 3'700);
    QVERIFY(levelCurve(*metrics.find({}), MetricKind::connections, hour, hour.to).size() < 3'700);
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::MetricCurvesTest)

#include "tst_metric_curves.moc"
