#include "workbench/rules/reply_waiters.h"

#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

Pattern pattern(MatchKind kind, const char *text = "")
{
    return *Pattern::compile({kind, text});
}

/// Waiters that are told at a time of the test's own.
struct Ear
{
    explicit Ear(ReplySource source)
        : waiters(source)
    {}

    /// What it gets stands in `replies[number]`.
    Deferred<> want(std::size_t number, Pattern wanted)
    {
        replies.resize(std::max(replies.size(), number + 1));
        return waiters.add(std::move(wanted), now).takeDeferred().addCallback([this, number](Reply reply) {
            replies[number] = reply.bytes;
            took = reply.took;
        });
    }

    void hear(std::string_view bytes)
    {
        for (auto &each : waiters.take({bytes, bytes}, now))
            (void)each.waiter.callback(std::move(each.reply));
    }

    ReplyWaiters waiters;
    std::vector<std::string> replies;
    TimePoint now{};
    Duration took{};
};

} // namespace

/// Who waits for a reply on a connection, and which is whose.
class ReplyWaitersTest : public QObject
{
    Q_OBJECT

private slots:
    void message_thatMatches_isTheReply();
    void message_isTakenByTheFirstWhoWantsIt();
    void stream_replySplit_isFoundAtEverySplit_data();
    void stream_replySplit_isFoundAtEverySplit();
    void stream_anchored_looksAtTheBeginningOnly();
    void stream_twoRepliesInOnePiece_areOneForEach();
    void stream_laterWaiter_doesNotSeeTheReplyOfAnother();
    void stream_rest_isTheLastOnes();
    void stream_tooMuch_isForgotten();
    void cancelled_doesNotTakeAReply();
    void takeAll_leavesNobody();
    void took_isFromTheWaitingOn();
    void reply_inWords_isShort();
};

void ReplyWaitersTest::message_thatMatches_isTheReply()
{
    Ear ear(ReplySource::messages);
    ear.want(0, pattern(MatchKind::starts, "PONG")).detach();
    ear.hear("NOTICE PONG");
    QVERIFY(ear.replies[0].empty());
    ear.hear("PONG 1");

    QCOMPARE(ear.replies[0], std::string("PONG 1"));
    QVERIFY(ear.waiters.isEmpty());
}

void ReplyWaitersTest::message_isTakenByTheFirstWhoWantsIt()
{
    Ear ear(ReplySource::messages);
    ear.want(0, pattern(MatchKind::any)).detach();
    ear.want(1, pattern(MatchKind::any)).detach();
    ear.hear("one");
    QCOMPARE(ear.replies, (std::vector<std::string>{"one", ""}));
    ear.hear("two");

    QCOMPARE(ear.replies, (std::vector<std::string>{"one", "two"}));
}

void ReplyWaitersTest::stream_replySplit_isFoundAtEverySplit_data()
{
    QTest::addColumn<MatchKind>("kind");
    QTest::addColumn<std::string>("text");

    QTest::newRow("contains") << MatchKind::contains << std::string("PONG");
    QTest::newRow("starts") << MatchKind::starts << std::string("+PONG");
    QTest::newRow("ends") << MatchKind::ends << std::string("NG");
    QTest::newRow("equals") << MatchKind::equals << std::string("+PONG");
    QTest::newRow("regex") << MatchKind::regex << std::string("P.*G");
    QTest::newRow("hex") << MatchKind::hex << std::string("50 ?? 4e 47");
}

void ReplyWaitersTest::stream_replySplit_isFoundAtEverySplit()
{
    QFETCH(const MatchKind, kind);
    QFETCH(const std::string, text);
    const std::string_view reply = "+PONG";
    for (std::size_t split = 0; split <= reply.size(); ++split) {
        Ear ear(ReplySource::stream);
        ear.want(0, pattern(kind, text.c_str())).detach();
        ear.hear(reply.substr(0, split));
        ear.hear(reply.substr(split));

        QCOMPARE(ear.replies[0], std::string(reply));
    }
}

