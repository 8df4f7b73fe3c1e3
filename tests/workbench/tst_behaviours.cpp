#include "workbench/behaviours/behaviours.h"

#include <QTest>

#include <string>
#include <vector>

using namespace ropewalk;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

/// Keeps what a behaviour does to it.
class FakeConversation final : public Conversation
{
public:
    void reply(std::string_view payload) override { sent.emplace_back("<" + std::string(payload) + ">"); }
    void replyWire(std::string_view wire) override { sent.emplace_back(wire); }
    void replyLine(std::string_view text, std::string_view lineEnd) override
    {
        sent.emplace_back(std::string(text).append(lineEnd));
    }
    void tellOthers(std::string_view text, std::string_view lineEnd) override
    {
        told.emplace_back(std::string(text).append(lineEnd));
    }
    void finish() override { isFinished = true; }
    void startProducing() override { isProducing = true; }
    [[nodiscard]] std::uint32_t number() const override { return 3; }
    [[nodiscard]] bool isDatagram() const override { return datagrams; }
    [[nodiscard]] WallTime wallTime() const override { return WallTime(std::chrono::seconds(seconds)); }

    std::vector<std::string> sent;
    std::vector<std::string> told;
    bool isFinished = false;
    bool isProducing = false;
    bool datagrams = false;
    long seconds = 0;
};

constexpr ReceivedMessage kHello{"hello", "hello\n"};

/// What a behaviour sends when a connection opens and says hello.
FakeConversation conversationWith(std::string_view name, bool datagrams = false, long seconds = 0)
{
    FakeConversation conversation;
    conversation.datagrams = datagrams;
    conversation.seconds = seconds;
    const auto behaviour = makeBehaviour(name);
    if (!behaviour)
        return conversation;
    if (!datagrams)
        (*behaviour)->opened(conversation);
    (*behaviour)->received(conversation, kHello);
    return conversation;
}

} // namespace

class BehavioursTest : public QObject
{
    Q_OBJECT

private slots:
    void everyName_makesABehaviour();
    void unknownName_listsThoseThereAre();
    void superfluousArgument_isAnErrorAtItsPlace();
    void echo_sendsBackTheBytesOfTheWire();
    void upper_answersThePayloadInUpperCase();
    void silentAndDiscard_sendNothing();
    void chat_passesMessagesOnUnderTheSendersNumber();
    void chat_announcesWhoComesAndGoes();
    void greeting_talksFirstThenEchoes();
    void greeting_withoutText_isAnError();
    void greeting_withAWrongEscape_pointsAtIt();
    void chargen_producesTheRotatingPattern();
    void chargen_onDatagrams_answersAtMost512Bytes();
    void daytime_sendsDateAndTimeAndCloses();
    void time_sendsSecondsSince1900AndCloses();
    void qotd_sendsAtMost512BytesAndCloses();
    void answers_onDatagrams_comeForEachMessage();
};

void BehavioursTest::everyName_makesABehaviour()
{
    for (const BehaviourInfo &info : behaviours()) {
        const std::string text = std::string(info.name) + (info.argument.empty() ? "" : ":1");
        QVERIFY2(makeBehaviour(text), text.c_str());
        QVERIFY(!info.description.empty());
    }
}

void BehavioursTest::unknownName_listsThoseThereAre()
{
    const auto made = makeBehaviour("ecko:x");

    QVERIFY(!made);
    QVERIFY(made.error().message.find("ecko") != std::string::npos);
    QVERIFY(made.error().remedy.find("echo, upper") != std::string::npos);
    QCOMPARE(made.error().where, (TextRange{0, 4}));
}

void BehavioursTest::superfluousArgument_isAnErrorAtItsPlace()
{
    const auto made = makeBehaviour("echo:x");

    QVERIFY(!made);
    QCOMPARE(made.error().where, (TextRange{4, 2}));
}

void BehavioursTest::echo_sendsBackTheBytesOfTheWire()
{
    QCOMPARE(conversationWith("echo").sent, std::vector{"hello\n"s});
}

void BehavioursTest::upper_answersThePayloadInUpperCase()
{
    QCOMPARE(conversationWith("upper").sent, std::vector{"<HELLO>"s});
}

