#include "defer/deferred.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace ropewalk;

namespace {

/// Collects what the chains of one test tell.
class Recorder final : public Tracer
{
public:
    Recorder()
        : m_before(setTracer(this))
    {}
    ~Recorder() override { setTracer(m_before); }

    void record(const ChainEvent &event) noexcept override { m_kinds.push_back(event.kind); }

    [[nodiscard]] const std::vector<ChainEvent::Kind> &kinds() const { return m_kinds; }

private:
    Tracer *m_before;
    std::vector<ChainEvent::Kind> m_kinds;
};

} // namespace

/// What hurts a chain: size, re-entrance, misuse and the order in which things go away.
class ChainTest : public QObject
{
    Q_OBJECT

private slots:
    void unpauseTooMany_whileWaiting_runsNothingEarly();
    void step_runsOneLinkOfAPausedChain();
    void step_whereItIsNotItsTurn_doesNothing();
    void firedInstead_dropsTheProducersOwn();
    void millionLinks_run_inOrder();
    void millionLinks_dropped_areDestroyed();
    void nestedDeferreds_firedOutsideIn_useConstantStack();
    void nestedDeferreds_dropped_useConstantStack();
    void nestedDeferreds_cancelled_reachTheInnermost();
    void waitingForItself_failsAndNamesTheCycle();
    void waitingInACircle_failsAndNamesTheCycle();
    void exception_thatIsNoStdException_becomesAFailure();
    void handler_destroyingItsOwnHandle_finishes();
    void handler_ownsWhatItCaptured_untilItRan();
    void inner_goneBeforeItFired_letsTheOuterBeCancelled();
    void cancel_fromItsOwnCanceller_doesNothing();
    void canceller_thatThrows_leavesItUnfired();
    void canceller_thatWaits_leavesItUnfired();
    void unhandled_reportSaysWhereItWasBorn();
    void unhandled_whilePaused_isNotReported();
    void tracer_seesTheLife();
};

void ChainTest::millionLinks_run_inOrder()
{
    Trigger<int> trigger;
    auto deferred = trigger.takeDeferred();
    for (int i = 0; i < 1'000'000; ++i)
        deferred = std::move(deferred).addCallback([](int value) { return value + 1; });
    int seen = 0;
    std::move(deferred).addCallback([&](int value) { seen = value; }).detach();
    QVERIFY(trigger.callback(0));

    QCOMPARE(seen, 1'000'000);
}

void ChainTest::millionLinks_dropped_areDestroyed()
{
    const auto held = std::make_shared<int>(0);
    {
        auto deferred = Trigger<int>().takeDeferred();
        for (int i = 0; i < 1'000'000; ++i)
            deferred = std::move(deferred).addCallback([held](int value) { return value + *held; });
    }

    QCOMPARE(held.use_count(), 1L);
}

void ChainTest::nestedDeferreds_firedOutsideIn_useConstantStack()
{
    constexpr std::size_t kDepth = 100'000;
    std::vector<Trigger<int>> triggers(kDepth);
    int seen = 0;
    auto outermost = triggers.back().takeDeferred();
    for (std::size_t i = kDepth - 1; i-- > 0;)
        outermost = triggers[i].takeDeferred().addCallback(
            [inner = std::move(outermost)](int) mutable { return std::move(inner); });
    std::move(outermost).addCallback([&](int value) { seen = value; }).detach();
    for (Trigger<int> &trigger : triggers)
        QVERIFY(trigger.callback(7));

    QCOMPARE(seen, 7);
}

void ChainTest::nestedDeferreds_dropped_useConstantStack()
{
    const auto held = std::make_shared<int>(0);
    {
        auto deferred = Trigger<int>().takeDeferred();
        for (int i = 0; i < 100'000; ++i) {
            Trigger<int> outer;
            deferred = outer.takeDeferred().addCallback(
                [inner = std::move(deferred), held](int) mutable { return std::move(inner); });
        }
    }

    QCOMPARE(held.use_count(), 1L);
}

void ChainTest::nestedDeferreds_cancelled_reachTheInnermost()
{
    constexpr std::size_t kDepth = 100'000;
    std::vector<Trigger<int>> triggers(kDepth);
    bool stopped = false;
    triggers.front().setCanceller([&] { stopped = true; });
    auto tail = triggers.front().takeDeferred();
    for (std::size_t i = 1; i < kDepth; ++i) {
        tail = triggers[i].takeDeferred().addCallback(
            [inner = std::move(tail)](int) mutable { return std::move(inner); });
        QVERIFY(triggers[i].callback(0));
    }
    auto end = std::move(tail).addErrback([](const Failure &) { return 0; });
    end.cancel();

    QVERIFY(stopped);
}

