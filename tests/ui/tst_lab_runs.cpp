#include "ui/models/lab_runs.h"

#include <QSignalSpy>
#include <QTest>

namespace ropewalk {

/// The real program beside the window, and others in its place.
class LabRunsTest final : public QObject
{
    Q_OBJECT

private slots:
    void experiment_givesAResultForEachModel();
    void modes_areRunAsWell();
    void second_start_waitsForNobody();
    void stopped_experiment_keepsWhatItHas();
    void program_thatIsNotThere_saysSo();
    void program_thatSaysSomethingElse_isReported();

private:
    [[nodiscard]] static LabOrder smallOrder();
};

LabOrder LabRunsTest::smallOrder()
{
    using namespace std::chrono_literals;
    LabOrder order;
    order.plan.requests = 3;
    order.plan.cpuBefore = {200us, 0us};
    order.plan.ioWait = {2ms, 1ms};
    order.plan.cpuAfter = {100us, 0us};
    order.models = {LabModel::blocking, LabModel::callbacks};
    order.runs = 2;
    return order;
}

void LabRunsTest::experiment_givesAResultForEachModel()
{
    LabRuns runs;
    QSignalSpy changes(&runs, &LabRuns::changed);
    QVERIFY(runs.last(LabKind::server, LabScope::once) == nullptr);
    runs.start(smallOrder());
    QVERIFY(runs.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isRunning(), 30'000);

    const auto experiment = runs.last(LabKind::server, LabScope::once);
    QVERIFY2(experiment->state == LabState::over, qPrintable(experiment->problem));
    QCOMPARE(experiment->points.size(), std::size_t{2});
    QCOMPARE(experiment->points[1].result.model, LabModel::callbacks);
    QCOMPARE(experiment->points[1].result.trips.size(), std::size_t{3});
    QCOMPARE(experiment->progress(), 1.0);
    QVERIFY(changes.count() >= 3);
    QVERIFY(runs.last(LabKind::server, LabScope::sweep) == nullptr);
    QVERIFY(runs.running() == nullptr);
}

void LabRunsTest::modes_areRunAsWell()
{
    LabRuns runs;
    LabOrder order = smallOrder();
    order.kind = LabKind::ioMode;
    order.models = {LabModel::readBlocking, LabModel::signalDriven, LabModel::asynchronous};
    runs.start(order);
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isRunning(), 30'000);

    const auto experiment = runs.last(LabKind::ioMode, LabScope::once);
    QCOMPARE(experiment->points.size() + experiment->missing.size(), std::size_t{3});
    QVERIFY(runs.last(LabKind::server, LabScope::once) == nullptr);
}

void LabRunsTest::second_start_waitsForNobody()
{
    LabRuns runs;
    runs.start(smallOrder());
    const auto first = runs.running();
    runs.start(smallOrder());

    QCOMPARE(runs.running(), first);
    LabRuns idle;
    LabOrder nothing = smallOrder();
    nothing.models.clear();
    idle.start(nothing);
    QVERIFY(!idle.isRunning());
}

void LabRunsTest::stopped_experiment_keepsWhatItHas()
{
    LabRuns runs;
    LabOrder order = smallOrder();
    order.plan.ioWait = {std::chrono::seconds(9), {}};
    runs.start(order);
    runs.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isRunning(), 30'000);

    const auto experiment = runs.last(LabKind::server, LabScope::once);
    QCOMPARE(experiment->state, LabState::stopped);
    QVERIFY(experiment->problem.isEmpty());
    runs.stop(); // Nothing to stop.
    QCOMPARE(experiment->state, LabState::stopped);
}

void LabRunsTest::program_thatIsNotThere_saysSo()
{
    LabRuns runs(QStringLiteral("/nowhere/ropewalk-cli"));
    runs.start(smallOrder());
    QTRY_VERIFY(!runs.isRunning());

    const auto experiment = runs.last(LabKind::server, LabScope::once);
    QCOMPARE(experiment->state, LabState::failed);
    QVERIFY(experiment->problem.contains(QStringLiteral("/nowhere/ropewalk-cli")));
    QVERIFY(!experiment->remedy.isEmpty());
}

void LabRunsTest::program_thatSaysSomethingElse_isReported()
{
    LabRuns runs(QStringLiteral("/bin/true"));
    runs.start(smallOrder());
    QTRY_VERIFY(!runs.isRunning());

    QCOMPARE(runs.last(LabKind::server, LabScope::once)->state, LabState::failed);
    QVERIFY(!runs.last(LabKind::server, LabScope::once)->problem.isEmpty());
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::LabRunsTest)
#include "tst_lab_runs.moc"