void BehavioursTest::silentAndDiscard_sendNothing()
{
    QVERIFY(conversationWith("silent").sent.empty());
    QVERIFY(conversationWith("discard").sent.empty());
}

void BehavioursTest::chat_passesMessagesOnUnderTheSendersNumber()
{
    const FakeConversation conversation = conversationWith("chat");

    QVERIFY(conversation.sent.empty());
    QCOMPARE(conversation.told.back(), "#3: hello\n"s);
}

void BehavioursTest::chat_announcesWhoComesAndGoes()
{
    FakeConversation conversation;
    const auto chat = makeChat();
    chat->opened(conversation);
    chat->closed(conversation);

    QCOMPARE(conversation.told, (std::vector{"* #3 joined\n"s, "* #3 left\n"s}));
}

void BehavioursTest::greeting_talksFirstThenEchoes()
{
    QCOMPARE(conversationWith("greeting:220 hi: \\x41\\r\\n").sent,
             (std::vector{"220 hi: A\r\n"s, "hello\n"s}));
}

void BehavioursTest::greeting_withoutText_isAnError()
{
    QVERIFY(!makeBehaviour("greeting"));
    QVERIFY(!makeBehaviour("greeting:"));
}

void BehavioursTest::greeting_withAWrongEscape_pointsAtIt()
{
    const auto made = makeBehaviour("greeting:ab\\q");

    QVERIFY(!made);
    QCOMPARE(made.error().where.begin, std::size_t{11});
}

void BehavioursTest::chargen_producesTheRotatingPattern()
{
    FakeConversation conversation;
    const auto chargen = makeChargen();
    chargen->opened(conversation);
    chargen->produce(conversation);

    QVERIFY(conversation.isProducing);
    const std::string &cycle = conversation.sent.at(0);
    QCOMPARE(cycle.size(), std::size_t{95 * 74});
    QCOMPARE(cycle.substr(0, 5), " !\"#$"s);
    QCOMPARE(cycle.substr(72, 5), "\r\n!\"#"s);
    QCOMPARE(cycle.substr(94 * 74, 4), "~ !\""s);
}

void BehavioursTest::chargen_onDatagrams_answersAtMost512Bytes()
{
    FakeConversation conversation;
    conversation.datagrams = true;
    const auto chargen = makeChargen();
    for (int i = 0; i < 1'000; ++i)
        chargen->received(conversation, kHello);

    QCOMPARE(conversation.sent.size(), std::size_t{1'000});
    for (const std::string &answer : conversation.sent)
        QVERIFY(answer.size() <= 512);
}

void BehavioursTest::daytime_sendsDateAndTimeAndCloses()
{
    const FakeConversation conversation = conversationWith("daytime", false, 383'247'463);

    QCOMPARE(conversation.sent, std::vector{"Monday, February 22, 1982 17:37:43-UTC\r\n"s});
    QVERIFY(conversation.isFinished);
}

void BehavioursTest::time_sendsSecondsSince1900AndCloses()
{
    const FakeConversation conversation = conversationWith("time", false, 0);

    QCOMPARE(conversation.sent, std::vector{"\x83\xaa\x7e\x80"s}); // 2,208,988,800: RFC 868's own example.
    QVERIFY(conversation.isFinished);
}

void BehavioursTest::qotd_sendsAtMost512BytesAndCloses()
{
    for (long second = 0; second < 10; ++second) {
        const FakeConversation conversation = conversationWith("qotd", false, second);
        QCOMPARE(conversation.sent.size(), std::size_t{1});
        QVERIFY(conversation.sent.front().size() <= 512);
        QVERIFY(conversation.isFinished);
    }
}

void BehavioursTest::answers_onDatagrams_comeForEachMessage()
{
    for (const char *name : {"daytime", "time", "qotd"}) {
        const FakeConversation conversation = conversationWith(name, true);
        QCOMPARE(conversation.sent.size(), std::size_t{1});
        QVERIFY(!conversation.isFinished);
    }
}

QTEST_APPLESS_MAIN(BehavioursTest)
#include "tst_behaviours.moc"
