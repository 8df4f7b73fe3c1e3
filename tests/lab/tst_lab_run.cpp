#include "lab/lab_run.h"

#include <QtTest>

#include <sys/resource.h>

#include <numeric>
#include <span>

using namespace ropewalk;
using namespace std::chrono_literals;

/// The real servers, in processes of their own.
class LabRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void model_servesEveryRequest_andMeasuresIt_data() { addModels(); }
    void model_servesEveryRequest_andMeasuresIt();
    void clocks_ofEveryModel_addUpToItsTime_data() { addModels(); }
    void clocks_ofEveryModel_addUpToItsTime();
    void switches_areThoseOfTheSystem_data() { addModels(); }
    void switches_areThoseOfTheSystem();
    void unixSockets_serveEveryModel_data() { addModels(); }
    void unixSockets_serveEveryModel();
    void unixSockets_leaveNothingBehind();
    void slices_ofAModel_areItsProcessorTime();
    void ioModes_areDoneInOrderOnOneDescriptor_data();
    void ioModes_areDoneInOrderOnOneDescriptor();
    void polling_asksAgainAndAgain();
    void freeThread_preparesTheNextRequestMeanwhile();
    void blocking_handlesOneAfterTheOther();
    void events_waitForAllAtOnce();
    void pool_usesNoMoreThanItsThreads();
    void poller_canBeChosen_data();
    void poller_canBeChosen();
    void program_thatIsNotThere_isAnError();
    void program_thatIsNoServer_saysWhy();
    void server_thatTakesTooLong_isEnded();
    void server_whoseStarterEnds_ends();

private:
    static void addModels();
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

/// True for a mode that this system has not, if the reason is one.
bool saysWhyNot(const Result<LabResult> &result, int model)
{
    return !result && static_cast<LabModel>(model) == LabModel::asynchronous &&
           result.error().code == std::errc::not_supported &&
           result.error().operation.find("io_uring") != std::string::npos;
}

std::int64_t switchesOfChildren()
{
    rusage usage{};
    (void)::getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_nvcsw + usage.ru_nivcsw;
}

std::int64_t cpuOf(const LabResult &result)
{
    const auto cpu = [](const LabTrip &trip) { return trip.record.cpuBefore + trip.record.cpuAfter; };
    return std::transform_reduce(
        result.trips.begin(), result.trips.end(), std::int64_t{0}, std::plus<>(), cpu);
}

} // namespace

