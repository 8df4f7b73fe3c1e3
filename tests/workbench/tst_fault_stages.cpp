#include "workbench/fault_recorder.h"

#include <QTest>

#include <bit>
#include <numeric>

using namespace ropewalk;
using namespace std::chrono_literals;
using Strings = std::vector<std::string>;
using Event = FaultRecorder::Event;

/// What each fault does, under a clock that stands still.
class FaultStagesTest : public QObject
{
    Q_OBJECT

private slots:
    void latency_delaysEachPieceAndTheEnd();
    void latency_withJitter_staysInItsBounds();
    void latency_withJitter_keepsTheOrderOfAStream();
    void latency_withJitter_letsDatagramsOvertake();
    void latency_tuned_appliesToWhatIsHeld();
    void bandwidth_passesSoManyBytesInASecond();
    void bandwidth_ofDatagrams_leavesThemWhole();
    void bandwidth_tuned_freesWhatIsHeld();
    void slowClose_delaysTheEndOnly();
    void timeout_swallowsAndCloses();
    void timeout_ofZero_neverCloses();
    void resetPeer_afterTheTimeout_resetsOnce();
    void resetPeer_afterBytes_letsThesePass();
    void slicer_cutsIntoSlices();
    void slicer_withDelay_spacesThem();
    void limitData_passesExactlySoManyAndCloses();
    void down_resetsAndPassesNothing();
    void corrupt_byBits_flipsOneInSoManyBytes();
    void corrupt_byBytes_changesOneInSoMany();
    void stall_holdsWhatComesBehind();
    void stall_tuned_goesOn();
    void stall_ofDatagrams_cutsNone();
    void halfClose_afterBytes_endsTheDirection();
    void halfClose_afterATime_endsTheDirection();
    void drop_ofAll_passesNothing();
    void drop_ofSome_passesTheOthers();
    void duplicate_ofAll_doublesEach();
    void reorder_letsLaterOnesOvertake();
    void reorder_withoutLaterOnes_waitsNoLonger();
    void reorder_atTheEnd_keepsNothingBack();
    void opening_faults_areNoStages();
};

void FaultStagesTest::latency_delaysEachPieceAndTheEnd()
{
    LineUnderTest test({"latency:latency=100"});
    test.take("a");
    test.advance(50ms);
    test.take("b");
    test.line.takeEnd();

    test.advance(1s);

    QCOMPARE(test.out.events, (std::vector<Event>{{100ms, "a"}, {150ms, "b"}, {150ms, "<end>"}}));
}

void FaultStagesTest::latency_withJitter_staysInItsBounds()
{
    LineUnderTest test({"latency:latency=100:jitter=30"}, FaultMaterial::datagrams);
    for (int i = 0; i < 200; ++i)
        test.take("x");

    test.advance(1s);

    QCOMPARE(test.out.events.size(), 200U);
    const auto [first, last] = std::ranges::minmax(test.out.events, {}, &Event::at);
    QVERIFY(first.at >= 70ms && first.at < 75ms);
    QVERIFY(last.at <= 130ms && last.at > 125ms);
}

void FaultStagesTest::latency_withJitter_keepsTheOrderOfAStream()
{
    LineUnderTest test({"latency:latency=100:jitter=100"});
    std::string sent;
    for (char c = '!'; c < '~'; ++c) {
        test.take({&c, 1});
        sent += c;
        test.advance(1ms);
    }

    test.advance(1s);

    QCOMPARE(test.out.text(), sent);
}

void FaultStagesTest::latency_withJitter_letsDatagramsOvertake()
{
    LineUnderTest test({"latency:latency=100:jitter=100"}, FaultMaterial::datagrams);
    std::string sent;
    for (char c = '!'; c < '~'; ++c) {
        test.take({&c, 1});
        sent += c;
    }

    test.advance(1s);

    std::string received = test.out.text();
    QVERIFY(received != sent);
    std::ranges::sort(received);
    QCOMPARE(received, sent);
}

void FaultStagesTest::latency_tuned_appliesToWhatIsHeld()
{
    LineUnderTest test({"latency:latency=10000"});
    test.take("a");
    test.advance(100ms);

    test.set({"latency:latency=300"});
    test.advance(1s);

    QCOMPARE(test.out.events, (std::vector<Event>{{300ms, "a"}}));
}

