// What a Reactor tells those who watch it, over every poller of this system.

#include "reactor/reactor.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"
#include "support/stopwatch.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::feed;
using testing::SocketPair;
using testing::Stopwatch;
using Depth = TurnRecorder::Depth;

namespace {

struct Owner final : CallOwner
{
    [[nodiscard]] std::string callOwnerName() const override { return "irc"; }
};

/// Takes `cost` to read what came, and counts how often it is asked who it is.
struct Slow final : DescriptorHandler
{
    explicit Slow(Duration takes)
        : cost(takes)
    {}
    void doRead() override { Stopwatch::advance(cost); }
    void doWrite() override {}
    [[nodiscard]] HandlerDescription describe() const override
    {
        ++asked;
        return {"tcp", "irc #3", {"searchMailbox", &owner, {}}, {}, TurnLane::read};
    }

    Duration cost;
    Owner owner;
    mutable int asked = 0;
};

} // namespace

class ReactorRecordingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void nobodyRecords_nothingIsKept();
    void recording_thatEnds_lowersTheDepth();
    void recording_thatEndsInATurn_isOverAfterIt();
    void recording_thatBeginsInATurn_countsTheNextOnes();
    void handler_isAskedForItsNameOnce();
    void slowHandler_isNamedWithWhatWaitedBehindIt();
    void slowTimer_isNamed();
    void call_namesItself();
    void descriptors_sayWhoTheyAre();
    void descriptors_tooMany_areTheBusiest();
    void timers_sayWhatTheyAreFor();

private:
    void turn() { QVERIFY(m_reactor->turn(0ms)); }
    [[nodiscard]] SlowTurn lastSlowTurn() const
    {
        auto *recorder = m_reactor->recorder();
        return recorder != nullptr && !recorder->slowTurns().empty() ? recorder->slowTurns().back()
                                                                     : SlowTurn();
    }

    std::unique_ptr<Reactor> m_reactor;
};

void ReactorRecordingTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
    m_reactor->setStopwatch(Stopwatch::read);
}

void ReactorRecordingTest::nobodyRecords_nothingIsKept()
{
    turn();

    QVERIFY(m_reactor->recorder() == nullptr);
    QVERIFY(m_reactor->spanRecorder() == nullptr);
}

void ReactorRecordingTest::recording_thatEnds_lowersTheDepth()
{
    const auto slowTurns = m_reactor->recording().begin(Depth::slowTurns);
    auto spans = m_reactor->recording().begin(Depth::spans);
    QVERIFY(m_reactor->spanRecorder() != nullptr);
    spans.stop();

    QVERIFY(m_reactor->spanRecorder() == nullptr);
    QVERIFY(m_reactor->recorder()->depth() == Depth::slowTurns);
}

void ReactorRecordingTest::recording_thatEndsInATurn_isOverAfterIt()
{
    auto recording = m_reactor->recording().begin(Depth::spans);
    const auto call = m_reactor->callLater(0ms, [&] {
        static constexpr CallName kLink{"link"};
        const TurnRecorder::Nested nested(m_reactor->spanRecorder(), TurnLane::deferreds, kLink);
        recording.stop();
    });
    turn();

    QVERIFY(m_reactor->recorder() == nullptr);
}

void ReactorRecordingTest::recording_thatBeginsInATurn_countsTheNextOnes()
{
    Recording recording;
    m_reactor->callFromThread([&] { recording = m_reactor->recording().begin(Depth::slowTurns); });
    turn();

    QVERIFY(m_reactor->recorder()->slowTurns().empty());
}

void ReactorRecordingTest::handler_isAskedForItsNameOnce()
{
    const SocketPair pair;
    Slow handler(1ms);
    const auto watch = m_reactor->watch(pair.left.get(), Ready::read, handler);
    const auto recording = m_reactor->recording().begin(Depth::spans);
    feed(pair.right, "x");
    for (int i = 0; i < 5; ++i)
        turn();
    const auto figures = m_reactor->recorder()->callbacks().figures();

    QCOMPARE(handler.asked, 1);
    QCOMPARE(figures.size(), 1u);
    QCOMPARE(figures.front().name, std::string("searchMailbox"));
    QCOMPARE(figures.front().owner, std::string("irc"));
    QCOMPARE(figures.front().calls, 5u);
}

