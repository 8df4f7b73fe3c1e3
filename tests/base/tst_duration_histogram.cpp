#include "base/duration_histogram.h"

#include <QtTest>

using namespace std::chrono_literals;
using ropewalk::DurationHistogram;

class DurationHistogramTest final : public QObject
{
    Q_OBJECT

private slots:
    void percentile_ofNothing_isZero();
    void percentile_ofSmallValues_isExact();
    void percentile_ofAnyValue_isLessThanAPercentAbove_data();
    void percentile_ofAnyValue_isLessThanAPercentAbove();
    void percentile_splitsAtTheFraction();
    void percentile_ofAll_isTheLongest();
    void mean_isExact();
    void durations_beyondTheLast_countAsTheLongest();
    void buckets_joinWithoutGaps();
    void histograms_added_areAsOne();
    void clear_forgetsEverything();
};

void DurationHistogramTest::percentile_ofNothing_isZero()
{
    QCOMPARE(DurationHistogram().percentile(0.5).count(), 0);
}

void DurationHistogramTest::percentile_ofSmallValues_isExact()
{
    DurationHistogram histogram;
    for (int i = 1; i <= 20; ++i)
        histogram.record(std::chrono::nanoseconds(i));

    QCOMPARE(histogram.percentile(0.5).count(), 10);
    QCOMPARE(histogram.percentile(1).count(), 20);
    QCOMPARE(histogram.count(), 20U);
}

void DurationHistogramTest::percentile_ofAnyValue_isLessThanAPercentAbove_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (qint64 value = 31; value < 1'000'000'000'000; value = value * 2 + 1) {
        QTest::addRow("%lld", value) << value;
        QTest::addRow("%lld", value + 1) << value + 1;
    }
}

void DurationHistogramTest::percentile_ofAnyValue_isLessThanAPercentAbove()
{
    QFETCH(qint64, nanoseconds);
    DurationHistogram histogram;
    histogram.record(std::chrono::nanoseconds(nanoseconds));

    const qint64 found = histogram.percentile(0.5).count();
    QVERIFY(found >= nanoseconds);
    QVERIFY(found <= nanoseconds + nanoseconds / 128);
}

void DurationHistogramTest::percentile_splitsAtTheFraction()
{
    DurationHistogram histogram;
    for (int i = 0; i < 99; ++i)
        histogram.record(10us);
    histogram.record(10ms);

    QVERIFY(histogram.percentile(0.99) < 11us);
    QVERIFY(histogram.percentile(1) >= 10ms);
}

void DurationHistogramTest::percentile_ofAll_isTheLongest()
{
    DurationHistogram histogram;
    histogram.record(1001us);

    QCOMPARE(histogram.percentile(1).count(), 1'001'000);
    QCOMPARE(histogram.longest().count(), 1'001'000);
}

void DurationHistogramTest::mean_isExact()
{
    DurationHistogram histogram;
    histogram.record(1ms);
    histogram.record(4ms);

    QCOMPARE(histogram.mean().count(), 2'500'000);
    QCOMPARE(DurationHistogram().mean().count(), 0);
}

void DurationHistogramTest::durations_beyondTheLast_countAsTheLongest()
{
    DurationHistogram histogram;
    histogram.record(std::chrono::hours(24));
    histogram.record(-1s);

    QCOMPARE(histogram.longest().count(), DurationHistogram::kLongest.count());
    QCOMPARE(histogram.percentile(0.5).count(), 0);
    QCOMPARE(histogram.buckets().back(), 1U);
}

void DurationHistogramTest::buckets_joinWithoutGaps()
{
    const std::size_t count = DurationHistogram().buckets().size();
    for (std::size_t bucket = 0; bucket + 1 < count; ++bucket)
        QCOMPARE(DurationHistogram::upperEndOf(bucket).count() + 1,
                 DurationHistogram::lowerEndOf(bucket + 1).count());
    QCOMPARE(DurationHistogram::upperEndOf(count - 1).count(), DurationHistogram::kLongest.count());
}

void DurationHistogramTest::histograms_added_areAsOne()
{
    DurationHistogram one;
    DurationHistogram other;
    one.record(1ms);
    other.record(3ms);
    one.add(other);

    QCOMPARE(one.count(), 2U);
    QCOMPARE(one.mean().count(), 2'000'000);
    QCOMPARE(one.longest().count(), 3'000'000);
    QVERIFY(one.percentile(0.5) < 1010us);
}

void DurationHistogramTest::clear_forgetsEverything()
{
    DurationHistogram histogram;
    histogram.record(1s);
    histogram.clear();

    QCOMPARE(histogram.count(), 0U);
    QCOMPARE(histogram.percentile(1).count(), 0);
}

QTEST_APPLESS_MAIN(DurationHistogramTest)
#include "tst_duration_histogram.moc"
