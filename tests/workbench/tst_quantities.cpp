#include "workbench/text/quantities.h"

#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;
using namespace std::string_literals;

class QuantitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void sizes_haveOneDecimalBelowHundred();
    void sizes_changeUnitBeforeTheyWouldShow1024();
    void rates_arePerSecond();
    void counts_areGrouped();
    void durations_takeTheLargestUnitThatFits();
    void times_areOfTheDay();
};

void QuantitiesTest::sizes_haveOneDecimalBelowHundred()
{
    QCOMPARE(formatSize(0), "0 B"s);
    QCOMPARE(formatSize(1023), "1023 B"s);
    QCOMPARE(formatSize(1024), "1.0 KiB"s);
    QCOMPARE(formatSize(1536), "1.5 KiB"s);
    QCOMPARE(formatSize(38 * 1024), "38.0 KiB"s);
    QCOMPARE(formatSize(128 * 1024), "128 KiB"s);
    QCOMPARE(formatSize(std::uint64_t{512} << 20U), "512 MiB"s);
    QCOMPARE(formatSize(std::uint64_t{3} << 40U), "3.0 TiB"s);
}

void QuantitiesTest::sizes_changeUnitBeforeTheyWouldShow1024()
{
    QCOMPARE(formatSize(1024 * 1024 - 1), "1.0 MiB"s);
    QCOMPARE(formatSize(102348), "99.9 KiB"s);
    QCOMPARE(formatSize(102399), "100 KiB"s);
}

void QuantitiesTest::rates_arePerSecond()
{
    QCOMPARE(formatByteRate(372.4), "372 B/s"s);
    QCOMPARE(formatByteRate(1740.8), "1.7 KiB/s"s);
    QCOMPARE(formatRate(642), "642/s"s);
    QCOMPARE(formatRate(0.5), "0.5/s"s);
    QCOMPARE(formatRate(0), "0/s"s);
    QCOMPARE(formatRate(120000.4), "120,000/s"s);
}

void QuantitiesTest::counts_areGrouped()
{
    QCOMPARE(formatCount(7), "7"s);
    QCOMPARE(formatCount(999), "999"s);
    QCOMPARE(formatCount(1222), "1,222"s);
    QCOMPARE(formatCount(1000000), "1,000,000"s);
}

void QuantitiesTest::durations_takeTheLargestUnitThatFits()
{
    QCOMPARE(formatDuration(400ns), "0.4 µs"s);
    QCOMPARE(formatDuration(38us), "38 µs"s);
    QCOMPARE(formatDuration(47200us), "47.2 ms"s);
    QCOMPARE(formatDuration(999960us), "1 s"s);
    QCOMPARE(formatDuration(59960ms), "1 min"s);
    QCOMPARE(formatDuration(12min), "12 min"s);
    QCOMPARE(formatDuration(90min), "1.5 h"s);
    QCOMPARE(formatDuration(72h), "3 d"s);
    QCOMPARE(formatDuration(-5ms), "-5 ms"s);
}

void QuantitiesTest::times_areOfTheDay()
{
    const std::int64_t time = (14 * 3600 + 2 * 60 + 36) * 1'000'000'000LL + 23'204'000;

    QCOMPARE(formatTimeOfDay(time, 0s), "14:02:36.023"s);
    QCOMPARE(formatExactTimeOfDay(time, 0s), "14:02:36.023204"s);
    QCOMPARE(formatTimeOfDay(time, 10h), "00:02:36.023"s);
    QCOMPARE(formatTimeOfDay(time, -15h), "23:02:36.023"s);
}

QTEST_GUILESS_MAIN(QuantitiesTest)
#include "tst_quantities.moc"