void ChainTest::waitingForItself_failsAndNamesTheCycle()
{
    Trigger<int> trigger;
    std::optional<Deferred<int>> own;
    std::string message;
    auto deferred = trigger.takeDeferred();
    own = DeferredAccess::make<int>(DeferredAccess::chainOf(deferred));
    std::move(deferred)
        .addCallback([&](int) { return std::move(*own); })
        .addErrback([&](const Failure &failure) {
            message = failure.message();
            return failure.check(Errc::waitCycle) ? 0 : 1;
        })
        .detach();
    QVERIFY(trigger.callback(1));

    QVERIFY(message.find("tst_chain.cpp") != std::string::npos);
}

void ChainTest::waitingInACircle_failsAndNamesTheCycle()
{
    Trigger<int> first;
    Trigger<int> second;
    std::string message;
    auto two = second.takeDeferred().addCallback(
        [&](int) { return DeferredAccess::make<int>(DeferredAccess::chainOf(first)); });
    first.takeDeferred()
        .addCallback([&](int) { return std::move(two); })
        .addErrback([&](const Failure &failure) {
            message = failure.check(Errc::waitCycle) ? failure.message() : std::string();
            return 0;
        })
        .detach();
    QVERIFY(first.callback(1));
    QVERIFY(second.callback(2));

    QCOMPARE(std::count(message.begin(), message.end(), '>'), std::ptrdiff_t(2));
}

void ChainTest::exception_thatIsNoStdException_becomesAFailure()
{
    bool isException = false;
    Deferred<>::succeed({})
        .addCallback([] { throw 42; })
        .addErrback([&](const Failure &failure) { isException = failure.check(Errc::exception); })
        .detach();

    QVERIFY(isException);
}

void ChainTest::handler_destroyingItsOwnHandle_finishes()
{
    Trigger<> trigger;
    bool ranNext = false;
    std::optional<Deferred<>> deferred;
    deferred =
        trigger.takeDeferred().addCallback([&] { deferred.reset(); }).addCallback([&] { ranNext = true; });
    QVERIFY(trigger.callback());

    QVERIFY(ranNext);
    QVERIFY(!deferred);
}

void ChainTest::handler_ownsWhatItCaptured_untilItRan()
{
    const auto held = std::make_shared<int>(0);
    Trigger<> trigger;
    auto deferred = trigger.takeDeferred().addCallback([held] { ++*held; });
    QCOMPARE(held.use_count(), 2L);
    QVERIFY(trigger.callback());

    QCOMPARE(held.use_count(), 1L);
}

void ChainTest::inner_goneBeforeItFired_letsTheOuterBeCancelled()
{
    bool cancelled = false;
    std::optional<Trigger<int>> inner(std::in_place);
    auto outer = Deferred<>::succeed({})
                     .addCallback([&] { return inner->takeDeferred(); })
                     .addErrback([&](const Failure &failure) {
                         cancelled = failure.check(std::errc::operation_canceled);
                         return 0;
                     });
    inner.reset();
    QVERIFY(!cancelled);
    outer.cancel();

    QVERIFY(cancelled);
}

void ChainTest::cancel_fromItsOwnCanceller_doesNothing()
{
    int calls = 0;
    Trigger<> trigger;
    auto deferred = trigger.takeDeferred().addErrback([](const Failure &) {});
    trigger.setCanceller([&] {
        ++calls;
        deferred.cancel();
    });
    deferred.cancel();

    QCOMPARE(calls, 1);
}

void ChainTest::canceller_thatThrows_leavesItUnfired()
{
    Trigger<> trigger;
    trigger.setCanceller([] { throw std::runtime_error("busy"); });
    auto deferred = trigger.takeDeferred();

    QVERIFY_EXCEPTION_THROWN(deferred.cancel(), std::runtime_error);
    QVERIFY(!deferred.isFired());
    QVERIFY_EXCEPTION_THROWN(deferred.cancel(), std::runtime_error);
}

