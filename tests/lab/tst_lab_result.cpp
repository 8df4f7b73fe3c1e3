#include "lab/lab_result.h"

#include <QtTest>

using namespace ropewalk;

class LabResultTest final : public QObject
{
    Q_OBJECT

private slots:
    void parts_ofARequest_addUpToItsTime_data();
    void parts_ofARequest_addUpToItsTime();
    void start_isStartUpOnlyWhereSomethingStarts();
    void startedProcess_thatWaitsForACore_isNotStartingUp();
    void times_areFromTheFirstClientToTheLastReply();
    void memory_ofProcesses_countsThoseThatLiveAtOnce();
    void median_isTheRunInTheMiddle();
};

namespace {

/// A request that begins at `sent` and takes 100, of which 40 are I/O.
LabTrip tripAt(std::int64_t sent, std::uint32_t index = 0)
{
    LabTrip trip;
    trip.sent = sent;
    trip.record = {.index = index,
                   .accepted = sent + 5,
                   .started = sent + 15,
                   .prepared = sent + 35,
                   .asked = sent + 35,
                   .answered = sent + 75,
                   .resumed = sent + 80,
                   .done = sent + 100,
                   .cpuBefore = 18,
                   .cpuAfter = 12};
    trip.received = sent + 103;
    return trip;
}

LabResult resultOf(LabModel model, std::vector<LabTrip> trips)
{
    LabResult result;
    result.model = model;
    result.trips = std::move(trips);
    return result;
}

} // namespace

void LabResultTest::parts_ofARequest_addUpToItsTime_data()
{
    QTest::addColumn<int>("model");
    for (const LabModelInfo &info : labModels())
        QTest::newRow(info.name.data()) << static_cast<int>(info.model);
}

void LabResultTest::parts_ofARequest_addUpToItsTime()
{
    QFETCH(int, model);
    const LabResult result = resultOf(static_cast<LabModel>(model), {tripAt(1'000)});

    const LabParts parts = partsOf(result, result.trips.front());
    QCOMPARE(parts.sum(), 100);
    QCOMPARE(parts.queued, 5);
    QCOMPARE(parts.cpu, 30);
    QCOMPARE(parts.blocked + parts.polling, 40);
}

void LabResultTest::start_isStartUpOnlyWhereSomethingStarts()
{
    const LabResult process = resultOf(LabModel::process, {tripAt(0)});
    const LabResult events = resultOf(LabModel::callbacks, {tripAt(0)});

    QCOMPARE(partsOf(process, process.trips.front()).startUp, 10);
    QCOMPARE(partsOf(process, process.trips.front()).waiting, 15);
    QCOMPARE(partsOf(events, events.trips.front()).startUp, 0);
    QCOMPARE(partsOf(events, events.trips.front()).waiting, 25);
}

void LabResultTest::startedProcess_thatWaitsForACore_isNotStartingUp()
{
    LabResult process = resultOf(LabModel::process, {tripAt(0)});
    process.trips.front().record.startDelay = 7;

    QCOMPARE(partsOf(process, process.trips.front()).startUp, 3);
    QCOMPARE(partsOf(process, process.trips.front()).waiting, 22);
    QCOMPARE(partsOf(process, process.trips.front()).sum(), 100);
}

void LabResultTest::times_areFromTheFirstClientToTheLastReply()
{
    const LabResult result = resultOf(LabModel::thread, {tripAt(1'000), tripAt(1'300, 1)});

    QCOMPARE(result.begin(), 1'000);
    QCOMPARE(result.wallTime(), 400);
    QCOMPARE(result.meanTime(), 100);
    QCOMPARE(result.slowestTime(), 100);
    QCOMPARE(result.requestsPerSecond(), 5e6);
}

void LabResultTest::memory_ofProcesses_countsThoseThatLiveAtOnce()
{
    LabResult result = resultOf(LabModel::process, {tripAt(0), tripAt(50, 1), tripAt(500, 2)});
    for (LabTrip &trip : result.trips)
        trip.record.privateBytes = 1'000;
    result.totals.memory = 7;

    QCOMPARE(result.memory(), 2'007);
}

void LabResultTest::median_isTheRunInTheMiddle()
{
    std::vector<LabResult> runs;
    for (const std::int64_t gap : {900, 100, 500, 700})
        runs.push_back(resultOf(LabModel::pool, {tripAt(0), tripAt(gap, 1)}));

    QCOMPARE(medianRun(runs).wallTime(), 600);
}

QTEST_APPLESS_MAIN(LabResultTest)
#include "tst_lab_result.moc"
