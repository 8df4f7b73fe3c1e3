#include "workbench/queue_fixtures.h"

#include <QTest>

namespace ropewalk {

using namespace std::chrono_literals;

class GatedQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void flow_passesInOrder();
    void flow_withoutRoom_waits();
    void hold_keepsWhatComes();
    void hold_withAFilter_keepsWhatMatchesAndWhatStandsBehindIt();
    void hold_ofWhatWaitsAlready_holdsIt();
    void flow_letsGoWhatWasHeld();
    void step_letsTheFirstGo();
    void release_goesPastWhatIsHeld();
    void release_withoutRoom_standsBeforeWhatIsHeld();
    void released_staysSoWhenTheModeChanges();
    void paced_passesSoManyASecond();
    void paced_byBytes_paysForEachByItsSize();
    void paced_withALateTimer_keepsItsMean();
    void onItsWay_staysTheFirstUntilItIsWritten();
    void pump_ofMany_leavesTurnsToOthers();
    void marks_areAboveTheHighOneAndAtTheLowOne();
    void marks_countMessages();
    void dropOldest_keepsTheNewest();
    void dropNewest_keepsTheOldest();
    void close_isAskedForOnce();
    void end_keepsWhatWaits();
    void standstill_saysWhy();
    void config_thatCannotBe_isRefused_data();
    void config_thatCannotBe_isRefused();

private:
    static QueueConfig holding()
    {
        QueueConfig config;
        config.mode = QueueMode::hold;
        return config;
    }
    static QueueConfig paced(double perSecond, PaceUnit unit = PaceUnit::messages)
    {
        QueueConfig config;
        config.mode = QueueMode::paced;
        config.perSecond = perSecond;
        config.paceUnit = unit;
        return config;
    }
};

void GatedQueueTest::flow_passesInOrder()
{
    QueueBench bench;
    bench.pushAll({"a", "b", "c"});

    QCOMPARE(bench.outward.passed, std::string("a|b|c|"));
    QVERIFY(bench.out.isIdle());
}

void GatedQueueTest::flow_withoutRoom_waits()
{
    QueueBench bench;
    bench.outward.room = 1;
    bench.pushAll({"a", "b", "c"});
    QCOMPARE(bench.outward.passed, std::string("a|"));
    QVERIFY(!bench.out.passesAtOnce("d"));
    bench.outward.room = 10;
    bench.out.pump();

    QCOMPARE(bench.outward.passed, std::string("a|b|c|"));
    QVERIFY(bench.out.passesAtOnce("d"));
}

void GatedQueueTest::hold_keepsWhatComes()
{
    QueueBench bench;
    bench.hold();
    bench.pushAll({"a", "b"});

    QCOMPARE(bench.shown(), std::string("a|b|"));
    QCOMPARE(bench.outward.passed, std::string());
    QVERIFY(bench.out.messages().head()->isHeld);
}

void GatedQueueTest::hold_withAFilter_keepsWhatMatchesAndWhatStandsBehindIt()
{
    QueueBench bench;
    bench.hold("stop");
    bench.pushAll({"a", "stop here", "b"});
    QCOMPARE(bench.outward.passed, std::string("a|"));
    QVERIFY(!bench.out.messages().find(bench.out.messages().last())->isHeld);
    bench.out.step(1);

    QCOMPARE(bench.outward.passed, std::string("a|stop here|b|"));
}

void GatedQueueTest::hold_ofWhatWaitsAlready_holdsIt()
{
    QueueBench bench;
    bench.outward.room = 0;
    bench.pushAll({"a", "b"});
    bench.hold("b");
    bench.outward.room = 10;
    bench.out.pump();

    QCOMPARE(bench.outward.passed, std::string("a|"));
    QCOMPARE(bench.shown(), std::string("b|"));
}

void GatedQueueTest::flow_letsGoWhatWasHeld()
{
    QueueBench bench;
    bench.hold();
    bench.pushAll({"a", "b"});
    bench.out.setConfig({});

    QCOMPARE(bench.outward.passed, std::string("a|b|"));
}

void GatedQueueTest::step_letsTheFirstGo()
{
    QueueBench bench;
    bench.hold();
    bench.pushAll({"a", "b", "c"});
    QCOMPARE(bench.out.step(2), std::size_t{2});
    QCOMPARE(bench.outward.passed, std::string("a|b|"));

    QCOMPARE(bench.out.step(5), std::size_t{1});
    QCOMPARE(bench.out.step(1), std::size_t{0});
}

