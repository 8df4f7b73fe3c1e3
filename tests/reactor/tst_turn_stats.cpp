#include "reactor/turn_stats.h"

#include <QTest>

#include <chrono>

using namespace std::chrono_literals;
using namespace ropewalk;

class TurnStatsTest : public QObject
{
    Q_OBJECT

private slots:
    void totals_addUp();
    void percentile_isWithinAFifthAbove_data();
    void percentile_isWithinAFifthAbove();
    void percentile_ofNothing_isZero();
    void percentile_countsOnlyWhatCameSince();
};

void TurnStatsTest::totals_addUp()
{
    TurnStats stats;
    stats.record(100ns, 2);
    stats.record(200ns, 3);

    QCOMPARE(stats.read().turns, 2u);
    QCOMPARE(stats.read().callbacks, 5u);
    QCOMPARE(stats.read().busyNanoseconds, 300u);
}

void TurnStatsTest::percentile_isWithinAFifthAbove_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (const qint64 ns : {1, 3, 4, 5, 7, 8, 100, 1'000, 123'456, 4'000'000, 1'000'000'000})
        QTest::addRow("%lld ns", static_cast<long long>(ns)) << ns;
}

void TurnStatsTest::percentile_isWithinAFifthAbove()
{
    QFETCH(qint64, nanoseconds);
    TurnStats stats;
    stats.record(std::chrono::nanoseconds(nanoseconds), 1);
    const auto found = stats.read().percentileSince({}, 0.5).count();

    QVERIFY(found >= nanoseconds);
    QVERIFY(double(found) <= 1.25 * double(nanoseconds));
}

void TurnStatsTest::percentile_ofNothing_isZero()
{
    QCOMPARE(TurnStats().read().percentileSince({}, 0.99), 0ns);
}

void TurnStatsTest::percentile_countsOnlyWhatCameSince()
{
    TurnStats stats;
    for (int i = 0; i < 100; ++i)
        stats.record(1s, 1);
    const auto before = stats.read();
    stats.record(1us, 1);

    QVERIFY(stats.read().percentileSince(before, 1.0) < 2us);
}

QTEST_GUILESS_MAIN(TurnStatsTest)
#include "tst_turn_stats.moc"
