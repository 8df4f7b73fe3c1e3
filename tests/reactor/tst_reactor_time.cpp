// The timers of the Reactor, in its own time and in one that the test holds.

#include "reactor/reactor.h"
#include "support/counting_handler.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QTest>

#include <memory>
#include <random>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::CountingHandler;
using testing::SocketPair;

class ReactorTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void timer_isNeverEarly();
    void timer_runsInDeadlineOrder();
    void timer_destroyed_neverRuns();
    void timer_cancelledInAnEarlierOne_neverRuns();
    void timer_released_runsUnattended();
    void timer_reset_runsLater();
    void timer_delayed_movesFromItsDeadline();
    void timer_movedForward_shortensTheWait();
    void timer_ofZero_doesNotStarveDescriptors();
    void timer_ofZero_inFrozenTime_runsOncePerTurn();
    void timers_manyDue_areCutByBudget();
    void timers_slow_doNotStarveDescriptorsOrCalls();
    void timers_50000_runInOrder();
    void timers_50000_cancelledOrMoved_leaveTheRest();
    void nextDeadline_isTheEarliest();
    void rearmHook_runsWhenTheEarliestMoves();

private:
    static TimePoint heldTime() { return s_now; }
    void advance(Duration step)
    {
        s_now += step;
        QVERIFY(m_reactor->turn(0ms));
    }

    static inline TimePoint s_now{};
    std::unique_ptr<Reactor> m_reactor;
};

void ReactorTimeTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
    s_now = TimePoint(1000s);
    m_reactor->setTimeSource(heldTime);
}

void ReactorTimeTest::timer_isNeverEarly()
{
    m_reactor->setTimeSource(std::chrono::steady_clock::now);
    const auto start = std::chrono::steady_clock::now();
    TimePoint ran;
    const DelayedCall timer = m_reactor->callLater(1500us, [&] { ran = std::chrono::steady_clock::now(); });

    QVERIFY(testing::turnUntil(*m_reactor, [&] { return ran != TimePoint(); }));
    QVERIFY(ran - start >= 1500us);
}

void ReactorTimeTest::timer_runsInDeadlineOrder()
{
    std::vector<int> order;
    const DelayedCall late = m_reactor->callLater(4ms, [&] { order.push_back(3); });
    const DelayedCall early = m_reactor->callLater(2ms, [&] { order.push_back(1); });
    const DelayedCall alsoEarly = m_reactor->callLater(2ms, [&] { order.push_back(2); });
    advance(4ms);

    QCOMPARE(order, (std::vector{1, 2, 3}));
}

void ReactorTimeTest::timer_destroyed_neverRuns()
{
    int calls = 0;
    {
        const DelayedCall timer = m_reactor->callLater(0ms, [&] { ++calls; });
    }
    advance(1ms);

    QCOMPARE(calls, 0);
    QVERIFY(!m_reactor->nextDeadline());
}

void ReactorTimeTest::timer_cancelledInAnEarlierOne_neverRuns()
{
    int calls = 0;
    DelayedCall second;
    const DelayedCall first = m_reactor->callLater(1ms, [&] { second.cancel(); });
    second = m_reactor->callLater(1ms, [&] { ++calls; });
    advance(1ms);

    QCOMPARE(calls, 0);
    QVERIFY(!second.active());
}

void ReactorTimeTest::timer_released_runsUnattended()
{
    int calls = 0;
    m_reactor->callLater(1ms, [&] { ++calls; }).release();
    advance(1ms);

    QCOMPARE(calls, 1);
}

void ReactorTimeTest::timer_reset_runsLater()
{
    int calls = 0;
    DelayedCall timer = m_reactor->callLater(10ms, [&] { ++calls; });
    advance(9ms);
    timer.reset(10ms);
    QCOMPARE(timer.getTime(), s_now + 10ms);
    advance(9ms);
    QCOMPARE(calls, 0);

    advance(1ms);
    QCOMPARE(calls, 1);
    QVERIFY(!timer.active());
}

void ReactorTimeTest::timer_delayed_movesFromItsDeadline()
{
    int calls = 0;
    DelayedCall timer = m_reactor->callLater(10ms, [&] { ++calls; });
    timer.delay(5ms);
    advance(14ms);
    QCOMPARE(calls, 0);

    timer.delay(-1ms);
    advance(0ms);
    QCOMPARE(calls, 1);
}

void ReactorTimeTest::timer_movedForward_shortensTheWait()
{
    m_reactor->setTimeSource(std::chrono::steady_clock::now);
    bool ran = false;
    DelayedCall timer = m_reactor->callLater(1h, [&] { ran = true; });
    timer.reset(1ms);

    QVERIFY(testing::turnUntil(*m_reactor, [&] { return ran; }));
}

