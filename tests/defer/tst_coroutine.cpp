#include "defer/coroutine.h"
#include "defer/defer_later.h"
#include "reactor/clock.h"

#include <QTest>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

using namespace std::chrono_literals;
using namespace ropewalk;

namespace {

const Failure kRefused({std::make_error_code(std::errc::connection_refused), "connect"});

Deferred<int> doubled(Deferred<int> value)
{
    const int number = co_await std::move(value);
    co_return 2 * number;
}

Deferred<> storeInto(int &place, Deferred<int> value)
{
    place = co_await std::move(value);
}

Deferred<std::string> messageOf(Deferred<int> value)
{
    try {
        co_await std::move(value);
        co_return "value";
    } catch (const FailureError &error) {
        co_return error.failure().message();
    } catch (const std::exception &error) {
        co_return error.what();
    }
}

Deferred<int> holding(std::shared_ptr<int> held, Deferred<int> value)
{
    const int number = co_await std::move(value);
    co_return *held + number;
}

Deferred<int> throwing()
{
    throw std::runtime_error("bad frame");
    co_return 1;
}

Deferred<int> sumOfFired(int count)
{
    int sum = 0;
    for (int i = 0; i < count; ++i)
        sum += co_await Deferred<int>::succeed(1);
    co_return sum;
}

Deferred<int> afterTwoWaits(Clock &clock)
{
    co_await deferLater(clock, 1s);
    co_await deferLater(clock, 2s);
    co_return 3;
}

Deferred<int> abandoned()
{
    Trigger<int> trigger;
    return trigger.takeDeferred();
}

/// `depth` coroutines, each awaiting the next; the innermost awaits `value`.
Deferred<int> nested(int depth, Deferred<int> &value)
{
    if (depth == 0)
        co_return co_await std::move(value);
    co_return co_await nested(depth - 1, value) + 1;
}

/// What `deferred` fires with; -1 for a failure, nothing until then.
std::shared_ptr<std::optional<int>> watched(Deferred<int> deferred)
{
    auto seen = std::make_shared<std::optional<int>>();
    std::move(deferred)
        .addCallbacks([seen](int value) { *seen = value; }, [seen](const Failure &) { *seen = -1; })
        .detach();
    return seen;
}

} // namespace

class CoroutineTest : public QObject
{
    Q_OBJECT

private slots:
    void await_ofFired_goesOnAtOnce();
    void await_ofPending_goesOnWhenItFires();
    void await_ofFailure_throwsIt();
    void await_ofException_throwsItsType();
    void await_ofWhatNobodyCanFire_fails();
    void await_inALoop_usesConstantStack();
    void await_nested_usesConstantStack_data();
    void await_nested_usesConstantStack();
    void await_nested_thatFails_usesConstantStack();
    void await_nested_thatIsCancelled_usesConstantStack();
    void await_nested_thatIsAbandoned_usesConstantStack();
    void await_twice_runsInOrder();
    void exception_leavingTheCoroutine_becomesItsFailure();
    void cancel_ofTheCoroutine_cancelsTheAwaited();
    void cancel_ofTheAwaited_isSeenInside();
    void cancel_withCancellerThatRefuses_waits();
    void frame_whoseProducerIsGone_isDestroyed();
    void cancel_afterTheFrameIsGone_fails();
    void deferred_dropped_letsTheCoroutineFinish();
    void ofNothing_saysThatItCarriesNothing();
};

void CoroutineTest::await_ofFired_goesOnAtOnce()
{
    QCOMPARE(*watched(doubled(Deferred<int>::succeed(21))), std::optional(42));
}

void CoroutineTest::await_ofPending_goesOnWhenItFires()
{
    Trigger<int> trigger;
    const auto seen = watched(doubled(trigger.takeDeferred()));
    QVERIFY(!*seen);

    QVERIFY(trigger.callback(4));
    QCOMPARE(*seen, std::optional(8));
}

void CoroutineTest::await_ofFailure_throwsIt()
{
    std::string message;
    messageOf(Deferred<int>::fail(kRefused)).addCallback([&](std::string text) { message = text; }).detach();

    QCOMPARE(message, kRefused.message());
}

void CoroutineTest::await_ofException_throwsItsType()
{
    std::string message;
    messageOf(Deferred<int>::fail(Failure::of(std::logic_error("wrong"))))
        .addCallback([&](std::string text) { message = text; })
        .detach();

    QCOMPARE(message, std::string("wrong"));
}

void CoroutineTest::await_ofWhatNobodyCanFire_fails()
{
    const auto seen = watched(doubled(abandoned()));

    QCOMPARE(*seen, std::optional(-1));
}

void CoroutineTest::await_inALoop_usesConstantStack()
{
    QCOMPARE(*watched(sumOfFired(1'000'000)), std::optional(1'000'000));
}

void CoroutineTest::await_nested_usesConstantStack_data()
{
    QTest::addColumn<int>("depth");
    QTest::newRow("shallow") << 3;
    QTest::newRow("at the limit") << CoroutineState::kMaxNesting;
    QTest::newRow("beyond it") << CoroutineState::kMaxNesting + 1;
    QTest::newRow("deep") << 100'000;
}