void ReactorRecordingTest::slowHandler_isNamedWithWhatWaitedBehindIt()
{
    const std::array<SocketPair, 3> pairs;
    std::array<Slow, 3> handlers{Slow(50ms), Slow(0ms), Slow(0ms)};
    std::array<Watch, 3> watches;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        watches[i] = std::move(*m_reactor->watch(pairs[i].left.get(), Ready::read, handlers[i]));
        feed(pairs[i].right, "x");
    }
    const auto recording = m_reactor->recording().begin(Depth::slowTurns);
    const auto timer = m_reactor->callLater(0ms, [] {});
    turn();
    const SlowTurn slow = lastSlowTurn();

    QCOMPARE(slow.callback, std::string("searchMailbox"));
    QCOMPARE(slow.owner, std::string("irc"));
    QCOMPARE(slow.blockedFor, 50ms);
    QCOMPARE(slow.timersWaiting, 1u);
    QVERIFY(slow.descriptorsWaiting >= 3u); // None of them reads, so that all are ready still.
}

void ReactorRecordingTest::slowTimer_isNamed()
{
    const Owner owner;
    const auto recording = m_reactor->recording().begin(Depth::slowTurns);
    const auto timer =
        m_reactor->callLater(0ms, [] { Stopwatch::advance(20ms); }).named({"sweep", &owner, {}});
    turn();

    QCOMPARE(lastSlowTurn().callback, std::string("sweep"));
    QCOMPARE(lastSlowTurn().lane, TurnLane::timers);
}

void ReactorRecordingTest::call_namesItself()
{
    const auto recording = m_reactor->recording().begin(Depth::slowTurns);
    m_reactor->callFromThread([this] {
        m_reactor->nameRunning({"StopService"});
        Stopwatch::advance(20ms);
    });
    turn();

    QCOMPARE(lastSlowTurn().callback, std::string("StopService"));
    QCOMPARE(lastSlowTurn().lane, TurnLane::calls);
}

void ReactorRecordingTest::descriptors_sayWhoTheyAre()
{
    const SocketPair pair;
    Slow handler(0ms);
    const auto watch = m_reactor->watch(pair.left.get(), Ready::read | Ready::write, handler);
    const auto all = m_reactor->descriptors(100);
    const auto found = std::ranges::find(all, pair.left.get(), &WatchedDescriptor::fd);

    QCOMPARE(all.size(), 2u); // The waker is one.
    QVERIFY(found != all.end());
    QCOMPARE(found->owner, std::string("irc #3"));
    QCOMPARE(found->kind, std::string("tcp"));
    QVERIFY(found->isRead && found->isWrite);
}

void ReactorRecordingTest::descriptors_tooMany_areTheBusiest()
{
    const std::array<SocketPair, 5> pairs;
    Slow handler(0ms);
    std::vector<Watch> watches;
    for (const SocketPair &pair : pairs)
        watches.push_back(std::move(*m_reactor->watch(pair.left.get(), Ready::read, handler)));
    const auto recording = m_reactor->recording().begin(Depth::slowTurns);
    feed(pairs[3].right, "x");
    turn();
    const auto all = m_reactor->descriptors(1);

    QCOMPARE(all.size(), 1u);
    QCOMPARE(all.front().fd, pairs[3].left.get());
    QCOMPARE(all.front().readyCount, 1u);
}

void ReactorRecordingTest::timers_sayWhatTheyAreFor()
{
    const Owner owner;
    m_reactor->setTimeSource(Stopwatch::read);
    const auto later = m_reactor->callLater(2s, [] {});
    const auto sooner = m_reactor->callLater(1s, [] {}).named({"ping", &owner, 30s});
    const auto timers = m_reactor->timers(10);

    QCOMPARE(timers.size(), 2u);
    QCOMPARE(timers.front().purpose, std::string("ping"));
    QCOMPARE(timers.front().owner, std::string("irc"));
    QCOMPARE(timers.front().dueIn, 1s);
    QCOMPARE(timers.front().every, 30s);
    QCOMPARE(timers.back().purpose, std::string());
}

QTEST_GUILESS_MAIN(ReactorRecordingTest)
#include "tst_reactor_recording.moc"