void GatedQueueTest::release_goesPastWhatIsHeld()
{
    QueueBench bench;
    bench.hold();
    const auto ids = bench.pushAll({"a", "b", "c", "d"});
    QCOMPARE(bench.out.release({ids[3], ids[1]}), std::size_t{2});

    QCOMPARE(bench.outward.passed, std::string("b|d|"));
    QCOMPARE(bench.shown(), std::string("a|c|"));
}

void GatedQueueTest::release_withoutRoom_standsBeforeWhatIsHeld()
{
    QueueBench bench;
    bench.hold();
    const auto ids = bench.pushAll({"a", "b", "c", "d"});
    bench.outward.room = 0;
    bench.out.release({ids[2]});
    bench.out.release({ids[3]});
    QCOMPARE(bench.shown(), std::string("c|d|a|b|"));
    bench.outward.room = 10;
    bench.out.pump();

    QCOMPARE(bench.outward.passed, std::string("c|d|"));
}

void GatedQueueTest::released_staysSoWhenTheModeChanges()
{
    QueueBench bench;
    bench.outward.room = 0;
    bench.pushAll({"a", "b"});
    bench.out.step(1);
    bench.hold();
    bench.outward.room = 10;
    bench.out.pump();

    QCOMPARE(bench.outward.passed, std::string("a|"));
}

void GatedQueueTest::paced_passesSoManyASecond()
{
    QueueBench bench;
    bench.out.setConfig(paced(2));
    bench.pushAll({"a", "b", "c"});
    QCOMPARE(bench.outward.passed, std::string("a|"));
    bench.clock.advance(499ms);
    QCOMPARE(bench.outward.passed, std::string("a|"));
    bench.clock.advance(1ms);

    QCOMPARE(bench.outward.passed, std::string("a|b|"));
    QCOMPARE(bench.out.standstill(), Standstill::paced);
    bench.clock.advance(500ms);
    QCOMPARE(bench.outward.passed, std::string("a|b|c|"));
}

void GatedQueueTest::paced_byBytes_paysForEachByItsSize()
{
    QueueBench bench;
    bench.out.setConfig(paced(10, PaceUnit::bytes));
    bench.pushAll({"0123456789", "b", "c"});
    bench.clock.advance(999ms);
    QCOMPARE(bench.outward.passed, std::string("0123456789|"));
    bench.clock.advance(1ms);
    QCOMPARE(bench.outward.passed, std::string("0123456789|b|"));
    bench.clock.advance(100ms);

    QCOMPARE(bench.outward.passed, std::string("0123456789|b|c|"));
}

void GatedQueueTest::paced_withALateTimer_keepsItsMean()
{
    QueueBench bench;
    bench.out.setConfig(paced(100));
    for (int i = 0; i < 20; ++i)
        bench.push("x");
    bench.clock.advance(95ms); // As if nothing had run for so long.

    QCOMPARE(bench.outward.passed.size(), std::size_t{20}); // Ten of them, each with its mark.
}

void GatedQueueTest::onItsWay_staysTheFirstUntilItIsWritten()
{
    QueueBench bench;
    bench.outward.isSlow = true;
    const auto ids = bench.pushAll({"abcd", "b"});
    QCOMPARE(bench.shown(), std::string("abcd|b|"));
    QCOMPARE(bench.out.leaving(), ids[0]);
    bench.outward.way = 1;
    QCOMPARE(bench.out.written(), std::size_t{3});
    QCOMPARE(bench.out.bytes(), std::size_t{2});
    QVERIFY(!bench.editor.drop(Direction::out, {ids[0]}));
    bench.outward.way = 0;
    bench.out.pump();

    QCOMPARE(bench.shown(), std::string("b|"));
    QCOMPARE(bench.out.leaving(), ids[1]);
}

void GatedQueueTest::pump_ofMany_leavesTurnsToOthers()
{
    QueueBench bench;
    bench.hold();
    for (int i = 0; i < GatedQueue::kMaxPerTurn + 1; ++i)
        bench.push("x");
    bench.out.releaseAll();
    QCOMPARE(bench.out.messages().size(), std::size_t{1});
    bench.clock.advance(0ms);

    QVERIFY(bench.out.isIdle());
}

