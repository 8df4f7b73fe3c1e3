#include "base/errc.h"
#include "defer/cooperator.h"
#include "reactor/clock.h"

#include <QTest>

#include <stdexcept>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

using Steps = std::vector<std::string>;

/// A slice of `count` steps, and a mark in `steps` where each begins.
Cooperator::SliceFactory slicesOf(int count, Steps &steps)
{
    return [count, &steps] {
        steps.emplace_back("|");
        return [left = count]() mutable { return --left == 0; };
    };
}

/// A task of `count` steps that writes its name down at each.
UniqueFunction<CooperativeStep()> counting(const std::string &name, int count, Steps &steps)
{
    return [name, left = count, &steps]() mutable -> CooperativeStep {
        if (left == 0)
            return AllDone();
        --left;
        steps.push_back(name);
        return MoreToDo();
    };
}

std::error_code codeOf(Deferred<> deferred)
{
    std::error_code code;
    std::move(deferred).addErrback([&](const Failure &failure) { code = failure.error.code; }).detach();
    return code;
}

} // namespace

class CooperatorTest : public QObject
{
    Q_OBJECT

private slots:
    void tasks_takeTurnsAcrossSlices();
    void whenDone_firesForEachWhoAsked();
    void step_thatThrows_failsItsTaskOnly();
    void step_thatWaits_isResumedByItsDeferred();
    void step_thatWaitsForAFailure_fails();
    void pause_asOftenAsResumed_goesOn();
    void resume_withoutPause_isRefused();
    void stop_ofATask_cancelsIt();
    void stop_ofTheCooperator_endsAllAndTakesNoMore();
    void step_thatDestroysTheCooperator_isTheLast();
    void pausedTask_outlivesItsCooperator();
    void slices_ofTime_letOtherCallsIn();
};

void CooperatorTest::tasks_takeTurnsAcrossSlices()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(3, steps));
    cooperator.cooperate(counting("a", 4, steps));
    cooperator.cooperate(counting("b", 2, steps));
    QVERIFY(steps.empty()); // Never inside cooperate().
    clock.advance(0s);

    QCOMPARE(steps, (Steps{"|", "a", "b", "a", "|", "b", "a", "|", "a"}));
    QCOMPARE(cooperator.activeCount(), std::size_t{0});
    QCOMPARE(clock.pendingCount(), std::size_t{0});
}

void CooperatorTest::whenDone_firesForEachWhoAsked()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(9, steps));
    CooperativeTask task = cooperator.cooperate(counting("a", 1, steps));
    int done = 0;
    task.whenDone().addCallback([&] { ++done; }).detach();
    task.whenDone().addCallback([&] { ++done; }).detach();
    clock.advance(0s);
    QCOMPARE(done, 2);
    task.whenDone().addCallback([&] { ++done; }).detach();

    QCOMPARE(done, 3);
    QVERIFY(task.stop().error().code == Errc::notRunning);
    QVERIFY(task.pause().error().code == Errc::notRunning);
}

void CooperatorTest::step_thatThrows_failsItsTaskOnly()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(2, steps));
    CooperativeTask bad =
        cooperator.cooperate([]() -> CooperativeStep { throw std::runtime_error("bad step"); });
    cooperator.cooperate(counting("a", 2, steps));
    Deferred<> failed = bad.whenDone();
    clock.advance(0s);

    QVERIFY(codeOf(std::move(failed)) == Errc::exception);
    QCOMPARE(std::count(steps.begin(), steps.end(), "a"), std::ptrdiff_t{2});
}

void CooperatorTest::step_thatWaits_isResumedByItsDeferred()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(2, steps));
    Trigger<> data;
    CooperativeTask task = cooperator.cooperate([&, step = 0]() mutable -> CooperativeStep {
        steps.push_back("step " + std::to_string(++step));
        if (step == 1)
            return data.takeDeferred();
        return AllDone();
    });
    bool isDone = false;
    task.whenDone().addCallback([&] { isDone = true; }).detach();
    clock.advance(1s);
    QCOMPARE(steps, (Steps{"|", "step 1"}));
    QVERIFY(data.callback());
    clock.advance(0s);

    QVERIFY(isDone);
    QCOMPARE(steps.back(), std::string("step 2"));
}