void FaultStagesTest::bandwidth_passesSoManyBytesInASecond()
{
    LineUnderTest test({"bandwidth:rate=10"});
    test.take(std::string(20'000, 'x'));

    test.advance(500ms);
    QCOMPARE(test.out.text().size(), 5'000U);
    test.advance(1s);
    QCOMPARE(test.out.text().size(), 15'000U);
    test.advance(1s);

    QCOMPARE(test.out.text().size(), 20'000U);
    QCOMPARE(test.out.events.back().at, 2s);
}

void FaultStagesTest::bandwidth_ofDatagrams_leavesThemWhole()
{
    LineUnderTest test({"bandwidth:rate=1"}, FaultMaterial::datagrams);
    test.take(std::string(1'000, 'a'));
    test.take(std::string(500, 'b'));

    test.advance(2s);

    const std::vector<Event> expected{{1s, std::string(1'000, 'a')}, {1'500ms, std::string(500, 'b')}};
    QCOMPARE(test.out.events, expected);
}

void FaultStagesTest::bandwidth_tuned_freesWhatIsHeld()
{
    LineUnderTest test({"bandwidth:rate=1"});
    test.take(std::string(100'000, 'x'));
    test.advance(1s);

    test.set({"bandwidth:rate=1000"});
    test.advance(100ms);

    QCOMPARE(test.out.text().size(), 100'000U);
}

void FaultStagesTest::slowClose_delaysTheEndOnly()
{
    LineUnderTest test({"slow_close:delay=2000"});
    test.take("a");
    test.line.takeEnd();

    test.advance(5s);

    QCOMPARE(test.out.events, (std::vector<Event>{{0s, "a"}, {2s, "<end>"}}));
}

void FaultStagesTest::timeout_swallowsAndCloses()
{
    LineUnderTest test({"timeout:timeout=500"});
    test.take("lost");

    test.advance(5s);

    QCOMPARE(test.out.events, (std::vector<Event>{{500ms, "<close>"}}));
}

void FaultStagesTest::timeout_ofZero_neverCloses()
{
    LineUnderTest test({"timeout:timeout=0"});
    test.take("lost");

    test.advance(1h);
    test.line.takeEnd();

    QCOMPARE(test.out.pieces(), Strings{"<end>"});
}

void FaultStagesTest::resetPeer_afterTheTimeout_resetsOnce()
{
    LineUnderTest test({"reset_peer:timeout=300"});
    test.take("a");

    test.advance(1s);

    QCOMPARE(test.out.events, (std::vector<Event>{{0s, "a"}, {300ms, "<reset>"}}));
}

void FaultStagesTest::resetPeer_afterBytes_letsThesePass()
{
    LineUnderTest test({"reset_peer:bytes=4"});
    test.take("abc");
    test.take("def");
    test.take("ghi");

    QCOMPARE(test.out.pieces(), (Strings{"abc", "d", "<reset>"}));
}

void FaultStagesTest::slicer_cutsIntoSlices()
{
    LineUnderTest test({"slicer:average_size=4"});
    test.take("abcdef");
    test.take("ghij");

    QCOMPARE(test.out.pieces(), (Strings{"abcd", "ef", "gh", "ij"}));
}

void FaultStagesTest::slicer_withDelay_spacesThem()
{
    LineUnderTest test({"slicer:average_size=2:delay=1000"});
    test.take("abcdef");

    test.advance(1s);

    QCOMPARE(test.out.events, (std::vector<Event>{{0ms, "ab"}, {1ms, "cd"}, {2ms, "ef"}}));
}

void FaultStagesTest::limitData_passesExactlySoManyAndCloses()
{
    LineUnderTest test({"limit_data:bytes=5"});
    test.take("abc");
    test.take("def");
    test.take("ghi");

    QCOMPARE(test.out.pieces(), (Strings{"abc", "de", "<close>"}));
}

void FaultStagesTest::down_resetsAndPassesNothing()
{
    LineUnderTest test({"down"});
    test.take("abc");

    QCOMPARE(test.out.pieces(), Strings{"<reset>"});
}

namespace {

std::size_t flippedBits(std::string_view text, char original)
{
    std::size_t bits = 0;
    for (const char c : text)
        bits += static_cast<std::size_t>(std::popcount(static_cast<unsigned char>(c ^ original)));
    return bits;
}

} // namespace

void FaultStagesTest::corrupt_byBits_flipsOneInSoManyBytes()
{
    LineUnderTest test({"corrupt:bits=100"});
    test.take(std::string(10'000, 'x'));

    QCOMPARE(test.out.text().size(), 10'000U);
    QCOMPARE(flippedBits(test.out.text(), 'x'), 100U);
    QCOMPARE(test.line.actedOf({FaultKind::corrupt, 0}), 100U);
}

void FaultStagesTest::corrupt_byBytes_changesOneInSoMany()
{
    LineUnderTest test({"corrupt:bytes=50"});
    test.take(std::string(10'000, 'x'));

    const std::string received = test.out.text();
    QCOMPARE(std::ranges::count(received, 'x'), 9'800);
}

void FaultStagesTest::stall_holdsWhatComesBehind()
{
    LineUnderTest test({"stall:bytes=4"});
    test.take("abcdef");
    test.take("ghi");
    test.line.takeEnd();

    test.advance(1h);

    QCOMPARE(test.out.pieces(), Strings{"abcd"});
    QCOMPARE(test.line.heldBytes(), 5U);
    QCOMPARE(test.out.told, 1);
}

void FaultStagesTest::stall_tuned_goesOn()
{
    LineUnderTest test({"stall:bytes=4"});
    test.take("abcdef");
    test.line.takeEnd();

    test.set({"stall:bytes=5"});
    QCOMPARE(test.out.text(), std::string("abcde"));
    test.set({});

    QCOMPARE(test.out.text(), std::string("abcdef<end>"));
}

void FaultStagesTest::stall_ofDatagrams_cutsNone()
{
    LineUnderTest test({"stall:bytes=4"}, FaultMaterial::datagrams);
    test.take("abc");
    test.take("def");
    test.take("g");

    QCOMPARE(test.out.pieces(), Strings{"abc"});
}

void FaultStagesTest::halfClose_afterBytes_endsTheDirection()
{
    LineUnderTest test({"half_close:bytes=4"});
    test.take("abcdef");
    test.take("ghi");

    QCOMPARE(test.out.pieces(), (Strings{"abcd", "<end>"}));
}

void FaultStagesTest::halfClose_afterATime_endsTheDirection()
{
    LineUnderTest test({"half_close:timeout=50"});
    test.take("ab");
    test.advance(60ms);
    test.take("cd");

    QCOMPARE(test.out.events, (std::vector<Event>{{0ms, "ab"}, {50ms, "<end>"}}));
}

void FaultStagesTest::drop_ofAll_passesNothing()
{
    LineUnderTest test({"drop:percent=100"}, FaultMaterial::messages);
    test.take("a");
    test.take("b");

    QVERIFY(test.out.events.empty());
    QCOMPARE(test.line.actedOf({FaultKind::drop, 0}), 2U);
}

void FaultStagesTest::drop_ofSome_passesTheOthers()
{
    LineUnderTest test({"drop:percent=25"}, FaultMaterial::messages);
    for (int i = 0; i < 2'000; ++i)
        test.take("x");

    const std::size_t passed = test.out.events.size();
    QVERIFY(passed > 1'400 && passed < 1'600);
    QCOMPARE(test.line.actedOf({FaultKind::drop, 0}), 2'000U - passed);
}

void FaultStagesTest::duplicate_ofAll_doublesEach()
{
    LineUnderTest test({"duplicate:percent=100"}, FaultMaterial::messages);
    test.take("a");
    test.take("b");

    QCOMPARE(test.out.text(), std::string("aabb"));
}

void FaultStagesTest::reorder_letsLaterOnesOvertake()
{
    LineUnderTest test({"reorder:percent=20:distance=2"}, FaultMaterial::messages);
    std::string sent;
    for (char c = '!'; c < '~'; ++c) {
        test.take({&c, 1});
        sent += c;
    }
    test.line.takeEnd();

    std::string received = test.out.text();
    QVERIFY(received.ends_with("<end>"));
    received.resize(received.size() - 5);
    QVERIFY(received != sent);
    std::ranges::sort(received);
    QCOMPARE(received, sent);
}

void FaultStagesTest::reorder_withoutLaterOnes_waitsNoLonger()
{
    LineUnderTest test({"reorder:percent=100:wait=200"}, FaultMaterial::messages);
    test.take("a");

    test.advance(1s);

    QCOMPARE(test.out.events, (std::vector<Event>{{200ms, "a"}}));
}

void FaultStagesTest::reorder_atTheEnd_keepsNothingBack()
{
    LineUnderTest test({"reorder:percent=100"}, FaultMaterial::messages);
    test.take("a");
    test.line.takeEnd();

    QCOMPARE(test.out.text(), std::string("a<end>"));
}

void FaultStagesTest::opening_faults_areNoStages()
{
    LineUnderTest test({"refuse", "accept_delay"});
    test.take("a");

    QCOMPARE(test.out.text(), std::string("a"));
    QVERIFY(test.line.isEmpty());
}

QTEST_GUILESS_MAIN(FaultStagesTest)
#include "tst_fault_stages.moc"
