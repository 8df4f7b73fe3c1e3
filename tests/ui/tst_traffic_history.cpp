#include "ui/models/rate_meter.h"
#include "ui/models/traffic_history.h"

#include <QTest>

namespace ropewalk {

class TrafficHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void bars_sumWhatFallsIntoTheirHalfSecond();
    void bars_ofScope_leaveOthersOut();
    void bars_pastTheMinute_areGone();
    void marks_standForEvents();
    void meter_afterTwoAndAHalfSeconds_hasASample();
};

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

void append(
    Journal &journal, std::int64_t time, unsigned connection, Direction direction, std::string_view bytes)
{
    JournalRecord record;
    record.time = time;
    record.service = ServiceId{1};
    record.connection = ConnectionId{connection};
    record.direction = direction;
    journal.append(record, bytes);
}

} // namespace

void TrafficHistoryTest::bars_sumWhatFallsIntoTheirHalfSecond()
{
    Journal journal;
    append(journal, 100 * kSecond, 1, Direction::in, "abc");
    append(journal, 100 * kSecond + 1, 1, Direction::out, "abcd");
    TrafficHistory history(journal);
    history.refresh(100 * kSecond + TrafficHistory::kBar);
    const auto bars = history.bars();

    QCOMPARE(bars.size(), TrafficHistory::kBars);
    QCOMPARE(bars[bars.size() - 2].in, 3.0);
    QCOMPARE(bars[bars.size() - 2].out, 4.0);
    QCOMPARE(history.rate(Direction::in), 3.0);
}

void TrafficHistoryTest::bars_ofScope_leaveOthersOut()
{
    Journal journal;
    append(journal, 100 * kSecond, 1, Direction::in, "abc");
    append(journal, 100 * kSecond, 2, Direction::in, "abcdef");
    TrafficHistory history(journal);
    history.setScope({ServiceId{1}, ConnectionId{2}});
    history.refresh(100 * kSecond);

    QCOMPARE(history.bars().back().in, 6.0);
}

void TrafficHistoryTest::bars_pastTheMinute_areGone()
{
    Journal journal;
    append(journal, 100 * kSecond, 1, Direction::in, "abc");
    TrafficHistory history(journal);
    history.refresh(100 * kSecond);
    history.refresh(161 * kSecond);

    for (const auto &bar : history.bars())
        QCOMPARE(bar.in, 0.0);
}

void TrafficHistoryTest::marks_standForEvents()
{
    Journal journal;
    JournalRecord record;
    record.time = 100 * kSecond;
    record.kind = JournalRecord::Kind::opened;
    journal.append(record, "127.0.0.1:1");
    TrafficHistory history(journal);
    history.refresh(100 * kSecond);

    QCOMPARE(history.marks().size(), std::size_t{1});
    history.refresh(161 * kSecond);
    QVERIFY(history.marks().empty());
}

void TrafficHistoryTest::meter_afterTwoAndAHalfSeconds_hasASample()
{
    RateMeter meter;
    for (std::int64_t tick = 1; tick <= 6; ++tick)
        meter.tick(static_cast<std::uint64_t>(tick) * 100, tick * kSecond / 2);

    QCOMPARE(meter.rate(), 200.0);
    QCOMPARE(meter.samples().back(), 200.0F);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::TrafficHistoryTest)
#include "tst_traffic_history.moc"
