#include "workbench/message_filter.h"
#include "workbench/text/folded_search.h"

#include <QTest>

#include <string>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// "PING :irc.local\r\n" from alice, connection 3, at 14:02:30.5 UTC.
MessageView ping()
{
    MessageView message;
    message.bytes = "PING :irc.local\r\n";
    message.direction = Direction::in;
    message.connectionNumber = 3;
    message.connectionName = "alice";
    message.time = (14 * 3600 + 2 * 60 + 30) * kSecond + kSecond / 2;
    return message;
}

} // namespace

class MessageFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void filter_matchesOrNot_data();
    void filter_matchesOrNot();
    void wrongText_isPointedAt_data();
    void wrongText_isPointedAt();
    void times_areLocal();
    void emptyFilter_matchesEverything();
    void expression_seesEveryByte();
    void foldedSearch_findsWhatASimpleSearchFinds();
};

void MessageFilterTest::filter_matchesOrNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isMatch");

    for (const char *text : {"ping",
                             "PING irc",
                             "local ping",
                             "\"ping :irc\"",
                             "hex:0d0a",
                             "hex:\"0d 0a\"",
                             "re:^PING",
                             "re:\"G :i\"",
                             "re:l\\r\\n$",
                             "conn:3",
                             "conn:#3",
                             "conn:alice",
                             "conn:Alice",
                             "dir:in",
                             "size=17",
                             "size>16",
                             "size>=17",
                             "size<18",
                             "size<=17",
                             "time>14:02:30",
                             "time>=14:02:30.5",
                             "time=14:02",
                             "time=14:02:30",
                             "time<14:03",
                             "time>14",
                             "ping dir:in size>4",
                             "\"\"",
                             ":irc",
                             "irc.local"}) {
        QTest::addRow("yes: %s", text) << QByteArray(text) << true;
    }
    for (const char *text : {"pong",
                             "ping pong",
                             "\"ping irc\"",
                             "hex:0a0d",
                             "re:^ping",
                             "conn:4",
                             "conn:ali",
                             "dir:out",
                             "size=16",
                             "size>17",
                             "size<17",
                             "time>14:02:31",
                             "time<14:02:30",
                             "time=14:03",
                             "host:80",
                             "c:\"x",
                             "sizes"}) {
        QTest::addRow("no: %s", text) << QByteArray(text) << false;
    }
}

void MessageFilterTest::filter_matchesOrNot()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isMatch);

    const auto filter = MessageFilter::parse(text.toStdString(), 0s);

    QVERIFY(filter);
    QCOMPARE(filter->matches(ping()), isMatch);
}

void MessageFilterTest::wrongText_isPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");

    const auto add = [](const char *text, int begin, int length) {
        QTest::addRow("%s", text) << QByteArray(text) << begin << length;
    };
    add("ping \"open", 5, 1);
    add("ping hex:0d0", 11, 1);
    add("hex:\"0d zz\"", 8, 1);
    add("hex:", 0, 4);
    add("re:(a", 3, 2);
    add("dir:up", 4, 2);
    add("size:5", 5, 1);
    add("size>5k", 5, 2);
    add("size>", 0, 5);
    add("time>25:00", 5, 5);
    add("time>14:02:30.", 5, 9);
    add("time>14.5", 5, 4);
    add("time>now", 5, 3);
}

void MessageFilterTest::wrongText_isPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(int, begin);
    QFETCH(int, length);

    const auto filter = MessageFilter::parse(text.toStdString(), 0s);

    QVERIFY(!filter);
    QCOMPARE(int(filter.error().where.begin), begin);
    QCOMPARE(int(filter.error().where.length), length);
    QVERIFY(!filter.error().remedy.empty());
}

void MessageFilterTest::times_areLocal()
{
    QVERIFY(MessageFilter::parse("time=16:02:30", 2h)->matches(ping()));
    QVERIFY(!MessageFilter::parse("time=14:02:30", 2h)->matches(ping()));
}

void MessageFilterTest::emptyFilter_matchesEverything()
{
    const auto filter = MessageFilter::parse("  ", 0s);

    QVERIFY(filter->isEmpty());
    QVERIFY(filter->matches({}));
    QVERIFY(MessageFilter().matches(ping()));
}

void MessageFilterTest::expression_seesEveryByte()
{
    MessageView message;
    const std::string bytes("\0\xff\x80 你", 7);
    message.bytes = bytes;

    QVERIFY(MessageFilter::parse(R"(re:^\x00\xff\x80)", 0s)->matches(message));
    QVERIFY(MessageFilter::parse("re:你$", 0s)->matches(message));
}

void MessageFilterTest::foldedSearch_findsWhatASimpleSearchFinds()
{
    const std::string hay = "abracadabra" + std::string(600, 'x') + "ABRA" + std::string(300, 'y') + "z";
    for (std::size_t begin = 0; begin < hay.size(); begin += 3) {
        for (std::size_t length : {1U, 2U, 3U, 4U, 9U, 300U}) {
            QVERIFY(FoldedSearch(hay.substr(begin, length)).isIn(hay));
        }
    }
    QVERIFY(!FoldedSearch("abrax!").isIn(hay));
    QVERIFY(!FoldedSearch(hay + "!").isIn(hay));
    QVERIFY(FoldedSearch("ÄB").isIn("xÄb"));
}

QTEST_GUILESS_MAIN(MessageFilterTest)
#include "tst_message_filter.moc"