void CooperatorTest::step_thatWaitsForAFailure_fails()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(2, steps));
    CooperativeTask task = cooperator.cooperate([]() -> CooperativeStep {
        return Deferred<>::fail(Error{std::make_error_code(std::errc::io_error), "read"});
    });
    Deferred<> failed = task.whenDone();
    clock.advance(0s);

    QVERIFY(codeOf(std::move(failed)) == std::errc::io_error);
}

void CooperatorTest::pause_asOftenAsResumed_goesOn()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(9, steps));
    CooperativeTask task = cooperator.cooperate(counting("a", 1, steps));
    QVERIFY(task.pause());
    QVERIFY(task.pause());
    QVERIFY(task.resume());
    clock.advance(1s);
    QVERIFY(steps.empty());
    QVERIFY(task.resume());
    clock.advance(0s);

    QCOMPARE(steps, (Steps{"|", "a"}));
}

void CooperatorTest::resume_withoutPause_isRefused()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(9, steps));

    QVERIFY(cooperator.cooperate(counting("a", 1, steps)).resume().error().code ==
            std::errc::operation_not_permitted);
}

void CooperatorTest::stop_ofATask_cancelsIt()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(9, steps));
    CooperativeTask task = cooperator.cooperate(counting("a", 9, steps));
    Deferred<> stopped = task.whenDone();
    QVERIFY(task.stop());
    clock.advance(1s);

    QVERIFY(codeOf(std::move(stopped)) == std::errc::operation_canceled);
    QVERIFY(steps.empty());
}

void CooperatorTest::stop_ofTheCooperator_endsAllAndTakesNoMore()
{
    Clock clock;
    Steps steps;
    Cooperator cooperator(clock, slicesOf(9, steps));
    CooperativeTask first = cooperator.cooperate(counting("a", 9, steps));
    cooperator.stop();
    CooperativeTask second = cooperator.cooperate(counting("b", 9, steps));
    QVERIFY(codeOf(first.whenDone()) == Errc::notRunning);
    QVERIFY(codeOf(second.whenDone()) == Errc::notRunning);
    cooperator.start();
    cooperator.cooperate(counting("c", 1, steps));
    clock.advance(0s);

    QCOMPARE(steps, (Steps{"|", "c"}));
}

void CooperatorTest::step_thatDestroysTheCooperator_isTheLast()
{
    Clock clock;
    Steps steps;
    auto cooperator = std::make_unique<Cooperator>(clock, slicesOf(9, steps));
    CooperativeTask task = cooperator->cooperate([&]() -> CooperativeStep {
        cooperator.reset();
        return MoreToDo();
    });
    clock.advance(0s);

    QVERIFY(codeOf(task.whenDone()) == Errc::notRunning);
    QCOMPARE(clock.pendingCount(), std::size_t{0});
}

void CooperatorTest::pausedTask_outlivesItsCooperator()
{
    Clock clock;
    Steps steps;
    auto cooperator = std::make_unique<Cooperator>(clock, slicesOf(9, steps));
    CooperativeTask task = cooperator->cooperate(counting("a", 9, steps));
    QVERIFY(task.pause());
    cooperator.reset();
    QVERIFY(task.resume());

    QVERIFY(codeOf(task.whenDone()) == Errc::notRunning);
}

void CooperatorTest::slices_ofTime_letOtherCallsIn()
{
    Clock clock;
    Cooperator cooperator(clock);
    int steps = 0;
    CooperativeTask task = cooperator.cooperate([&]() -> CooperativeStep {
        if (++steps == 3)
            clock.advance(Cooperator::kSlice);
        return steps == 5 ? CooperativeStep(AllDone()) : CooperativeStep(MoreToDo());
    });
    bool isDone = false;
    task.whenDone().addCallback([&] { isDone = true; }).detach();
    clock.advance(0s);

    QVERIFY(isDone);
    QCOMPARE(steps, 5);
}

QTEST_APPLESS_MAIN(CooperatorTest)

#include "tst_cooperator.moc"
