#include "defer/defer_to_thread.h"
#include "defer/deferred_queue.h"
#include "defer/deferred_semaphore.h"
#include "defer/looping_call.h"
#include "reactor/clock.h"

#include <QTest>

#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;

/// Locks, queues, loops and threads as typed interfaces; the corpora cover their semantics.
class ConcurrencyTest : public QObject
{
    Q_OBJECT

private slots:
    void lock_run_letsOneInAtATime();
    void lock_releasedTooOften_isAnError();
    void semaphore_gone_letsItsWaitersBeCancelled();
    void queue_atItsBounds_refuses();
    void loop_destroyed_callsNoMore();
    void loop_movedOn_keepsRunning();
    void loop_withCount_tellsWhatItMissed();
    void thread_value_comesBack();
    void thread_exception_becomesAFailure();
    void clock_destroyed_letsGoOfItsCalls();
};

void ConcurrencyTest::lock_run_letsOneInAtATime()
{
    DeferredLock lock;
    Trigger<int> busy;
    std::vector<int> order;
    lock.run([&] { return busy.takeDeferred(); })
        .addCallback([&](int value) { order.push_back(value); })
        .detach();
    lock.run([&] { order.push_back(2); }).detach();
    QVERIFY(order.empty());
    QVERIFY(busy.callback(1));

    QCOMPARE(order, (std::vector{2, 1})); // The next one is let in before the first one's result goes on.
    QVERIFY(!lock.isLocked());
}

void ConcurrencyTest::lock_releasedTooOften_isAnError()
{
    DeferredLock lock;
    const Status released = lock.release();

    QVERIFY(!released);
    QCOMPARE(released.error().code, Errc::notAcquired);
}

void ConcurrencyTest::semaphore_gone_letsItsWaitersBeCancelled()
{
    std::optional<DeferredSemaphore> semaphore(std::in_place, 1U);
    semaphore->acquire().detach();
    bool cancelled = false;
    auto waiting = semaphore->acquire().addErrback([&](const Failure &) { cancelled = true; });
    auto alive = DeferredAccess::chainOf(waiting);
    semaphore.reset();
    waiting.cancel();

    QVERIFY(cancelled);
}

void ConcurrencyTest::queue_atItsBounds_refuses()
{
    DeferredQueue<int> queue(1, 0);
    QVERIFY(!queue.get());
    QVERIFY(queue.put(1));

    QCOMPARE(queue.put(2).error().code, Errc::queueOverflow);
}

void ConcurrencyTest::loop_destroyed_callsNoMore()
{
    Clock clock;
    int calls = 0;
    {
        LoopingCall loop(clock, [&] { ++calls; });
        QVERIFY(loop.start(1s));
        clock.advance(1s);
    }
    clock.advance(1s);

    QCOMPARE(calls, 2);
    QCOMPARE(clock.pendingCount(), std::size_t(0));
}

void ConcurrencyTest::loop_movedOn_keepsRunning()
{
    Clock clock;
    int calls = 0;
    LoopingCall first(clock, [&] { ++calls; });
    QVERIFY(first.start(1s, LoopingCall::FirstCall::afterInterval));
    const LoopingCall second = std::move(first);
    clock.advance(1s);

    QCOMPARE(calls, 1);
    QVERIFY(second.isRunning());
}

void ConcurrencyTest::loop_withCount_tellsWhatItMissed()
{
    Clock clock;
    std::vector<std::int64_t> counts;
    LoopingCall loop = LoopingCall::withCount(clock, [&](std::int64_t count) { counts.push_back(count); });
    QVERIFY(loop.start(1s));
    clock.advance(3s);

    QCOMPARE(counts, (std::vector<std::int64_t>{1, 3}));
}

void ConcurrencyTest::thread_value_comesBack()
{
    auto reactor = Reactor::create();
    QVERIFY(reactor);
    bool wasElsewhere = false;
    deferToThread(**reactor, [] { return std::this_thread::get_id(); })
        .addCallback([&](std::thread::id id) {
            wasElsewhere = id != std::this_thread::get_id();
            (*reactor)->stop();
        })
        .detach();
    QVERIFY((*reactor)->run());

    QVERIFY(wasElsewhere);
}

void ConcurrencyTest::thread_exception_becomesAFailure()
{
    auto reactor = Reactor::create();
    QVERIFY(reactor);
    bool isRuntimeError = false;
    deferToThread(**reactor, [] { throw std::runtime_error("disk"); })
        .addErrback([&](const Failure &failure) { isRuntimeError = failure.check<std::runtime_error>(); })
        .addCallback([&] { (*reactor)->stop(); })
        .detach();
    QVERIFY((*reactor)->run());

    QVERIFY(isRuntimeError);
}

void ConcurrencyTest::clock_destroyed_letsGoOfItsCalls()
{
    const auto held = std::make_shared<int>(0);
    DelayedCall call;
    {
        Clock clock;
        call = clock.callLater(1s, [held] { ++*held; });
    }

    QCOMPARE(held.use_count(), 1L);
    QVERIFY(!call.active());
}

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "tst_concurrency.moc"