void ReactorTimeTest::timer_ofZero_doesNotStarveDescriptors()
{
    const SocketPair pair;
    CountingHandler handler;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::write, handler);
    m_reactor->setTimeSource(std::chrono::steady_clock::now);
    DelayedCall timer;
    std::function<void()> again = [&] { timer = m_reactor->callLater(0ms, again); };
    again();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_reactor->turn(0ms));

    QCOMPARE(handler.writes, 3);
}

void ReactorTimeTest::timer_ofZero_inFrozenTime_runsOncePerTurn()
{
    int calls = 0;
    DelayedCall timer;
    std::function<void()> again = [&] {
        ++calls;
        timer = m_reactor->callLater(0ms, again);
    };
    timer = m_reactor->callLater(0ms, again);
    advance(0ms);
    QCOMPARE(calls, 1);

    advance(0ms);
    QCOMPARE(calls, 2);
}

void ReactorTimeTest::timers_manyDue_areCutByBudget()
{
    int calls = 0;
    for (int i = 0; i < 2'500; ++i)
        m_reactor->callLater(1ms, [&] { ++calls; }).release();
    advance(1ms);
    QVERIFY(calls > 0 && calls <= 1'000);

    while (calls < 2'500)
        QVERIFY(m_reactor->turn(-1ms)); // Does not wait: a deadline has passed.
    QCOMPARE(m_reactor->timerCount(), 0u);
}

void ReactorTimeTest::timers_slow_doNotStarveDescriptorsOrCalls()
{
    const SocketPair pair;
    CountingHandler handler;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::write, handler);
    int slowCalls = 0;
    for (int i = 0; i < 500; ++i)
        m_reactor
            ->callLater(0ms,
                        [&] {
                            ++slowCalls;
                            const auto end = std::chrono::steady_clock::now() + 500us;
                            while (std::chrono::steady_clock::now() < end) {
                            }
                        })
            .release();
    bool hasCalled = false;
    m_reactor->callFromThread([&] { hasCalled = true; });
    advance(0ms);

    QVERIFY(slowCalls < 100);
    QVERIFY(hasCalled);
    QCOMPARE(handler.writes, 1);
}

void ReactorTimeTest::timers_50000_runInOrder()
{
    constexpr int kCount = 50'000;
    std::mt19937 random(1);
    std::vector<TimePoint> ran;
    for (int i = 0; i < kCount; ++i) {
        const auto deadline = s_now + std::chrono::microseconds(random() % 1'000'000);
        m_reactor->callLater(deadline - s_now, [&ran, deadline] { ran.push_back(deadline); }).release();
    }
    QCOMPARE(m_reactor->timerCount(), std::size_t(kCount));
    s_now += 1s;
    while (m_reactor->timerCount() > 0)
        QVERIFY(m_reactor->turn(0ms));

    QCOMPARE(ran.size(), std::size_t(kCount));
    QVERIFY(std::ranges::is_sorted(ran));
}

void ReactorTimeTest::timers_50000_cancelledOrMoved_leaveTheRest()
{
    constexpr std::size_t kCount = 50'000;
    std::size_t calls = 0;
    std::vector<DelayedCall> timers;
    for (std::size_t i = 0; i < kCount; ++i)
        timers.push_back(m_reactor->callLater(std::chrono::microseconds(i), [&] { ++calls; }));
    for (std::size_t i = 0; i < kCount; ++i) {
        if (i % 3 == 0)
            timers[i].cancel();
        else if (i % 3 == 1)
            timers[i].reset(1h);
    }
    s_now += 1s;
    for (int round = 0; round < 200; ++round)
        QVERIFY(m_reactor->turn(0ms));

    QCOMPARE(calls, kCount / 3);
    QCOMPARE(m_reactor->timerCount(), (kCount + 1) / 3);
}

void ReactorTimeTest::nextDeadline_isTheEarliest()
{
    QVERIFY(!m_reactor->nextDeadline());
    const DelayedCall late = m_reactor->callLater(9ms, [] {});
    DelayedCall early = m_reactor->callLater(5ms, [] {});

    QCOMPARE(*m_reactor->nextDeadline(), s_now + 5ms);
    early.cancel();
    QCOMPARE(*m_reactor->nextDeadline(), s_now + 9ms);
}

void ReactorTimeTest::rearmHook_runsWhenTheEarliestMoves()
{
    int rearms = 0;
    m_reactor->setRearmHook([&] { ++rearms; });
    DelayedCall first = m_reactor->callLater(5ms, [] {});
    QCOMPARE(rearms, 1);
    const DelayedCall later = m_reactor->callLater(9ms, [] {});
    QCOMPARE(rearms, 1);

    first.cancel();
    QCOMPARE(rearms, 2);
    m_reactor->setRearmHook({});
}

QTEST_GUILESS_MAIN(ReactorTimeTest)
#include "tst_reactor_time.moc"
