#include "load/latency_histogram.h"

#include <QtTest>

using namespace std::chrono_literals;
using ropewalk::bench::LatencyHistogram;

class LatencyHistogramTest final : public QObject
{
    Q_OBJECT

private slots:
    void percentile_ofNothing_isZero();
    void percentile_ofSmallValues_isExact();
    void percentile_ofAnyValue_isAtMostThreePercentAbove_data();
    void percentile_ofAnyValue_isAtMostThreePercentAbove();
    void percentile_splitsAtTheFraction();
    void clear_forgetsEverything();
};

void LatencyHistogramTest::percentile_ofNothing_isZero()
{
    QCOMPARE(LatencyHistogram().percentile(0.5).count(), 0);
}

void LatencyHistogramTest::percentile_ofSmallValues_isExact()
{
    LatencyHistogram histogram;
    for (int i = 1; i <= 20; ++i)
        histogram.record(std::chrono::nanoseconds(i));

    QCOMPARE(histogram.percentile(0.5).count(), 10);
    QCOMPARE(histogram.percentile(1).count(), 20);
    QCOMPARE(histogram.count(), 20U);
}

void LatencyHistogramTest::percentile_ofAnyValue_isAtMostThreePercentAbove_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (qint64 value = 31; value < 1'000'000'000'000; value = value * 2 + 1) {
        QTest::addRow("%lld", value) << value;
        QTest::addRow("%lld", value + 1) << value + 1;
    }
}

void LatencyHistogramTest::percentile_ofAnyValue_isAtMostThreePercentAbove()
{
    QFETCH(qint64, nanoseconds);
    LatencyHistogram histogram;
    histogram.record(std::chrono::nanoseconds(nanoseconds));

    const qint64 found = histogram.percentile(0.5).count();
    QVERIFY(found >= nanoseconds);
    QVERIFY(found <= nanoseconds + nanoseconds / 32);
}

void LatencyHistogramTest::percentile_splitsAtTheFraction()
{
    LatencyHistogram histogram;
    for (int i = 0; i < 99; ++i)
        histogram.record(10us);
    histogram.record(10ms);

    QVERIFY(histogram.percentile(0.99) < 11us);
    QVERIFY(histogram.percentile(1) >= 10ms);
}

void LatencyHistogramTest::clear_forgetsEverything()
{
    LatencyHistogram histogram;
    histogram.record(1s);
    histogram.clear();

    QCOMPARE(histogram.count(), 0U);
    QCOMPARE(histogram.percentile(1).count(), 0);
}

QTEST_APPLESS_MAIN(LatencyHistogramTest)
#include "tst_latency_histogram.moc"