void ChainTest::canceller_thatWaits_leavesItUnfired()
{
    Trigger<> trigger;
    trigger.setCanceller([] {}, Chain::AfterCancel::waits);
    auto deferred = trigger.takeDeferred();
    deferred.cancel();

    QVERIFY(!deferred.isFired());
    QVERIFY(trigger.callback());
}

void ChainTest::unhandled_reportSaysWhereItWasBorn()
{
    SourceLine reported;
    const auto before =
        setUnhandledFailureHandler([&](const Failure &, SourceLine born) { reported = born; });
    const SourceLine here = SourceLine::current();
    {
        Trigger<> trigger;
        auto deferred = trigger.takeDeferred();
        (void)trigger.errback(Failure({Errc::frameTooLong, "read"}));
    }
    setUnhandledFailureHandler(before);

    QCOMPARE(reported.line, here.line + 2);
}

void ChainTest::unhandled_whilePaused_isNotReported()
{
    int reports = 0;
    const auto before = setUnhandledFailureHandler([&](const Failure &, SourceLine) { ++reports; });
    {
        Trigger<> trigger;
        auto deferred = trigger.takeDeferred();
        deferred.pause();
        (void)trigger.errback(Failure({Errc::frameTooLong, "read"}));
    }
    setUnhandledFailureHandler(before);

    QCOMPARE(reports, 0);
}

void ChainTest::tracer_seesTheLife()
{
    using Kind = ChainEvent::Kind;
    const Recorder recorder;
    {
        Trigger<> trigger;
        trigger.takeDeferred().addCallback([] {}).detach();
        (void)trigger.callback();
    }

    QCOMPARE(recorder.kinds(),
             (std::vector{Kind::made, Kind::linkAdded, Kind::fired, Kind::linkRan, Kind::dropped}));
}

void ChainTest::unpauseTooMany_whileWaiting_runsNothingEarly()
{
    int seen = 0;
    Trigger<int> inner;
    auto outer = Deferred<>::succeed({}).addCallback(
        [waited = inner.takeDeferred()]() mutable { return std::move(waited); });
    outer.unpause();
    auto more = std::move(outer).addCallback([&](int value) { seen = value; });

    QCOMPARE(seen, 0);
    QVERIFY(inner.callback(5));
    QCOMPARE(seen, 0); // As in Twisted it rests until the pause that was missing.
    more.pause();
    auto last = std::move(more).addCallback([] {});
    QCOMPARE(seen, 5);
}

void ChainTest::step_runsOneLinkOfAPausedChain()
{
    const ChainRef chain = Chain::make(SourceLine::current());
    int ran = 0;
    for (int link = 0; link < 3; ++link)
        chain->add([&ran](Box &, ChainRef &) { ++ran; }, SourceLine::current());
    chain->pause();
    QVERIFY(chain->fire(Box::of(1)));

    QCOMPARE(ran, 0);
    QVERIFY(chain->step());
    QCOMPARE(ran, 1);
    QVERIFY(chain->step());
    QCOMPARE(ran, 2);
    chain->unpause();
    QCOMPARE(ran, 3);
    QVERIFY(!chain->step());
}

void ChainTest::step_whereItIsNotItsTurn_doesNothing()
{
    const ChainRef inner = Chain::make(SourceLine::current());
    const ChainRef outer = Chain::make(SourceLine::current());
    outer->add([inner](Box &, ChainRef &next) { next = inner; }, SourceLine::current());
    outer->add([](Box &, ChainRef &) {}, SourceLine::current());
    outer->pause();

    QVERIFY(!outer->step()); // Not fired.
    QVERIFY(outer->fire(Box::of(1)));
    QVERIFY(outer->step());
    QCOMPARE(outer->waitsFor(), inner.get());
    QVERIFY(!outer->step()); // Waits.
    QVERIFY(inner->fire(Box::of(2)));
    QVERIFY(outer->step());
    QVERIFY(!outer->step()); // No link left.
}

void ChainTest::firedInstead_dropsTheProducersOwn()
{
    const ChainRef chain = Chain::make(SourceLine::current());
    QVERIFY(chain->fireInstead(Box::of(1)));

    QVERIFY(chain->fire(Box::of(2)));
    QCOMPARE(chain->result().get<int>(), 1);
    QVERIFY(!chain->fire(Box::of(3)));
    QVERIFY(!chain->fireInstead(Box::of(4)));
}

QTEST_GUILESS_MAIN(ChainTest)
#include "tst_chain.moc"
