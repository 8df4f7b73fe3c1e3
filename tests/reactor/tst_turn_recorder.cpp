#include "reactor/turn_recorder.h"
#include "support/stopwatch.h"

#include <QTest>

#include <map>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::Stopwatch;
using Depth = TurnRecorder::Depth;

class TurnRecorderTest : public QObject
{
    Q_OBJECT

private slots:
    void turn_withSpans_tellsItsWaitAndItsCallbacks();
    void turn_withoutSpans_keepsNone();
    void hostsOwnWork_betweenTurns_isQtEvents();
    void hostsWait_thatLeadsToATurn_isAWait();
    void slowTurn_blamesTheLongestCallback();
    void slowTurn_ofOneThatNamesItself_saysThatName();
    void slowTurn_blamesWhatRanInsideForMostOfIt();
    void quickTurn_isNotSlow();
    void slowTurns_beyondTheBound_loseTheOldest();
    void nested_timeIsNotItsCallers();
    void spans_beyondTheRing_loseTheOldest();
    void callbackTimes_areCountedFromFiguresOn();

private:
    static TurnRecorder make(Depth depth) { return TurnRecorder(depth, Stopwatch::read); }
    static void run(TurnRecorder &recorder, CallbackId id, Duration length)
    {
        Stopwatch::advance(length);
        (void)recorder.ran(id);
    }
    static std::vector<TurnSpan> spansOf(const TurnRecorder &recorder)
    {
        std::vector<TurnSpan> spans;
        recorder.readSpans(0, 1'000'000, spans);
        return spans;
    }
};

