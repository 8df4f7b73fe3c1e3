#include "workbench/journal.h"

#include <QTest>

#include <atomic>
#include <string>
#include <thread>

using namespace ropewalk;

namespace {

JournalRecord recordAt(std::int64_t time)
{
    JournalRecord record;
    record.time = time;
    record.connection = ConnectionId{7};
    return record;
}

void appendRows(Journal &journal, std::size_t count, std::string_view bytes = "hello")
{
    for (std::size_t i = 0; i < count; ++i)
        (void)journal.append(recordAt(static_cast<std::int64_t>(journal.endRow())), bytes);
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void append_keepsTheRecordAndCopiesTheBytes();
    void view_beforeRefresh_doesNotMove();
    void row_isFoundByItsNumberAcrossBlocks();
    void message_longerThanAChunk_isKeptWhole();
    void limit_dropsTheOldestAndCountsIt();
    void limit_neverDropsTheBlockBeingWritten();
    void view_keepsWhatItShowsWhileTheWriterDropsIt();
    void clear_letsGoOfEverythingAndNumbersGoOn();
    void clear_whileAViewLooks_leavesItsRows();
    void million_smallMessages_areAllThere();
    void writerAndReaders_atOnce_agree();
    void clear_betweenWritersRows_isSeenWholeByReaders();
};

void JournalTest::append_keepsTheRecordAndCopiesTheBytes()
{
    Journal journal;
    std::string bytes = "abc";
    JournalRecord record = recordAt(42);
    record.direction = Direction::out;
    record.cause = 1;
    const auto row = journal.append(record, bytes);
    bytes = "xyz";

    JournalView view(journal);
    QCOMPARE(row, std::uint64_t{0});
    QCOMPARE(view.endRow(), std::uint64_t{1});
    QCOMPARE(std::string(view.at(0).bytes()), std::string("abc"));
    QCOMPARE(view.at(0).time, std::int64_t{42});
    QCOMPARE(view.at(0).direction, Direction::out);
    QCOMPARE(view.at(0).cause, std::uint16_t{1});
}

void JournalTest::view_beforeRefresh_doesNotMove()
{
    Journal journal;
    JournalView view(journal);
    appendRows(journal, 3);

    QCOMPARE(view.endRow(), std::uint64_t{0});
    QVERIFY(view.refresh());
    QCOMPARE(view.endRow(), std::uint64_t{3});
    QVERIFY(!view.refresh());
}

void JournalTest::row_isFoundByItsNumberAcrossBlocks()
{
    Journal journal;
    JournalView view(journal);
    for (std::size_t part = 0; part < 10; ++part) {
        appendRows(journal, 1'500);
        view.refresh();
    }

    QCOMPARE(view.endRow(), std::uint64_t{15'000});
    for (std::uint64_t row = 0; row < 15'000; ++row)
        QCOMPARE(view.at(row).time, static_cast<std::int64_t>(row));
}

void JournalTest::message_longerThanAChunk_isKeptWhole()
{
    Journal journal;
    const std::string large(1'000'000, 'x');
    (void)journal.append(recordAt(0), "before");
    (void)journal.append(recordAt(1), large);
    (void)journal.append(recordAt(2), "after");

    const JournalView view(journal);
    QCOMPARE(std::string(view.at(0).bytes()), std::string("before"));
    QVERIFY(view.at(1).bytes() == large);
    QCOMPARE(std::string(view.at(2).bytes()), std::string("after"));
}

void JournalTest::limit_dropsTheOldestAndCountsIt()
{
    constexpr std::size_t kLimit = 4 * 1024 * 1024;
    Journal journal(kLimit);
    appendRows(journal, 100'000, std::string(200, 'x'));

    QVERIFY(journal.usedBytes() <= kLimit);
    QVERIFY(journal.droppedRows() > 0);
    const JournalView view(journal);
    QCOMPARE(view.beginRow(), journal.droppedRows());
    QCOMPARE(view.endRow(), std::uint64_t{100'000});
    QCOMPARE(view.at(view.beginRow()).time, static_cast<std::int64_t>(view.beginRow()));
}

void JournalTest::limit_neverDropsTheBlockBeingWritten()
{
    Journal journal(1);
    appendRows(journal, 10);

    const JournalView view(journal);
    QCOMPARE(view.beginRow(), std::uint64_t{0});
    QCOMPARE(view.endRow(), std::uint64_t{10});
}

void JournalTest::view_keepsWhatItShowsWhileTheWriterDropsIt()
{
    Journal journal(1024 * 1024);
    appendRows(journal, 5'000);
    JournalView view(journal);
    appendRows(journal, 100'000);

    QVERIFY(journal.droppedRows() > 5'000);
    QCOMPARE(view.at(0).time, std::int64_t{0});
    QCOMPARE(std::string(view.at(4'999).bytes()), std::string("hello"));
    view.refresh();
    QVERIFY(view.beginRow() > 5'000);
}

void JournalTest::clear_letsGoOfEverythingAndNumbersGoOn()
{
    Journal journal;
    appendRows(journal, 5'000);
    journal.clear();
    JournalView view(journal);

    QCOMPARE(view.beginRow(), view.endRow());
    QCOMPARE(journal.usedBytes(), std::size_t{0});
    QCOMPARE(journal.append(recordAt(5'000), "next"), std::uint64_t{5'000});
    view.refresh();
    QCOMPARE(view.beginRow(), std::uint64_t{5'000});
    QCOMPARE(std::string(view.at(5'000).bytes()), std::string("next"));
}

void JournalTest::clear_whileAViewLooks_leavesItsRows()
{
    Journal journal;
    appendRows(journal, 10);
    JournalView view(journal);
    journal.clear();

    QCOMPARE(std::string(view.at(9).bytes()), std::string("hello"));
    QVERIFY(view.refresh());
    QCOMPARE(view.beginRow(), std::uint64_t{10});
    QCOMPARE(view.endRow(), std::uint64_t{10});
}

void JournalTest::million_smallMessages_areAllThere()
{
    Journal journal;
    appendRows(journal, 1'000'000);

    const JournalView view(journal);
    QCOMPARE(view.beginRow(), std::uint64_t{0});
    QCOMPARE(view.endRow(), std::uint64_t{1'000'000});
    QCOMPARE(view.at(999'999).time, std::int64_t{999'999});
    QVERIFY(journal.usedBytes() < std::size_t{64} * 1024 * 1024);
}

void JournalTest::writerAndReaders_atOnce_agree()
{
    Journal journal(8 * 1024 * 1024);
    std::atomic<bool> isOver{false};
    std::atomic<int> faults{0};
    const auto read = [&] {
        JournalView view(journal);
        for (bool isLast = false; !isLast;) {
            isLast = isOver.load();
            const auto seen = view.endRow();
            view.refresh();
            for (auto row = std::max(seen, view.beginRow()); row < view.endRow(); ++row)
                if (view.at(row).time != static_cast<std::int64_t>(row) || view.at(row).bytes() != "hello")
                    ++faults;
        }
        if (view.endRow() != journal.endRow())
            ++faults;
    };
    std::thread first(read);
    std::thread second(read);
    appendRows(journal, 400'000);
    isOver = true;
    first.join();
    second.join();

    QCOMPARE(faults.load(), 0);
}

void JournalTest::clear_betweenWritersRows_isSeenWholeByReaders()
{
    Journal journal;
    std::atomic<bool> isOver{false};
    std::atomic<int> faults{0};
    std::thread reader([&] {
        JournalView view(journal);
        while (!isOver.load()) {
            view.refresh();
            for (auto row = view.beginRow(); row < view.endRow(); ++row)
                if (view.at(row).time != static_cast<std::int64_t>(row))
                    ++faults;
        }
    });
    for (int round = 0; round < 200; ++round) {
        appendRows(journal, 1'000);
        journal.clear();
    }
    isOver = true;
    reader.join();

    QCOMPARE(faults.load(), 0);
}

QTEST_APPLESS_MAIN(JournalTest)
#include "tst_journal.moc"
