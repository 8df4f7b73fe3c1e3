#include "ui/model_fixtures.h"
#include "ui/models/message_model.h"
#include "ui/models/message_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace ropewalk {

class MessageModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void rows_ofJournal_areShownByNumber();
    void rows_ofOneFrame_comeInOneInsertion();
    void scope_ofConnection_showsItsRowsOnly();
    void direction_in_hidesSentAndEvents();
    void matcher_withScope_appliesToBoth();
    void journal_thatDrops_takesRowsFromTheFront();
    void journal_thatDropsUnderFilter_keepsNumbersRight();
    void manyRows_aSecond_areSampled();
    void answers_areFoundByTheirCause();
    void pinned_onlyPinsAreShown();
    void pause_longerThanTenthOfSecond_isMarked();
    void summary_showsWhatCannotBeSeen();

private:
    void refresh();

    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::int64_t m_now = 0;
};

void MessageModelTest::init()
{
    m_tester.reset();
    m_model.reset();
    m_now = 0;
    m_journal = std::make_unique<Journal>(std::size_t{2} * 1024 * 1024);
    m_directory = std::make_unique<Directory>();
    m_model = std::make_unique<MessageModel>(*m_journal, *m_directory);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

/// Lets frames pass until every row was looked at.
void MessageModelTest::refresh()
{
    do {
        m_now += MessageModel::kSampledInterval;
    } while (m_model->refresh(m_now));
}

void MessageModelTest::rows_ofJournal_areShownByNumber()
{
    appendMessage(*m_journal, 5, Direction::in, "hello\r\n");
    refresh();

    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, MessageModel::NumberColumn).data().toString(), QStringLiteral("1"));
    QCOMPARE(m_model->index(0, MessageModel::MessageColumn).data().toString(), QStringLiteral("hello"));
    QCOMPARE(m_model->index(0, MessageModel::BytesColumn).data().toString(), QStringLiteral("7"));
}

void MessageModelTest::rows_ofOneFrame_comeInOneInsertion()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    for (int count = 0; count < 500; ++count)
        appendMessage(*m_journal, 5, Direction::in, "x");
    refresh();

    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_model->rowCount(), 500);
}

void MessageModelTest::scope_ofConnection_showsItsRowsOnly()
{
    appendMessage(*m_journal, 5, Direction::in, "a");
    appendMessage(*m_journal, 6, Direction::in, "b");
    appendMessage(*m_journal, 5, Direction::out, "c");
    m_model->setScope({ServiceId{1}, ConnectionId{5}});
    refresh();

    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->numberAt(1), 2U);
}

void MessageModelTest::direction_in_hidesSentAndEvents()
{
    appendMessage(*m_journal, 5, Direction::in, "a");
    appendMessage(*m_journal, 5, Direction::out, "b");
    JournalRecord opened;
    opened.kind = JournalRecord::Kind::opened;
    m_journal->append(opened, "127.0.0.1:1");
    m_model->setDirection(Direction::in);
    refresh();

    QCOMPARE(m_model->rowCount(), 1);
}

void MessageModelTest::matcher_withScope_appliesToBoth()
{
    appendMessage(*m_journal, 5, Direction::in, "PING");
    appendMessage(*m_journal, 6, Direction::in, "PING");
    appendMessage(*m_journal, 5, Direction::in, "QUIT");
    m_model->setScope({ServiceId{1}, ConnectionId{5}});
    m_model->setMatcher([](const JournalRecord &record) { return record.bytes() == "PING"; });
    refresh();

    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->numberAt(0), 0U);
}

void MessageModelTest::journal_thatDrops_takesRowsFromTheFront()
{
    for (int round = 0; round < 40; ++round) {
        for (int count = 0; count < 2'000; ++count)
            appendMessage(*m_journal, 5, Direction::in, "0123456789abcdef0123456789abcdef");
        refresh();
    }

    QVERIFY(m_journal->droppedRows() > 0);
    QCOMPARE(m_model->numberAt(0), m_journal->droppedRows());
    QCOMPARE(m_model->numberAt(m_model->rowCount() - 1), 79'999U);
}

void MessageModelTest::journal_thatDropsUnderFilter_keepsNumbersRight()
{
    m_model->setScope({ServiceId{1}, ConnectionId{6}});
    for (unsigned count = 0; count < 80'000; ++count) {
        appendMessage(*m_journal, 5 + count % 2, Direction::in, "0123456789abcdef0123456789abcdef");
        if (count % 5'000 == 0)
            refresh();
    }
    refresh();

    QVERIFY(m_model->numberAt(0) >= m_journal->droppedRows());
    QVERIFY(m_model->numberAt(0) <= m_journal->droppedRows() + 1);
    QCOMPARE(m_model->recordAt(0).connection, ConnectionId{6});
    QCOMPARE(m_model->numberAt(m_model->rowCount() - 1), 79'999U);
}

void MessageModelTest::manyRows_aSecond_areSampled()
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    m_model->refresh(kSecond);
    for (int count = 0; count < 25'000; ++count)
        appendMessage(*m_journal, 5, Direction::in, "x");
    m_model->refresh(2 * kSecond);
    const int shown = m_model->rowCount();
    appendMessage(*m_journal, 5, Direction::in, "x");
    m_model->refresh(2 * kSecond + MessageModel::kSampledInterval / 2);

    QVERIFY(m_model->isSampled());
    QCOMPARE(m_model->rowCount(), shown);
    m_model->refresh(2 * kSecond + MessageModel::kSampledInterval);
    QCOMPARE(m_model->rowCount(), shown + 1);
}

void MessageModelTest::answers_areFoundByTheirCause()
{
    const auto request = appendMessage(*m_journal, 5, Direction::in, "hi");
    appendMessage(*m_journal, 6, Direction::in, "else");
    JournalRecord answer;
    answer.cause = 2;
    const auto number = m_journal->append(answer, "hi");
    refresh();

    QCOMPARE(m_model->causeOf(number), request);
    QCOMPARE(m_model->causedBy(request, 10), std::vector<std::uint64_t>{number});
}

void MessageModelTest::pinned_onlyPinsAreShown()
{
    appendMessage(*m_journal, 5, Direction::in, "a");
    appendMessage(*m_journal, 5, Direction::in, "b");
    refresh();
    m_model->togglePin(1);
    m_model->setPinnedOnly(true);
    refresh();

    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->numberAt(0), 1U);
}

void MessageModelTest::pause_longerThanTenthOfSecond_isMarked()
{
    JournalRecord record;
    for (const std::int64_t milliseconds : {0, 100, 201}) {
        record.time = milliseconds * 1'000'000;
        m_journal->append(record, "x");
    }
    refresh();

    QVERIFY(!m_model->isAfterPause(1));
    QVERIFY(m_model->isAfterPause(2));
}

void MessageModelTest::summary_showsWhatCannotBeSeen()
{
    QCOMPARE(summaryOf("a\tb\r\nc\r\n"), QStringLiteral("a\\tb\\r\\nc"));
    QCOMPARE(summaryOf("\xff\x01 \xe4\xbd\xa0"), QStringLiteral("\\xff\\x01 你"));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::MessageModelTest)
#include "tst_message_model.moc"