void TurnRecorderTest::turn_withSpans_tellsItsWaitAndItsCallbacks()
{
    TurnRecorder recorder = make(Depth::spans);
    const auto read = recorder.callbacks().idOf({"dataReceived"}, TurnLane::read);
    recorder.waitBegan(Stopwatch::read());
    Stopwatch::advance(3ms);
    recorder.waitEnded(Stopwatch::read());
    recorder.turnBegan(Stopwatch::read());
    run(recorder, read, 20us);
    recorder.turnEnded(Stopwatch::read(), 1, {});
    const auto spans = spansOf(recorder);

    QCOMPARE(spans.size(), 2u);
    QCOMPARE(spans[0].lane, TurnLane::wait);
    QCOMPARE(spans[0].length, 3'000'000u);
    QCOMPARE(spans[1].lane, TurnLane::read);
    QCOMPARE(spans[1].callback, read);
    QCOMPARE(spans[1].length, 20'000u);
    QCOMPARE(spans[1].start, spans[0].start + 3'000'000);
}

void TurnRecorderTest::turn_withoutSpans_keepsNone()
{
    TurnRecorder recorder = make(Depth::figures);
    recorder.waitBegan(Stopwatch::read());
    recorder.waitEnded(Stopwatch::read());
    recorder.turnBegan(Stopwatch::read());
    run(recorder, recorder.callbacks().idOf({}, TurnLane::read), 1ms);

    QCOMPARE(recorder.spanCount(), 0u);
    QCOMPARE(recorder.callbacks().figures().size(), 1u);
}

void TurnRecorderTest::hostsOwnWork_betweenTurns_isQtEvents()
{
    TurnRecorder recorder = make(Depth::spans);
    recorder.turnBegan(Stopwatch::read());
    recorder.turnEnded(Stopwatch::read(), 0, {});
    Stopwatch::advance(2ms);
    recorder.waitBegan(Stopwatch::read());
    const auto spans = spansOf(recorder);

    QCOMPARE(spans.size(), 1u);
    QCOMPARE(spans[0].lane, TurnLane::qtEvents);
    QCOMPARE(spans[0].length, 2'000'000u);
}

void TurnRecorderTest::hostsWait_thatLeadsToATurn_isAWait()
{
    TurnRecorder recorder = make(Depth::spans);
    recorder.waitBegan(Stopwatch::read()); // The host's.
    Stopwatch::advance(5ms);
    recorder.waitBegan(Stopwatch::read()); // The turn's own look at the poller.
    Stopwatch::advance(1ms);
    recorder.waitEnded(Stopwatch::read());
    recorder.turnBegan(Stopwatch::read());
    recorder.turnEnded(Stopwatch::read(), 0, {});
    recorder.waitEnded(Stopwatch::read()); // The host says it once more.
    const auto spans = spansOf(recorder);

    QCOMPARE(spans.size(), 2u);
    QVERIFY(spans[0].lane == TurnLane::wait && spans[0].length == 5'000'000u);
    QVERIFY(spans[1].lane == TurnLane::wait && spans[1].length == 1'000'000u);
}

void TurnRecorderTest::slowTurn_blamesTheLongestCallback()
{
    TurnRecorder recorder = make(Depth::slowTurns);
    const auto quick = recorder.callbacks().idOf({"quick"}, TurnLane::read);
    const auto slow = recorder.callbacks().idOf({"searchMailbox"}, TurnLane::timers);
    recorder.turnBegan(Stopwatch::read());
    run(recorder, quick, 1ms);
    run(recorder, slow, 47ms);
    run(recorder, quick, 2ms);
    recorder.turnEnded(Stopwatch::read(), 3, {9, 4});

    QCOMPARE(recorder.slowTurns().size(), 1u);
    const SlowTurn &turn = recorder.slowTurns().front();
    QCOMPARE(turn.callback, std::string("searchMailbox"));
    QCOMPARE(turn.lane, TurnLane::timers);
    QCOMPARE(turn.blockedFor, 47ms);
    QCOMPARE(turn.blockedFrom - turn.start, 1'000'000);
    QCOMPARE(turn.length, 50ms);
    QCOMPARE(turn.descriptorsWaiting, 9u);
    QCOMPARE(turn.timersWaiting, 4u);
}

void TurnRecorderTest::slowTurn_ofOneThatNamesItself_saysThatName()
{
    TurnRecorder recorder = make(Depth::slowTurns);
    recorder.turnBegan(Stopwatch::read());
    recorder.nameRunning({"AddService"});
    run(recorder, recorder.callbacks().idOf({}, TurnLane::calls), 20ms);
    run(recorder, recorder.callbacks().idOf({}, TurnLane::calls), 1ms);
    recorder.turnEnded(Stopwatch::read(), 2, {});

    QCOMPARE(recorder.slowTurns().front().callback, std::string("AddService"));
    QCOMPARE(recorder.slowTurns().front().lane, TurnLane::calls);
}

void TurnRecorderTest::slowTurn_blamesWhatRanInsideForMostOfIt()
{
    TurnRecorder recorder = make(Depth::spans);
    recorder.turnBegan(Stopwatch::read());
    Stopwatch::advance(1ms);
    {
        static constexpr CallName kParse{"parse"};
        const TurnRecorder::Nested nested(&recorder, TurnLane::deferreds, kParse);
        Stopwatch::advance(30ms);
    }
    run(recorder, recorder.callbacks().idOf({"dataReceived"}, TurnLane::read), 1ms);
    recorder.turnEnded(Stopwatch::read(), 1, {});

    QCOMPARE(recorder.slowTurns().front().callback, std::string("parse"));
    QCOMPARE(recorder.slowTurns().front().lane, TurnLane::deferreds);
    QCOMPARE(recorder.slowTurns().front().blockedFor, 30ms);
}

void TurnRecorderTest::quickTurn_isNotSlow()
{
    TurnRecorder recorder = make(Depth::slowTurns);
    recorder.turnBegan(Stopwatch::read());
    run(recorder, recorder.callbacks().idOf({}, TurnLane::read), 16ms);
    recorder.turnEnded(Stopwatch::read(), 1, {});

    QVERIFY(recorder.slowTurns().empty());
}

void TurnRecorderTest::slowTurns_beyondTheBound_loseTheOldest()
{
    TurnRecorder recorder = make(Depth::slowTurns);
    for (std::size_t i = 0; i < TurnRecorder::kSlowTurns + 1; ++i) {
        recorder.turnBegan(Stopwatch::read());
        run(recorder, recorder.callbacks().idOf({}, TurnLane::read), 20ms);
        recorder.turnEnded(Stopwatch::read(), 1, {});
    }

    QCOMPARE(recorder.slowTurns().size(), TurnRecorder::kSlowTurns);
    QCOMPARE(recorder.slowTurns().front().number, 2u);
    QCOMPARE(recorder.slowTurns().back().number, TurnRecorder::kSlowTurns + 1);
}

void TurnRecorderTest::nested_timeIsNotItsCallers()
{
    TurnRecorder recorder = make(Depth::spans);
    recorder.turnBegan(Stopwatch::read());
    {
        static constexpr CallName kOuter{"outer"};
        static constexpr CallName kInner{"inner"};
        const TurnRecorder::Nested outer(&recorder, TurnLane::deferreds, kOuter);
        Stopwatch::advance(1ms);
        const TurnRecorder::Nested inner(&recorder, TurnLane::write, kInner);
        Stopwatch::advance(2ms);
    }
    run(recorder, recorder.callbacks().idOf({"dataReceived"}, TurnLane::read), 4ms);
    std::map<std::string, std::chrono::nanoseconds> totals;
    for (const CallbackFigures &figures : recorder.callbacks().figures())
        totals[figures.name] = figures.total;

    QCOMPARE(totals["outer"], 1ms);
    QCOMPARE(totals["inner"], 2ms);
    QCOMPARE(totals["dataReceived"], 4ms);
    QCOMPARE(recorder.callbackTimes().longest(), 7ms);
}

void TurnRecorderTest::spans_beyondTheRing_loseTheOldest()
{
    TurnRecorder recorder = make(Depth::spans);
    const auto id = recorder.callbacks().idOf({}, TurnLane::read);
    for (std::size_t i = 0; i < TurnRecorder::kSpans + 10; ++i)
        run(recorder, id, Duration(i + 1));
    std::vector<TurnSpan> last;
    recorder.readSpans(recorder.spanCount() - 2, 100, last);

    QCOMPARE(spansOf(recorder).size(), TurnRecorder::kSpans);
    QCOMPARE(spansOf(recorder).front().length, 11u);
    QCOMPARE(last.size(), 2u);
    QCOMPARE(last.back().length, TurnRecorder::kSpans + 10);
}

void TurnRecorderTest::callbackTimes_areCountedFromFiguresOn()
{
    TurnRecorder recorder = make(Depth::slowTurns);
    const auto id = recorder.callbacks().idOf({}, TurnLane::read);
    run(recorder, id, 1ms);
    QCOMPARE(recorder.callbackTimes().count(), 0u);
    recorder.setDepth(Depth::figures);
    run(recorder, id, 1ms);

    QCOMPARE(recorder.callbackTimes().count(), 1u);
}

QTEST_GUILESS_MAIN(TurnRecorderTest)
#include "tst_turn_recorder.moc"