void ReplyWaitersTest::stream_anchored_looksAtTheBeginningOnly()
{
    Ear ear(ReplySource::stream);
    ear.want(0, pattern(MatchKind::starts, "b")).detach();
    ear.hear("a");
    ear.hear("b");

    QVERIFY(ear.replies[0].empty());
    (void)ear.waiters.takeAll();
}

void ReplyWaitersTest::stream_twoRepliesInOnePiece_areOneForEach()
{
    Ear ear(ReplySource::stream);
    ear.want(0, pattern(MatchKind::contains, R"(\n)")).detach();
    ear.want(1, pattern(MatchKind::contains, R"(\n)")).detach();
    ear.hear("one\ntwo\n");

    QCOMPARE(ear.replies, (std::vector<std::string>{"one\n", "two\n"}));
}

void ReplyWaitersTest::stream_laterWaiter_doesNotSeeTheReplyOfAnother()
{
    Ear ear(ReplySource::stream);
    ear.want(0, pattern(MatchKind::contains, "ONG")).detach();
    ear.want(1, pattern(MatchKind::contains, "PO")).detach();
    ear.hear("P");
    ear.hear("ONG");
    QVERIFY(ear.replies[1].empty());
    ear.hear("O"); // With the P that was the other's it would be a reply.
    QVERIFY(ear.replies[1].empty());
    ear.hear("PO");

    QCOMPARE(ear.replies[1], std::string("OPO"));
}

void ReplyWaitersTest::stream_rest_isTheLastOnes()
{
    Ear ear(ReplySource::stream);
    ear.want(0, pattern(MatchKind::contains, "PONG")).detach();
    ear.hear("PONG\r\n");

    QCOMPARE(ear.replies[0], std::string("PONG\r\n"));
}

void ReplyWaitersTest::stream_tooMuch_isForgotten()
{
    Ear ear(ReplySource::stream);
    ear.want(0, pattern(MatchKind::regex, "y$")).detach();
    ear.want(1, pattern(MatchKind::starts, "x")).detach();
    ear.hear(std::string(ReplyMatcher::kMaxKept, '-'));
    ear.hear(std::string(ReplyMatcher::kMaxKept, 'x')); // Not what it began with.
    QVERIFY(ear.replies[1].empty());
    ear.hear("y");

    QCOMPARE(ear.replies[0].size(), ReplyMatcher::kMaxKept / 2 + 1);
    (void)ear.waiters.takeAll();
}

void ReplyWaitersTest::cancelled_doesNotTakeAReply()
{
    Ear ear(ReplySource::messages);
    auto first = ear.want(0, pattern(MatchKind::any)).addErrback([](const Failure &) {});
    ear.want(1, pattern(MatchKind::any)).detach();
    first.cancel();
    ear.hear("reply");

    QCOMPARE(ear.replies, (std::vector<std::string>{"", "reply"}));
}

void ReplyWaitersTest::takeAll_leavesNobody()
{
    Ear ear(ReplySource::messages);
    ear.want(0, pattern(MatchKind::any)).detach();

    QCOMPARE(ear.waiters.takeAll().size(), std::size_t{1});
    QVERIFY(ear.waiters.isEmpty());
}

void ReplyWaitersTest::took_isFromTheWaitingOn()
{
    Ear ear(ReplySource::messages);
    ear.now += 1s;
    ear.want(0, pattern(MatchKind::any)).detach();
    ear.now += 20ms;
    ear.hear("reply");

    QCOMPARE(ear.took, Duration(20ms));
}

void ReplyWaitersTest::reply_inWords_isShort()
{
    QCOMPARE(describe(Reply{"PONG\r\n", {}, {}}), std::string(R"("PONG\r\n")"));
    QVERIFY(describe(Reply{std::string(10'000, 'x'), {}, {}}).size() < 100);
}

QTEST_APPLESS_MAIN(ReplyWaitersTest)
#include "tst_reply_waiters.moc"
