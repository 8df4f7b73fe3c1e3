#include "workbench/metrics/metric_history.h"

#include <QTest>

namespace ropewalk {

class MetricRingTest : public QObject
{
    Q_OBJECT

private slots:
    void cell_keepsLeastMostAndMean();
    void ring_keepsTheLastCells();
    void ring_farJump_keepsOnlyWhatIsBehindIt();
    void gap_ofARate_isZero();
    void gap_ofALevel_isWhatItWas();
    void coarseCell_oneSpike_isItsMost();
    void coarseCell_beganLate_countsWhatWasBefore();
    void sampleOfManyTicks_isSpreadOverThem();
    void meanBefore_countsTicksWithoutSamplesAsGaps();
    void history_untouchedFigures_takeNoMemory();
    void history_resolutionFor_goesBackFarEnough();
};

void MetricRingTest::cell_keepsLeastMostAndMean()
{
    MetricCell cell;
    cell.add(4);
    cell.add(1, 2);

    QCOMPARE(cell.min, 1.0F);
    QCOMPARE(cell.max, 4.0F);
    QCOMPARE(cell.mean(), 2.0F);
    QCOMPARE(cell.count, 3U);
}

void MetricRingTest::ring_keepsTheLastCells()
{
    MetricRing ring(4, 1, MetricRing::Gap::zero);
    for (int tick = 10; tick < 16; ++tick)
        ring.add(tick, static_cast<float>(tick));

    QCOMPARE(ring.begin(), 12);
    QCOMPARE(ring.end(), 16);
    QCOMPARE(ring.at(12).max, 12.0F);
    QCOMPARE(ring.at(15).max, 15.0F);
}

void MetricRingTest::ring_farJump_keepsOnlyWhatIsBehindIt()
{
    MetricRing ring(4, 10, MetricRing::Gap::last);
    ring.add(5, 7);
    ring.add(1'000'003, 9);

    QCOMPARE(ring.end(), 100'001);
    QCOMPARE(ring.begin(), 99'997);
    QCOMPARE(ring.at(99'998).mean(), 7.0F);
    QCOMPARE(ring.at(100'000).max, 9.0F);
}

void MetricRingTest::gap_ofARate_isZero()
{
    MetricRing ring(8, 1, MetricRing::Gap::zero);
    ring.add(1, 5);
    ring.add(4, 5);

    QCOMPARE(ring.at(2).max, 0.0F);
    QCOMPARE(ring.at(3).count, 1U);
    QCOMPARE(ring.gapValue(), 0.0F);
}

void MetricRingTest::gap_ofALevel_isWhatItWas()
{
    MetricRing ring(8, 1, MetricRing::Gap::last);
    ring.add(1, 5);
    ring.add(4, 6);

    QCOMPARE(ring.at(2).min, 5.0F);
    QCOMPARE(ring.at(3).max, 5.0F);
    QCOMPARE(ring.gapValue(), 6.0F);
}

void MetricRingTest::coarseCell_oneSpike_isItsMost()
{
    MetricRing ring(8, 100, MetricRing::Gap::zero);
    ring.add(100, 1);
    ring.add(150, 1'000);
    ring.add(200, 1);

    QCOMPARE(ring.at(1).max, 1'000.0F);
    QCOMPARE(ring.at(1).min, 0.0F);
    QCOMPARE(ring.at(1).count, 100U);
    QCOMPARE(ring.at(1).mean(), 10.01F);
}

void MetricRingTest::coarseCell_beganLate_countsWhatWasBefore()
{
    MetricRing ring(8, 100, MetricRing::Gap::zero);
    ring.add(399, 100);

    QCOMPARE(ring.at(3).count, 100U);
    QCOMPARE(ring.at(3).mean(), 1.0F);
}

void MetricRingTest::sampleOfManyTicks_isSpreadOverThem()
{
    MetricRing ring(8, 10, MetricRing::Gap::zero);
    ring.add(5, 3, 10);

    QCOMPARE(ring.endTick(), 15);
    QCOMPARE(ring.at(0).sum, 15.0F);
    QCOMPARE(ring.at(1).sum, 15.0F);
}

void MetricRingTest::meanBefore_countsTicksWithoutSamplesAsGaps()
{
    MetricRing rate(200, 1, MetricRing::Gap::zero);
    rate.add(50, 200);
    MetricRing level(200, 1, MetricRing::Gap::last);
    level.add(50, 200);

    QCOMPARE(rate.meanBefore(100, 100), 2.0);
    QCOMPARE(rate.meanBefore(151, 100), 0.0);
    QCOMPARE(level.meanBefore(1'000, 100), 200.0);
}

void MetricRingTest::history_untouchedFigures_takeNoMemory()
{
    MetricHistory history;
    MetricSample sample{.tick = 7};
    history.add(sample);
    QCOMPARE(history.memory(), 0U);

    sample.tick = 8;
    sample.values[static_cast<std::size_t>(MetricKind::bytesIn)] = 100;
    history.add(sample);
    QCOMPARE(history.memory(), std::size_t{(6'000 + 3'600 + 1'440) * 16});
}

void MetricRingTest::history_resolutionFor_goesBackFarEnough()
{
    using namespace std::chrono_literals;
    QCOMPARE(MetricHistory::resolutionFor(10s), MetricResolution::fine);
    QCOMPARE(MetricHistory::resolutionFor(1min), MetricResolution::fine);
    QCOMPARE(MetricHistory::resolutionFor(10min), MetricResolution::seconds);
    QCOMPARE(MetricHistory::resolutionFor(1h), MetricResolution::seconds);
    QCOMPARE(MetricHistory::resolutionFor(10h), MetricResolution::minutes);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::MetricRingTest)
#include "tst_metric_ring.moc"
