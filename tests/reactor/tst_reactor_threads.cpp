// What other threads may ask of the Reactor, and what it asks of threads.

#include "reactor/reactor.h"
#include "support/counting_handler.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <set>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::CountingHandler;
using testing::SocketPair;

class ReactorThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void callFromThread_endsTheWait();
    void callFromThread_fromItsOwnThread_runsAtTheEndOfTheTurn();
    void callFromThread_thatPostsAgain_starvesNobody();
    void callFromThread_keepsTheOrderOfEachThread();
    void callFromThread_100000_areCutByBudgetAndAllRun();
    void callFromThread_manyBetweenTurns_wakeOnce();
    void callFromThread_mayOwnWhatItCaptures();
    void callInThread_runsElsewhere();
    void callInThread_usesNoMoreThreadsThanSuggested();
    void callInThread_thatThrows_leavesThePoolWorking();
    void callInThread_answersByCallFromThread();
    void destructor_waitsForWorkThatHasBegun();

private:
    std::unique_ptr<Reactor> m_reactor;
};

void ReactorThreadsTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
}

void ReactorThreadsTest::callFromThread_endsTheWait()
{
    bool ran = false;
    std::thread poster([&] { m_reactor->callFromThread([&] { ran = true; }); });
    while (!ran)
        QVERIFY(m_reactor->turn(-1ms));
    poster.join();

    QVERIFY(ran);
}

void ReactorThreadsTest::callFromThread_fromItsOwnThread_runsAtTheEndOfTheTurn()
{
    const SocketPair pair;
    bool ran = false;
    bool ranInside = true;
    Result<Watch> watch = m_reactor->watch(pair.left.get(), Ready::write, [&](Ready) {
        m_reactor->callFromThread([&] { ran = true; });
        ranInside = ran;
        (*watch).stop();
    });
    QVERIFY(m_reactor->turn(0ms));

    QVERIFY(!ranInside);
    QVERIFY(ran);
}

void ReactorThreadsTest::callFromThread_thatPostsAgain_starvesNobody()
{
    const SocketPair pair;
    CountingHandler handler;
    const auto watch = m_reactor->watch(pair.left.get(), Ready::write, handler);
    int calls = 0;
    std::function<void()> again = [&] {
        ++calls;
        m_reactor->callFromThread(again);
    };
    again();
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_reactor->turn(-1ms));

    QCOMPARE(handler.writes, 3);
    QCOMPARE(calls, 4);
}

void ReactorThreadsTest::callFromThread_keepsTheOrderOfEachThread()
{
    constexpr int kThreads = 4;
    constexpr int kCalls = 5'000;
    std::vector<std::vector<int>> seen(kThreads);
    int total = 0;
    std::vector<std::thread> posters;
    for (std::size_t thread = 0; thread < kThreads; ++thread)
        posters.emplace_back([&, thread] {
            for (int i = 0; i < kCalls; ++i)
                m_reactor->callFromThread([&, thread, i] {
                    seen[thread].push_back(i);
                    ++total;
                });
        });
    const bool isDone = testing::turnUntil(*m_reactor, [&] { return total == kThreads * kCalls; });
    for (std::thread &poster : posters)
        poster.join();

    QVERIFY(isDone);
    for (const auto &calls : seen)
        QVERIFY(std::ranges::is_sorted(calls));
}

void ReactorThreadsTest::callFromThread_100000_areCutByBudgetAndAllRun()
{
    constexpr int kCalls = 100'000;
    int calls = 0;
    for (int i = 0; i < kCalls; ++i)
        m_reactor->callFromThread([&] { ++calls; });
    QVERIFY(m_reactor->turn(-1ms));
    QVERIFY(calls > 0 && calls <= 1'000);

    while (calls < kCalls)
        QVERIFY(m_reactor->turn(-1ms)); // Does not wait: what is left wakes it again.
}

void ReactorThreadsTest::callFromThread_manyBetweenTurns_wakeOnce()
{
    for (int i = 0; i < 10; ++i)
        m_reactor->callFromThread([] {});
    QVERIFY(m_reactor->turn(-1ms));
    const auto after = m_reactor->turn(0ms);

    QVERIFY(after);
    QCOMPARE(*after, 0u);
}

void ReactorThreadsTest::callFromThread_mayOwnWhatItCaptures()
{
    int seen = 0;
    m_reactor->callFromThread([&, owned = std::make_unique<int>(7)] { seen = *owned; });
    QVERIFY(m_reactor->turn(-1ms));

    QCOMPARE(seen, 7);
}

void ReactorThreadsTest::callInThread_runsElsewhere()
{
    std::thread::id worker;
    m_reactor->callInThread(
        [&] { m_reactor->callFromThread([&, id = std::this_thread::get_id()] { worker = id; }); });

    QVERIFY(testing::turnUntil(*m_reactor, [&] { return worker != std::thread::id(); }));
    QVERIFY(worker != std::this_thread::get_id());
}

void ReactorThreadsTest::callInThread_usesNoMoreThreadsThanSuggested()
{
    m_reactor->suggestThreadPoolSize(3);
    std::set<std::thread::id> threads;
    int done = 0;
    for (int i = 0; i < 60; ++i)
        m_reactor->callInThread([&] {
            m_reactor->callFromThread([&, worker = std::this_thread::get_id()] {
                threads.insert(worker);
                ++done;
            });
        });

    QVERIFY(testing::turnUntil(*m_reactor, [&] { return done == 60; }));
    QVERIFY(!threads.empty() && threads.size() <= 3);
}

void ReactorThreadsTest::callInThread_thatThrows_leavesThePoolWorking()
{
    m_reactor->suggestThreadPoolSize(1);
    bool ran = false;
    m_reactor->callInThread([] { throw std::runtime_error("expected by the test"); });
    m_reactor->callInThread([] { throw 42; });
    m_reactor->callInThread([&] { m_reactor->callFromThread([&] { ran = true; }); });

    QVERIFY(testing::turnUntil(*m_reactor, [&] { return ran; }));
}

void ReactorThreadsTest::callInThread_answersByCallFromThread()
{
    int answer = 0;
    m_reactor->callInThread([&] { m_reactor->callFromThread([&, result = 6 * 7] { answer = result; }); });

    QVERIFY(testing::turnUntil(*m_reactor, [&] { return answer == 42; }));
}

void ReactorThreadsTest::destructor_waitsForWorkThatHasBegun()
{
    Reactor &reactor = *m_reactor; // The pointer is the main thread's.
    std::latch begun(1);
    std::atomic<bool> isDone = false;
    m_reactor->callInThread([&] {
        begun.count_down();
        reactor.callFromThread([] {});
        isDone = true;
    });
    begun.wait();
    m_reactor.reset();

    QVERIFY(isDone);
}

QTEST_GUILESS_MAIN(ReactorThreadsTest)
#include "tst_reactor_threads.moc"
