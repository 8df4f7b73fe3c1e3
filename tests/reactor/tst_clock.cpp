#include "reactor/clock.h"

#include <QTest>

#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;

class ClockTest : public QObject
{
    Q_OBJECT

private slots:
    void time_standsStillUntilAdvanced();
    void call_dueAtTheNewTime_runs();
    void calls_runInOrderOfDeadlineThenAge();
    void call_scheduledByACall_runsInTheSameAdvance();
    void handle_outlivingItsClock_isInactive();

private:
    Clock m_clock;
};

void ClockTest::time_standsStillUntilAdvanced()
{
    const TimePoint before = m_clock.now();
    QCOMPARE(m_clock.now(), before);
    m_clock.advance(3s);

    QCOMPARE(m_clock.now(), before + 3s);
}

void ClockTest::call_dueAtTheNewTime_runs()
{
    int calls = 0;
    const DelayedCall call = m_clock.callLater(2s, [&] { ++calls; });
    m_clock.advance(1999ms);
    QCOMPARE(calls, 0);

    m_clock.advance(1ms);
    QCOMPARE(calls, 1);
}

void ClockTest::calls_runInOrderOfDeadlineThenAge()
{
    std::vector<int> order;
    const DelayedCall third = m_clock.callLater(2s, [&] { order.push_back(3); });
    const DelayedCall first = m_clock.callLater(1s, [&] { order.push_back(1); });
    const DelayedCall second = m_clock.callLater(1s, [&] { order.push_back(2); });
    m_clock.advance(5s);

    QCOMPARE(order, (std::vector{1, 2, 3}));
}

void ClockTest::call_scheduledByACall_runsInTheSameAdvance()
{
    bool ran = false;
    m_clock.callLater(1s, [&] { m_clock.callLater(0s, [&] { ran = true; }).release(); }).release();
    m_clock.advance(1s);

    QVERIFY(ran);
}

void ClockTest::handle_outlivingItsClock_isInactive()
{
    DelayedCall call;
    {
        Clock clock;
        call = clock.callLater(1s, [] {});
        QVERIFY(call.active());
    }

    QVERIFY(!call.active());
    call.cancel();
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
