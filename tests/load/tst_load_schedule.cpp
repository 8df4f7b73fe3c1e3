#include "load/load_schedule.h"

#include <QtTest>

using namespace ropewalk;
using namespace std::chrono_literals;

class LoadScheduleTest final : public QObject
{
    Q_OBJECT

private slots:
    void requests_atAConstantRate_areEvenlySpaced();
    void requests_inTheRamp_comeFasterAndFaster();
    void requests_afterTheRamp_keepTheRate();
};

namespace {

const TimePoint kBegin = TimePoint(1000s);

/// To the microsecond.
double millisecondsTo(TimePoint time)
{
    return static_cast<double>(std::chrono::round<std::chrono::microseconds>(time - kBegin).count()) / 1'000;
}

} // namespace

void LoadScheduleTest::requests_atAConstantRate_areEvenlySpaced()
{
    const LoadSchedule schedule(kBegin, 500, 0s);

    QCOMPARE(millisecondsTo(schedule.dueAt(0)), 0.0);
    QCOMPARE(millisecondsTo(schedule.dueAt(1)), 2.0);
    QCOMPARE(millisecondsTo(schedule.dueAt(1'000'000)), 2'000'000.0);
}

void LoadScheduleTest::requests_inTheRamp_comeFasterAndFaster()
{
    const LoadSchedule schedule(kBegin, 100, 2s); // 100 of them in the ramp.

    QCOMPARE(millisecondsTo(schedule.dueAt(0)), 0.0);
    QCOMPARE(millisecondsTo(schedule.dueAt(25)), 1'000.0); // Half the time, a quarter of the requests.
    QCOMPARE(millisecondsTo(schedule.dueAt(100)), 2'000.0);
}

void LoadScheduleTest::requests_afterTheRamp_keepTheRate()
{
    const LoadSchedule schedule(kBegin, 100, 2s);

    QCOMPARE(millisecondsTo(schedule.dueAt(101)), 2'010.0);
    QCOMPARE(millisecondsTo(schedule.dueAt(200)), 3'000.0);
}

QTEST_APPLESS_MAIN(LoadScheduleTest)
#include "tst_load_schedule.moc"