void LabRunTest::addModels()
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

    if (saysWhyNot(result, model))
        return;
    QVERIFY2(result, result ? "" : result.error().message().c_str());
    QCOMPARE(result->trips.size(), requests.size());
    for (std::size_t index = 0; index < requests.size(); ++index) {
        const LabTrip &trip = result->trips[index];
        const LabParts parts = partsOf(*result, trip);
        QCOMPARE(trip.record.index, requests[index].index);
        QCOMPARE(parts.sum(), trip.record.done - trip.sent);
        QVERIFY(trip.record.cpuBefore >= requests[index].cpuBefore * 1'000LL);
        QVERIFY(trip.record.cpuAfter >= requests[index].cpuAfter * 1'000LL);
        QVERIFY(parts.blocked + parts.polling >= requests[index].ioWait * 1'000LL);
        QVERIFY(parts.queued >= 0 && parts.startUp >= 0 && parts.waiting >= 0);
        QVERIFY(trip.received >= trip.record.done);
    }
    QVERIFY(result->totals.cpu >= cpuOf(*result)); // The system's account holds what the requests had.
    QVERIFY(result->switches() > 0);
}

/// Three clocks that know nothing of each other, and the calls that wait.
void LabRunTest::clocks_ofEveryModel_addUpToItsTime()
{
    QFETCH(int, model);
    const auto result = runLab(ROPEWALK_LAB, smallPlan(), static_cast<LabModel>(model));

    if (saysWhyNot(result, model))
        return;
    QVERIFY(result);
    const LabTotals &totals = result->totals;
    const std::int64_t parts = totals.laneCpu + totals.blocked + totals.waiting;
    QVERIFY2(std::abs(parts - totals.lifetime) * 50 <= totals.lifetime,
             qPrintable(QStringLiteral("%1 of %2").arg(parts).arg(totals.lifetime)));
    QVERIFY(totals.laneCpu >= cpuOf(*result));
    QVERIFY(totals.blocked > 0);
    // The system counts starting and ending of threads and processes, too.
    QVERIFY(totals.cpu * 102 >= totals.laneCpu * 100);
    QVERIFY(result->wallTime() <= totals.lifetime);
}

/// As this process, which waited for the server, is told by the system.
void LabRunTest::switches_areThoseOfTheSystem()
{
    QFETCH(int, model);
    const std::int64_t before = switchesOfChildren();
    const auto result = runLab(ROPEWALK_LAB, smallPlan(), static_cast<LabModel>(model));
    const std::int64_t counted = switchesOfChildren() - before;

    if (saysWhyNot(result, model))
        return;
    QVERIFY(result);
    const std::int64_t told = result->totals.switchesBefore + result->switches();
#ifdef __SANITIZE_ADDRESS__
    constexpr std::int64_t kAfterwards = 24; // While it says what it cost, looks for leaks, and ends.
#else
    constexpr std::int64_t kAfterwards = 8;
#endif
    QVERIFY2(told <= counted && counted <= told + kAfterwards,
             qPrintable(QStringLiteral("told %1, counted %2").arg(told).arg(counted)));
}

void LabRunTest::unixSockets_serveEveryModel()
{
    QFETCH(int, model);
    LabPlan plan = smallPlan();
    plan.transport = LabTransport::unixStream;

    const auto result = runLab(ROPEWALK_LAB, plan, static_cast<LabModel>(model));

    if (saysWhyNot(result, model))
        return;
    QVERIFY2(result, result ? "" : result.error().message().c_str());
    QCOMPARE(result->trips.size(), std::size_t{8});
}

void LabRunTest::unixSockets_leaveNothingBehind()
{
    const QTemporaryDir folder;
    qputenv("TMPDIR", folder.path().toUtf8());
    LabPlan plan = smallPlan();
    plan.transport = LabTransport::unixStream;
    const auto result = runLab(ROPEWALK_LAB, plan, LabModel::callbacks);
    qunsetenv("TMPDIR");

    QVERIFY(result);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void LabRunTest::slices_ofAModel_areItsProcessorTime()
{
    const auto result = runLab(ROPEWALK_LAB, smallPlan(), LabModel::callbacks);

    QVERIFY(result);
    for (const LabTrip &trip : result->trips) {
        const LabRecord &record = trip.record;
        QVERIFY(record.sliceCount >= 2);
        std::int64_t last = record.started;
        for (const LabSlice &slice : std::span(record.slices).first(record.sliceCount)) {
            QVERIFY(slice.begin >= last && slice.end >= slice.begin);
            last = slice.end;
        }
        QVERIFY(last <= record.done);
    }
}

void LabRunTest::ioModes_areDoneInOrderOnOneDescriptor_data()
{
    QTest::addColumn<int>("model");
    for (const LabModelInfo &info : labModels(LabKind::ioMode))
        QTest::newRow(info.name.data()) << static_cast<int>(info.model);
}

void LabRunTest::ioModes_areDoneInOrderOnOneDescriptor()
{
    QFETCH(int, model);
    const auto result = runLab(ROPEWALK_LAB, smallPlan(), static_cast<LabModel>(model));

    if (saysWhyNot(result, model))
        return;
    QVERIFY(result);
    for (std::size_t index = 0; index < result->trips.size(); ++index) {
        const LabRecord &record = result->trips[index].record;
        QVERIFY(record.calls >= 1);
        QVERIFY(record.lane == 0 && record.asked >= record.prepared);
        if (index > 0) // One question at a time.
            QVERIFY(record.asked >= result->trips[index - 1].record.answered);
    }
}

void LabRunTest::polling_asksAgainAndAgain()
{
    const auto polling = runLab(ROPEWALK_LAB, smallPlan(), LabModel::readPolling);
    const auto blocking = runLab(ROPEWALK_LAB, smallPlan(), LabModel::readBlocking);

    QVERIFY(polling && blocking);
    QCOMPARE(blocking->calls(), 8);
    QVERIFY(polling->calls() > 100);
    for (const LabTrip &trip : blocking->trips) // Asleep, it needs no processor.
        QVERIFY(trip.record.cpuWaiting < trip.record.resumed - trip.record.asked);
    QVERIFY(polling->totals.laneCpu > cpuOf(*polling));
}

void LabRunTest::freeThread_preparesTheNextRequestMeanwhile()
{
    LabPlan plan = smallPlan();
    plan.ioWait = {100ms, 0ms};
    const auto result = runLab(ROPEWALK_LAB, plan, LabModel::signalDriven);

    QVERIFY(result);
    for (std::size_t index = 1; index < result->trips.size(); ++index)
        QVERIFY(result->trips[index].record.started < result->trips[index - 1].record.answered);
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

/// The server waits for clients that never come; whoever started it is killed and cannot end it.
void LabRunTest::server_whoseStarterEnds_ends()
{
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"),
                 QStringLiteral("\"$0\" blocking tcp:0 tcp:1 1 1 1 best & wait"),
                 QStringLiteral(ROPEWALK_LAB)});
    QVERIFY(shell.waitForReadyRead());
    QVERIFY(shell.readAllStandardOutput().startsWith("listening tcp:"));
    QSignalSpy closed(&shell, &QProcess::readChannelFinished); // Once nobody holds its output.
    shell.kill();

    QTRY_VERIFY(!closed.isEmpty());
    QTRY_COMPARE(shell.state(), QProcess::NotRunning);
}

QTEST_GUILESS_MAIN(LabRunTest)
#include "tst_lab_run.moc"
