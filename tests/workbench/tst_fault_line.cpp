#include "workbench/fault_recorder.h"

#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;
using Strings = std::vector<std::string>;
using Event = FaultRecorder::Event;

/// Faults one behind the other, tuned while things are under way, and what they hold.
class FaultLineTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutFaults_passesAtOnce();
    void twoFaults_addUp();
    void aFaultThatGoes_givesBackWhatItHolds();
    void aFaultThatStays_keepsItsState();
    void otherOrder_overtakesNothing();
    void closed_keepsEverythingUntilOpened();
    void muchHeld_stopsTheSourceUntilLittleIs();
    void manyDatagrams_areLostAboveTheMark();
    void abandoned_passesNothing();
    void anEarlyTimer_isMovedForward();
    void toxicity_choosesConnections();
    void toxicity_tuned_keepsTheChoice();
    void switchedOff_doesNothing();
};

void FaultLineTest::withoutFaults_passesAtOnce()
{
    LineUnderTest test;
    test.take("a");
    test.line.takeEnd();

    QCOMPARE(test.out.pieces(), (Strings{"a", "<end>"}));
    QCOMPARE(test.clock.pendingCount(), 0U);
}

void FaultLineTest::twoFaults_addUp()
{
    LineUnderTest test({"latency:latency=100", "bandwidth:rate=1"});
    test.take(std::string(10, 'x'));

    test.clock.advance(1s); // In one step: a late timer must not make it later.

    QCOMPARE(test.out.text(), std::string(10, 'x'));
    test.take(std::string(10, 'y'));
    test.advance(109ms);
    QCOMPARE(test.out.text().size(), 10U);
    test.advance(1ms);
    QCOMPARE(test.out.text().size(), 20U);
}

void FaultLineTest::aFaultThatGoes_givesBackWhatItHolds()
{
    LineUnderTest test({"latency:latency=1000", "slow_close"});
    test.take("a");
    test.take("b");

    test.set({"slow_close"});

    QCOMPARE(test.out.text(), std::string("ab"));
}

void FaultLineTest::aFaultThatStays_keepsItsState()
{
    LineUnderTest test({"limit_data:bytes=4"});
    test.take("abc");

    test.set({"latency:latency=10", "limit_data:bytes=4"});
    test.take("def");
    test.advance(1s);

    QCOMPARE(test.out.text(), std::string("abcd<close>"));
}

void FaultLineTest::otherOrder_overtakesNothing()
{
    LineUnderTest test({"latency:latency=100", "bandwidth:rate=0.01"});
    test.take("ab");
    test.advance(150ms);
    test.take("cd");

    test.set({"bandwidth:rate=0.01", "latency:latency=100"});
    test.take("ef");
    test.advance(1min);

    QCOMPARE(test.out.text(), std::string("abcdef"));
}

void FaultLineTest::closed_keepsEverythingUntilOpened()
{
    LineUnderTest test({"latency:latency=10"});
    test.take("a");
    test.line.setOpen(false);
    test.take("b");
    test.line.takeEnd();
    test.advance(1s);
    QVERIFY(test.out.events.empty());
    QVERIFY(test.line.holdsAny());

    test.line.setOpen(true);

    QCOMPARE(test.out.text(), std::string("ab<end>"));
    QVERIFY(!test.line.holdsAny());
}

void FaultLineTest::muchHeld_stopsTheSourceUntilLittleIs()
{
    LineUnderTest test({"latency:latency=100"});
    const std::string half(FaultLine::kHighBytes / 2, 'x');
    test.take(half);
    test.take(half);
    QVERIFY(test.out.events.empty());
    test.advance(50ms);
    test.take("y");
    QCOMPARE(test.out.pieces(), Strings{"<hold>"});

    test.advance(60ms);

    QCOMPARE(test.out.pieces(), (Strings{"<hold>", half, half, "<go on>"}));
}

void FaultLineTest::manyDatagrams_areLostAboveTheMark()
{
    LineUnderTest test({"stall"}, FaultMaterial::datagrams);
    const std::string datagram(60'000, 'x');
    for (int i = 0; i < 100; ++i)
        test.take(datagram);

    QVERIFY(test.line.heldBytes() <= FaultLine::kHighBytes + datagram.size());
    QCOMPARE(test.line.lostDatagrams(), 82U);
}

void FaultLineTest::abandoned_passesNothing()
{
    LineUnderTest test({"latency:latency=10"});
    test.take("a");

    test.line.abandon();
    test.take("b");
    test.advance(1s);

    QVERIFY(test.out.events.empty());
    QCOMPARE(test.clock.pendingCount(), 0U);
}

void FaultLineTest::anEarlyTimer_isMovedForward()
{
    LineUnderTest test({"latency:latency=1000", "half_close:timeout=5000"});
    test.take("a");
    test.advance(1s);
    QCOMPARE(test.out.text(), std::string("a"));

    test.set({"latency:latency=1000", "half_close:timeout=1500"});
    test.advance(500ms);

    QCOMPARE(test.out.text(), std::string("a<end>"));
}

namespace {

std::size_t hitBy(const char *spec)
{
    std::size_t hit = 0;
    for (std::uint64_t number = 1; number <= 1'000; ++number)
        hit += planFaults({*parseFault(spec)}, connectionRandom(5, "s", number)).size();
    return hit;
}

} // namespace

void FaultLineTest::toxicity_choosesConnections()
{
    QCOMPARE(hitBy("stall:toxicity=0"), 0U);
    QCOMPARE(hitBy("stall:toxicity=1"), 1'000U);
    const std::size_t some = hitBy("stall:toxicity=0.3");
    QVERIFY(some > 250 && some < 350);
}

void FaultLineTest::toxicity_tuned_keepsTheChoice()
{
    for (std::uint64_t number = 1; number <= 100; ++number) {
        const FaultRandom random = connectionRandom(5, "s", number);
        if (!planFaults({*parseFault("stall:toxicity=0.3")}, random).empty())
            QCOMPARE(planFaults({*parseFault("stall:toxicity=0.6")}, random).size(), 1U);
    }
}

void FaultLineTest::switchedOff_doesNothing()
{
    LineUnderTest test({"stall:on=no"});
    test.take("a");

    QCOMPARE(test.out.text(), std::string("a"));
}

QTEST_GUILESS_MAIN(FaultLineTest)
#include "tst_fault_line.moc"
