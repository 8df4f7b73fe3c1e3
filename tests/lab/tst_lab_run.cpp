#include "lab/lab_run.h"

#include <QtTest>

#include <numeric>

using namespace ropewalk;
using namespace std::chrono_literals;

/// The real servers, in processes of their own.
class LabRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void model_servesEveryRequest_andMeasuresIt_data();
    void model_servesEveryRequest_andMeasuresIt();
    void blocking_handlesOneAfterTheOther();
    void events_waitForAllAtOnce();
    void pool_usesNoMoreThanItsThreads();
    void poller_canBeChosen_data();
    void poller_canBeChosen();
    void program_thatIsNotThere_isAnError();
    void program_thatIsNoServer_saysWhy();
    void server_thatTakesTooLong_isEnded();
};

namespace {

LabPlan smallPlan()
{
    LabPlan plan;
    plan.requests = 8;
    plan.cpuBefore = {500us, 200us};
    plan.ioWait = {5ms, 2ms};
    plan.cpuAfter = {300us, 100us};
    return plan;
}

std::int64_t cpuOf(const LabResult &result)
{
    const auto cpu = [](const LabTrip &trip) { return trip.record.cpuBefore + trip.record.cpuAfter; };
    return std::transform_reduce(
        result.trips.begin(), result.trips.end(), std::int64_t{0}, std::plus<>(), cpu);
}

} // namespace

void LabRunTest::model_servesEveryRequest_andMeasuresIt_data()
{
    QTest::addColumn<int>("model");
    for (const LabModelInfo &info : labModels())
        QTest::newRow(info.name.data()) << static_cast<int>(info.model);
}

void LabRunTest::model_servesEveryRequest_andMeasuresIt()
{
    QFETCH(int, model);
    const LabPlan plan = smallPlan();
    const auto requests = requestsOf(plan);

    const auto result = runLab(ROPEWALK_LAB, plan, static_cast<LabModel>(model));

    QVERIFY2(result, result ? "" : result.error().message().c_str());
    QCOMPARE(result->trips.size(), requests.size());
    for (std::size_t index = 0; index < requests.size(); ++index) {
        const LabTrip &trip = result->trips[index];
        const LabParts parts = partsOf(*result, trip);
        QCOMPARE(trip.record.index, requests[index].index);
        QCOMPARE(parts.sum(), trip.record.done - trip.sent);
        QVERIFY(trip.record.cpuBefore >= requests[index].cpuBefore * 1'000LL);
        QVERIFY(trip.record.cpuAfter >= requests[index].cpuAfter * 1'000LL);
        QVERIFY(parts.blocked >= requests[index].ioWait * 1'000LL);
        QVERIFY(parts.queued >= 0 && parts.startUp >= 0 && parts.waiting >= 0);
        QVERIFY(trip.received >= trip.record.done);
    }
    QVERIFY(result->totals.cpu >= cpuOf(*result)); // The system's account holds what the requests had.
    QVERIFY(result->switches() > 0);
}

void LabRunTest::blocking_handlesOneAfterTheOther()
{
    const auto result = runLab(ROPEWALK_LAB, smallPlan(), LabModel::blocking);

    QVERIFY(result);
    auto trips = result->trips;
    std::ranges::sort(trips, {}, [](const LabTrip &trip) { return trip.record.started; });
    for (std::size_t index = 1; index < trips.size(); ++index)
        QVERIFY(trips[index].record.accepted >= trips[index - 1].record.done);
}

void LabRunTest::events_waitForAllAtOnce()
{
    LabPlan plan = smallPlan();
    plan.ioWait = {300ms, 0ms}; // All of them are asked long before the first is answered.
    const auto result = runLab(ROPEWALK_LAB, plan, LabModel::callbacks);

    QVERIFY(result);
    const auto asked = std::ranges::max(result->trips, {}, [](auto &trip) { return trip.record.asked; });
    const auto answered =
        std::ranges::min(result->trips, {}, [](auto &trip) { return trip.record.answered; });
    QVERIFY(asked.record.asked < answered.record.answered);
}

void LabRunTest::pool_usesNoMoreThanItsThreads()
{
    LabPlan plan = smallPlan();
    plan.poolSize = 2;
    const auto result = runLab(ROPEWALK_LAB, plan, LabModel::pool);

    QVERIFY(result);
    for (const LabTrip &trip : result->trips)
        QVERIFY(trip.record.lane == 1 || trip.record.lane == 2);
}

void LabRunTest::poller_canBeChosen_data()
{
    QTest::addColumn<int>("poller");
    for (const SystemPoller &poller : systemPollers())
        QTest::newRow(nameOf(poller.kind).data()) << static_cast<int>(poller.kind);
}

void LabRunTest::poller_canBeChosen()
{
    QFETCH(int, poller);
    LabPlan plan = smallPlan();
    plan.poller = static_cast<PollerKind>(poller);

    const auto result = runLab(ROPEWALK_LAB, plan, LabModel::coroutine);

    QVERIFY(result);
    QCOMPARE(result->trips.size(), std::size_t{8});
}

void LabRunTest::program_thatIsNotThere_isAnError()
{
    const auto result = runLab("/nowhere/ropewalk-lab", smallPlan(), LabModel::blocking);

    QVERIFY(!result);
    QVERIFY(result.error().code == std::errc::no_such_file_or_directory);
}

void LabRunTest::program_thatIsNoServer_saysWhy()
{
    const auto result = runLab("false", smallPlan(), LabModel::blocking);

    QVERIFY(!result);
    QVERIFY(result.error().operation.find("exit code 1") != std::string::npos);
}

void LabRunTest::server_thatTakesTooLong_isEnded()
{
    LabPlan plan = smallPlan();
    plan.ioWait = {10s, 0s};
    const auto result = runLab(ROPEWALK_LAB, plan, LabModel::thread, 50ms);

    QVERIFY(!result);
    QVERIFY(result.error().code == std::errc::timed_out);
}

QTEST_GUILESS_MAIN(LabRunTest)
#include "tst_lab_run.moc"