void GatedQueueTest::marks_areAboveTheHighOneAndAtTheLowOne()
{
    QueueBench bench;
    QueueConfig config = holding();
    config.limits.lowBytes = 2;
    config.limits.highBytes = 4;
    bench.out.setConfig(config);
    bench.pushAll({"ab", "cd"});
    QVERIFY(!bench.out.isAboveHigh());
    bench.push("e");
    QVERIFY(bench.out.isAboveHigh());
    bench.out.step(1);
    QVERIFY(bench.out.isAboveHigh());
    bench.out.step(1);

    QVERIFY(!bench.out.isAboveHigh());
}

void GatedQueueTest::marks_countMessages()
{
    QueueBench bench;
    QueueConfig config = holding();
    config.limits.highMessages = 2;
    bench.out.setConfig(config);
    bench.pushAll({"a", "b", "c"});
    QVERIFY(bench.out.isAboveHigh());
    bench.out.step(2);
    QVERIFY(bench.out.isAboveHigh());
    bench.out.step(1);

    QVERIFY(!bench.out.isAboveHigh());
}

void GatedQueueTest::dropOldest_keepsTheNewest()
{
    QueueBench bench;
    QueueConfig config = holding();
    config.limits.lowBytes = 0;
    config.limits.highBytes = 4;
    config.limits.aboveHigh = Overflow::dropOldest;
    bench.out.setConfig(config);
    bench.pushAll({"ab", "cd", "ef", "much too long"});

    QCOMPARE(bench.shown(), std::string("much too long|"));
    QCOMPARE(bench.outward.lost, std::string("ab|cd|ef|"));
}

void GatedQueueTest::dropNewest_keepsTheOldest()
{
    QueueBench bench;
    QueueConfig config = holding();
    config.limits.lowBytes = 0;
    config.limits.highBytes = 4;
    config.limits.aboveHigh = Overflow::dropNewest;
    bench.out.setConfig(config);
    bench.pushAll({"ab", "cd", "ef"});

    QCOMPARE(bench.shown(), std::string("ab|cd|"));
    QCOMPARE(bench.outward.lost, std::string("ef|"));
}

void GatedQueueTest::close_isAskedForOnce()
{
    QueueBench bench;
    QueueConfig config = holding();
    config.limits.lowBytes = 0;
    config.limits.highBytes = 4;
    config.limits.aboveHigh = Overflow::close;
    bench.out.setConfig(config);
    bench.pushAll({"ab", "cd"});
    QVERIFY(!bench.outward.hasOverflowed);
    bench.push("e");

    QVERIFY(bench.outward.hasOverflowed);
}

void GatedQueueTest::end_keepsWhatWaits()
{
    QueueBench bench;
    bench.outward.isSlow = true;
    bench.pushAll({"on its way", "b"});
    bench.out.end();
    bench.out.setConfig({});

    QCOMPARE(bench.shown(), std::string("b|"));
    QCOMPARE(bench.out.standstill(), Standstill::gone);
}

void GatedQueueTest::standstill_saysWhy()
{
    QueueBench bench;
    QCOMPARE(bench.out.standstill(), Standstill::none);
    bench.hold();
    bench.push("a");
    QCOMPARE(bench.out.standstill(), Standstill::held);
    bench.outward.room = 0;
    bench.out.setConfig({});

    QCOMPARE(bench.out.standstill(), Standstill::peerFull);
}

void GatedQueueTest::config_thatCannotBe_isRefused_data()
{
    QTest::addColumn<QString>("problem");
    QTest::newRow("filter") << "the filter";
    QTest::newRow("pace") << "a pace";
    QTest::newRow("no bytes") << "a high watermark";
    QTest::newRow("low above high") << "a low watermark";
    QTest::newRow("low above high, messages") << "a low watermark";
}

void GatedQueueTest::config_thatCannotBe_isRefused()
{
    QFETCH(QString, problem);
    QueueConfig config;
    const std::string tag = QTest::currentDataTag();
    if (tag == "filter")
        config.filter = "re:(";
    else if (tag == "pace")
        config = paced(0);
    else if (tag == "no bytes")
        config.limits.highBytes = 0;
    else if (tag == "low above high")
        config.limits.lowBytes = config.limits.highBytes + 1;
    else
        config.limits.lowMessages = 1;
    const Status checked = GatedQueue::check(config);

    QVERIFY(!checked);
    QVERIFY(QString::fromStdString(checked.error().operation).startsWith(problem));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::GatedQueueTest)

#include "tst_gated_queue.moc"
