#include "ui/loop_fixtures.h"
#include "ui/models/loop_words.h"
#include "ui/models/turn_history.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace ropewalk {

class TurnHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void spans_ofAStretch_areThoseThatTouchIt();
    void spans_ofNestedCallbacks_areInTheOrderOfTheirBeginning();
    void spans_beyondTheBound_loseTheOldest();
    void episode_keepsWhatWasAroundIt();
    void readyRate_isTheDifferenceOverTime();
    void rates_areOverTheStretchThatWasAskedFor();
    void delays_olderThanTenMinutes_areTrimmed();
    void labels_stayUntilThereAreNewOnes();
    void words_nameTheBlockerAndWhoWaited();
    void callbacks_slowestFirst_andTheSlowOneAlarms();
    void table_rowsThatMove_keepTheSelection();
};

void TurnHistoryTest::spans_ofAStretch_areThoseThatTouchIt()
{
    TurnHistory history;
    history.take(loopNews());

    QCOMPARE(history.spansIn(kLoopBegin, kLoopBegin + 100 * kLoopMs).size(), 4U);
    QCOMPARE(history.spansIn(kLoopBegin + kLoopMs, kLoopBegin + 6 * kLoopMs).size(), 2U); // The wait goes on.
    QCOMPARE(history.spansIn(kLoopBegin + 20 * kLoopMs, kLoopBegin + 60 * kLoopMs).size(), 0U);
}

void TurnHistoryTest::spans_ofNestedCallbacks_areInTheOrderOfTheirBeginning()
{
    TurnHistory history;
    LoopNews news = loopNews();
    news.spans = {loopSpan(TurnLane::deferreds, 12, 100), loopSpan(TurnLane::read, 11, 3'000)};
    history.take(std::move(news));
    const auto spans = history.spansIn(kLoopBegin, kLoopBegin + 100 * kLoopMs);

    QCOMPARE(spans.front().lane, TurnLane::read);
    QCOMPARE(spans.back().lane, TurnLane::deferreds);
}

void TurnHistoryTest::spans_beyondTheBound_loseTheOldest()
{
    TurnHistory history;
    for (int i = 0; i < 6; ++i) {
        LoopNews news = loopNews();
        news.spans.clear();
        for (int j = 0; j < 40'000; ++j)
            news.spans.push_back(loopSpan(TurnLane::read, i * 40'000 + j, 1));
        history.take(std::move(news));
    }

    QCOMPARE(history.spansIn(kLoopBegin, kLoopBegin + 240'000 * kLoopMs).size(), TurnHistory::kMostSpans);
}

void TurnHistoryTest::episode_keepsWhatWasAroundIt()
{
    TurnHistory history;
    history.take(loopNews());
    history.take(slowNews(slowTurn()));
    for (int i = 0; i < 6; ++i) {
        LoopNews news = loopNews();
        news.spans.clear();
        for (int j = 0; j < 40'000; ++j)
            news.spans.push_back(loopSpan(TurnLane::read, 10'000 + i * 40'000 + j, 1));
        history.take(std::move(news));
    }
    const auto spans = history.spansIn(kLoopBegin, kLoopBegin + 100 * kLoopMs);

    QCOMPARE(history.episodes().size(), 1U);
    QCOMPARE(spans.size(), 4U);
}

void TurnHistoryTest::readyRate_isTheDifferenceOverTime()
{
    TurnHistory history;
    history.take(loopNews());
    LoopNews later = loopNews();
    later.figures.time += 1'000'000'000;
    later.figures.descriptors[1].readyCount += 40;
    history.take(std::move(later));

    QVERIFY(history.readyRate(17) > 10 && history.readyRate(17) <= 40); // Smoothed.
    QCOMPARE(history.readyRate(5), 0.0);
}

void TurnHistoryTest::rates_areOverTheStretchThatWasAskedFor()
{
    TurnHistory history;
    ReactorState state;
    for (int second = 0; second <= 20; ++second) {
        state.turns.turns = static_cast<std::uint64_t>(second) * 600;
        state.turns.busyNanoseconds = static_cast<std::uint64_t>(second) * 126'000'000;
        state.turns.readyDescriptors = static_cast<std::uint64_t>(second) * 660;
        state.turns.overFrame = second >= 19 ? 1 : 0;
        history.note(state, kLoopBegin + second * 1'000 * kLoopMs);
    }
    const LoopRates rates = history.rates(2'000 * kLoopMs);

    QCOMPARE(rates.turns, 600.0);
    QVERIFY(std::abs(rates.busy - 0.126) < 1e-9);
    QVERIFY(std::abs(rates.readyPerTurn - 1.1) < 1e-9);
    QCOMPARE(history.rates(10'000 * kLoopMs).overFrame, 1U);
}

void TurnHistoryTest::delays_olderThanTenMinutes_areTrimmed()
{
    TurnHistory history;
    history.take(loopNews());
    history.trim(kLoopBegin + TurnHistory::kSpan - 1'000 * kLoopMs);
    QVERIFY(!history.delays().empty());
    history.trim(kLoopBegin + TurnHistory::kSpan + 1);

    QVERIFY(history.delays().empty());
}

void TurnHistoryTest::labels_stayUntilThereAreNewOnes()
{
    TurnHistory history;
    history.take(loopNews());
    LoopNews later = loopNews();
    later.labels.clear();
    history.take(std::move(later));

    QCOMPARE(history.labelOf(2).name, std::string("echo.received"));
    QCOMPARE(history.labelOf(77).name, std::string());
}

void TurnHistoryTest::words_nameTheBlockerAndWhoWaited()
{
    SlowTurn turn = slowTurn();
    QCOMPARE(blockerText(turn), QStringLiteral("searchMailbox 47.2 ms"));
    QCOMPARE(heldText(turn), QStringLiteral("mail held the loop for 47.2 ms"));
    QCOMPARE(waitersText(turn), QStringLiteral("9 fds and 4 timers waited"));
    turn.timersWaiting = 0;
    turn.descriptorsWaiting = 1;
    turn.owner.clear();

    QCOMPARE(waitersText(turn), QStringLiteral("1 fd waited"));
    QCOMPARE(heldText(turn), QStringLiteral("searchMailbox held the loop for 47.2 ms"));
}

void TurnHistoryTest::callbacks_slowestFirst_andTheSlowOneAlarms()
{
    TurnHistory history;
    history.take(loopNews());
    const auto rows = callbackRows(history);

    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].cells.value(0), QStringLiteral("searchMailbox"));
    QCOMPARE(rows[0].cells.value(5), QStringLiteral("47.2"));
    QVERIFY(rows[0].isAlarm && !rows[1].isAlarm);
    QVERIFY(std::abs(rows[0].share - 48.0 / 72) < 1e-9);
}

void TurnHistoryTest::table_rowsThatMove_keepTheSelection()
{
    TextTable table({{QStringLiteral("Name")}});
    const QAbstractItemModelTester tester(&table);
    table.setRows(
        {{QStringLiteral("a"), {QStringLiteral("1")}}, {QStringLiteral("b"), {QStringLiteral("2")}}});
    const QPersistentModelIndex chosen = table.index(0, 0);
    table.setRows(
        {{QStringLiteral("b"), {QStringLiteral("2")}}, {QStringLiteral("a"), {QStringLiteral("3")}}});

    QCOMPARE(chosen.row(), 1);
    QCOMPARE(chosen.data().toString(), QStringLiteral("3"));
    table.setRows({{QStringLiteral("b"), {QStringLiteral("2")}}});
    QVERIFY(!chosen.isValid());
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::TurnHistoryTest)
#include "tst_turn_history.moc"