void CoroutineTest::await_nested_usesConstantStack()
{
    QFETCH(int, depth);
    auto fired = Deferred<int>::succeed(1);
    QCOMPARE(*watched(nested(depth, fired)), std::optional(depth + 1));

    Trigger<int> trigger;
    auto pending = trigger.takeDeferred();
    const auto seen = watched(nested(depth, pending));
    QVERIFY(!*seen);
    (void)trigger.callback(2);

    QCOMPARE(*seen, std::optional(depth + 2));
}

void CoroutineTest::await_nested_thatFails_usesConstantStack()
{
    Trigger<int> trigger;
    auto pending = trigger.takeDeferred();
    const auto seen = watched(nested(1'000, pending)); // Each level raises and catches: that takes its time.
    (void)trigger.errback(kRefused);

    QCOMPARE(*seen, std::optional(-1));
}

void CoroutineTest::await_nested_thatIsCancelled_usesConstantStack()
{
    Trigger<int> trigger;
    auto pending = trigger.takeDeferred();
    auto outermost = nested(10'000, pending);
    outermost.cancel();

    QCOMPARE(*watched(std::move(outermost)), std::optional(-1));
}

void CoroutineTest::await_nested_thatIsAbandoned_usesConstantStack()
{
    auto trigger = std::make_unique<Trigger<int>>();
    auto pending = trigger->takeDeferred();
    const auto seen = watched(nested(100'000, pending));
    trigger.reset();

    QVERIFY(!*seen);
}

void CoroutineTest::await_twice_runsInOrder()
{
    Clock clock;
    const auto seen = watched(afterTwoWaits(clock));
    clock.advance(2999ms);
    QVERIFY(!*seen);
    clock.advance(2s);

    QCOMPARE(*seen, std::optional(3));
}

void CoroutineTest::exception_leavingTheCoroutine_becomesItsFailure()
{
    bool isRuntimeError = false;
    throwing()
        .addErrback([&](const Failure &failure) {
            isRuntimeError = failure.check<std::runtime_error>();
            return 0;
        })
        .detach();

    QVERIFY(isRuntimeError);
}

void CoroutineTest::cancel_ofTheCoroutine_cancelsTheAwaited()
{
    bool stopped = false;
    Trigger<int> trigger;
    trigger.setCanceller([&] { stopped = true; });
    bool cancelled = false;
    auto deferred = doubled(trigger.takeDeferred()).addErrback([&](const Failure &failure) {
        cancelled = failure.check(std::errc::operation_canceled);
        return 0;
    });
    deferred.cancel();

    QVERIFY(stopped);
    QVERIFY(cancelled);
}

void CoroutineTest::cancel_ofTheAwaited_isSeenInside()
{
    Trigger<int> trigger;
    std::string message;
    auto awaited = trigger.takeDeferred();
    const ChainRef chain = DeferredAccess::chainOf(awaited);
    messageOf(std::move(awaited)).addCallback([&](std::string text) { message = text; }).detach();
    chain->cancel();

    QVERIFY(message.find("cancel") == 0);
}

void CoroutineTest::cancel_withCancellerThatRefuses_waits()
{
    Trigger<int> trigger;
    trigger.setCanceller([] {}, Chain::AfterCancel::waits);
    auto deferred = doubled(trigger.takeDeferred());
    deferred.cancel();
    QVERIFY(!deferred.isFired());
    const auto seen = watched(std::move(deferred));
    QVERIFY(trigger.callback(1));

    QCOMPARE(*seen, std::optional(2));
}

void CoroutineTest::frame_whoseProducerIsGone_isDestroyed()
{
    auto held = std::make_shared<int>(1);
    std::optional<Trigger<int>> trigger(std::in_place);
    auto deferred = holding(held, trigger->takeDeferred());
    QCOMPARE(held.use_count(), 2L);
    trigger.reset();

    QCOMPARE(held.use_count(), 1L);
    QVERIFY(!deferred.isFired());
}

void CoroutineTest::cancel_afterTheFrameIsGone_fails()
{
    std::optional<Trigger<int>> trigger(std::in_place);
    bool cancelled = false;
    auto deferred = doubled(trigger->takeDeferred()).addErrback([&](const Failure &) {
        cancelled = true;
        return 0;
    });
    trigger.reset();
    deferred.cancel();

    QVERIFY(cancelled);
}

void CoroutineTest::deferred_dropped_letsTheCoroutineFinish()
{
    int place = 0;
    Trigger<int> trigger;
    storeInto(place, trigger.takeDeferred()).detach();
    QVERIFY(trigger.callback(6));

    QCOMPARE(place, 6);
}

void CoroutineTest::ofNothing_saysThatItCarriesNothing()
{
    int place = 0;
    Trigger<int> value;
    const Deferred<> stored = storeInto(place, value.takeDeferred());

    QVERIFY(DeferredAccess::chainOf(stored)->carriesNothing());
    QVERIFY(!DeferredAccess::chainOf(sumOfFired(1))->carriesNothing());
}

QTEST_GUILESS_MAIN(CoroutineTest)
#include "tst_coroutine.moc"
