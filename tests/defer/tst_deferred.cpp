#include "defer/deferred.h"
#include "reactor/clock.h"

#include <QTest>

#include <string>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;

namespace {
const Failure kRefused({std::make_error_code(std::errc::connection_refused), "connect"});
} // namespace

class DeferredTest : public QObject
{
    Q_OBJECT

private slots:
    void callback_onFiredChain_runsAtOnce();
    void callback_chained_changesType();
    void callback_takesAMoveOnlyValue();
    void callback_addedWhileRunning_runsLast();
    void callback_returningDeferred_waitsForIt();
    void callback_throwing_switchesToTheErrbackSide();
    void errback_recovers_returnsToTheCallbackSide();
    void both_seesValueOrFailure();
    void trigger_firedTwice_isAlreadyCalled();
    void failure_withoutErrback_isReported();
    void cancel_withCanceller_stopsTheProducer();
    void cancel_withoutCanceller_dropsTheLateResult();
    void cancel_whileWaiting_cancelsTheInnerDeferred();
    void timeout_failsWithTimedOut();
    void timeout_saysHowLongItWas();
    void timeout_afterSuccess_isGone();
    void longChain_ofWaitingDeferreds_usesConstantStack();
};

void DeferredTest::callback_onFiredChain_runsAtOnce()
{
    int seen = 0;
    Deferred<int>::succeed(2).addCallback([&](int value) { seen = value; }).detach();

    QCOMPARE(seen, 2);
}

void DeferredTest::callback_chained_changesType()
{
    std::string text;
    Deferred<int>::succeed(42)
        .addCallback([](int value) { return std::to_string(value); })
        .addCallback([&](const std::string &value) { text = value; })
        .detach();

    QCOMPARE(text, std::string("42"));
}

void DeferredTest::callback_takesAMoveOnlyValue()
{
    int seen = 0;
    Deferred<std::unique_ptr<int>>::succeed(std::make_unique<int>(5))
        .addCallback([&](std::unique_ptr<int> value) { seen = *value; })
        .detach();

    QCOMPARE(seen, 5);
}

void DeferredTest::callback_addedWhileRunning_runsLast()
{
    std::vector<int> order;
    Trigger<> trigger;
    Deferred<> tail = trigger.takeDeferred()
                          .addCallback([&] {
                              tail = std::move(tail).addCallback([&] { order.push_back(3); });
                              order.push_back(1);
                          })
                          .addCallback([&] { order.push_back(2); });
    QVERIFY(trigger.callback({}));

    QCOMPARE(order, (std::vector{1, 2, 3}));
}

void DeferredTest::callback_returningDeferred_waitsForIt()
{
    Trigger<int> inner;
    int seen = 0;
    Deferred<>::succeed({})
        .addCallback([&] { return inner.takeDeferred(); })
        .addCallback([&](int value) { seen = value; })
        .detach();
    QCOMPARE(seen, 0);

    QVERIFY(inner.callback(7));
    QCOMPARE(seen, 7);
}

void DeferredTest::callback_throwing_switchesToTheErrbackSide()
{
    std::string operation;
    Deferred<>::succeed({})
        .addCallback([] { throw std::runtime_error("bad frame"); })
        .addErrback([&](const Failure &failure) { operation = failure.error.operation; })
        .detach();

    QCOMPARE(operation, std::string("bad frame"));
}

void DeferredTest::errback_recovers_returnsToTheCallbackSide()
{
    int seen = 0;
    Deferred<int>::fail(kRefused)
        .addCallback([](int value) { return value + 1; })
        .addErrback([](const Failure &) { return -1; })
        .addCallback([&](int value) { seen = value; })
        .detach();

    QCOMPARE(seen, -1);
}

void DeferredTest::both_seesValueOrFailure()
{
    std::vector<bool> failed;
    const auto note = [&](const Outcome<int> &outcome) {
        failed.push_back(std::holds_alternative<Failure>(outcome));
    };
    Deferred<int>::succeed(1).addBoth(note).detach();
    Deferred<int>::fail(kRefused).addBoth(note).detach();

    QCOMPARE(failed, (std::vector{false, true}));
}

void DeferredTest::trigger_firedTwice_isAlreadyCalled()
{
    Trigger<int> trigger;
    QVERIFY(trigger.callback(1));
    const Status second = trigger.callback(2);

    QVERIFY(!second);
    QCOMPARE(second.error().code, Errc::alreadyCalled);
}

void DeferredTest::failure_withoutErrback_isReported()
{
    int reported = 0;
    const auto previous = setUnhandledFailureHandler([&](const Failure &, SourceLine) { ++reported; });
    Deferred<int>::fail(kRefused).addCallback([](int) {}).detach();
    setUnhandledFailureHandler(previous);

    QCOMPARE(reported, 1);
}

void DeferredTest::cancel_withCanceller_stopsTheProducer()
{
    bool stopped = false;
    bool cancelled = false;
    Trigger<int> trigger;
    trigger.setCanceller([&] { stopped = true; });
    auto deferred = trigger.takeDeferred().addErrback([&](const Failure &failure) {
        cancelled = failure.check(std::errc::operation_canceled);
        return 0;
    });
    deferred.cancel();

    QVERIFY(stopped);
    QVERIFY(cancelled);
}

void DeferredTest::cancel_withoutCanceller_dropsTheLateResult()
{
    int errbacks = 0;
    Trigger<int> trigger;
    auto deferred = trigger.takeDeferred().addErrback([&](const Failure &) { return ++errbacks; });
    deferred.cancel();

    QVERIFY(trigger.callback(1)); // Dropped, and no error: the producer could not know.
    QVERIFY(!trigger.callback(2));
    QCOMPARE(errbacks, 1);
}

void DeferredTest::cancel_whileWaiting_cancelsTheInnerDeferred()
{
    bool stopped = false;
    Trigger<int> inner;
    inner.setCanceller([&] { stopped = true; });
    auto outer = Deferred<>::succeed({})
                     .addCallback([&] { return inner.takeDeferred(); })
                     .addErrback([](const Failure &) { return 0; });
    outer.cancel();

    QVERIFY(stopped);
}

void DeferredTest::timeout_failsWithTimedOut()
{
    Clock clock;
    bool timedOut = false;
    Trigger<int> never;
    never.takeDeferred()
        .addTimeout(5s, clock)
        .addErrback([&](const Failure &failure) {
            timedOut = failure.check(std::errc::timed_out);
            return 0;
        })
        .detach();

    clock.advance(4999ms);
    QVERIFY(!timedOut);
    clock.advance(1ms);
    QVERIFY(timedOut);
}

void DeferredTest::timeout_saysHowLongItWas()
{
    QCOMPARE(TimeoutError(1500ms).what(), "timed out after 1.5 s");
    QCOMPARE(TimeoutError(20s).what(), "timed out after 20 s");
}

void DeferredTest::timeout_afterSuccess_isGone()
{
    Clock clock;
    Trigger<int> trigger;
    trigger.takeDeferred().addTimeout(5s, clock).detach();
    QVERIFY(trigger.callback(3));

    QCOMPARE(clock.pendingCount(), std::size_t(0));
}

void DeferredTest::longChain_ofWaitingDeferreds_usesConstantStack()
{
    constexpr int kLength = 100'000;
    std::vector<Trigger<int>> triggers(kLength);
    Deferred<int> tail = triggers.front().takeDeferred();
    for (int i = 1; i < kLength; ++i) {
        tail = triggers[std::size_t(i)].takeDeferred().addCallback(
            [inner = std::move(tail)](int) mutable { return std::move(inner); });
        QVERIFY(triggers[std::size_t(i)].callback(0)); // Waits for the one before it.
    }
    int seen = 0;
    std::move(tail).addCallback([&](int value) { seen = value; }).detach();
    QVERIFY(triggers.front().callback(1));

    QCOMPARE(seen, 1);
}

QTEST_GUILESS_MAIN(DeferredTest)
#include "tst_deferred.moc"
