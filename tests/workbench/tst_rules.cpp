#include "workbench/relay_fixtures.h"
#include "workbench/rules/rule_line.h"

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

std::vector<RuleConfig> rulesOf(const std::vector<std::string> &lines)
{
    std::vector<RuleConfig> rules;
    for (const std::string &line : lines)
        rules.push_back(*parseRule(line));
    return rules;
}

} // namespace

/// Rules in the way of the messages of servers, datagram peers and relays.
class RulesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_face = std::make_unique<WorkbenchFace>(); }
    void cleanup() { m_face.reset(); }

    void reply_goesToThePeer();
    void reply_inAFraming_hasItsLengths();
    void replaced_isWhatTheBehaviourSees();
    void replaced_inAFraming_isFramedAnew_data();
    void replaced_inAFraming_isFramedAnew();
    void replaced_onTheWayOut_isWhatThePeerSees();
    void dropped_isNotAnswered();
    void held_staysUntilItIsReleased();
    void delayed_keepsTheOrder();
    void delayed_endOfStream_waitsBehind();
    void delayed_whenItsRulesGo_isStillDelivered();
    void closed_sendsTheReplyFirst();
    void marked_isALineOfTheJournal();
    void hits_areTold();
    void setRules_actsOnOpenConnections();
    void setRules_wrong_changesNothing();
    void rulesOfAService_areThereFromTheBeginning();
    void addService_withAWrongRule_isRefused();
    void relay_rulesLookAtTheClientsLeg();
    void relay_replyToTheTarget();
    void relay_delayedAnswer_arrivesWhole();
    void datagram_isReplied();
    void journal_keepsTheOriginal();

private:
    [[nodiscard]] ServiceId serve(const std::vector<std::string> &rules,
                                  const std::string &behaviour = "echo",
                                  const std::string &framing = "raw")
    {
        ServiceConfig config;
        config.name = "one";
        config.endpoint = "tcp:0";
        config.behaviour = behaviour;
        config.framing = framing;
        config.rules = rulesOf(rules);
        const ServiceId id = m_face->add(config);
        (void)m_face->waitForPhase(id, ServicePhase::listening);
        return id;
    }
    /// What a server with `rules` answers to `message` in `length` bytes.
    [[nodiscard]] QByteArray answerOf(ServiceId id, const QByteArray &message, qsizetype length)
    {
        QtClient client(m_face->portOf(id));
        client.write(message);
        return client.take(length);
    }

    std::unique_ptr<WorkbenchFace> m_face;
};

void RulesTest::reply_goesToThePeer()
{
    const ServiceId id = serve({R"~(when regex "PING (\w+)" reply "PONG {{1}}\r\n")~"}, "silent");

    QCOMPARE(answerOf(id, "PING a", 8), QByteArray("PONG a\r\n"));
}

void RulesTest::reply_inAFraming_hasItsLengths()
{
    const ServiceId id = serve({"when equals PING reply PONG"}, "silent", "netstring");

    QCOMPARE(answerOf(id, "4:PING,", 7), QByteArray("4:PONG,"));
}

void RulesTest::replaced_isWhatTheBehaviourSees()
{
    const ServiceId id = serve({"when contains cat replace dog"});

    QCOMPARE(answerOf(id, "a cat, cats", 11), QByteArray("a dog, dogs"));
}

void RulesTest::replaced_inAFraming_isFramedAnew_data()
{
    QTest::addColumn<std::string>("framing");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("answer");

    QTest::newRow("lines") << std::string("line:crlf") << QByteArray("cat\r\n") << QByteArray("mouse\r\n");
    QTest::newRow("netstring") << std::string("netstring") << QByteArray("3:cat,") << QByteArray("5:mouse,");
    QTest::newRow("length") << std::string("int8")
                            << QByteArray("\x03"
                                          "cat")
                            << QByteArray("\x05mouse");
}

void RulesTest::replaced_inAFraming_isFramedAnew()
{
    QFETCH(const std::string, framing);
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, answer);
    const ServiceId id = serve({"when equals cat replace mouse"}, "echo", framing);

    QCOMPARE(answerOf(id, message, answer.size()), answer);
    const ServiceId out = serve({"when out equals cat replace mouse"}, "echo", framing);
    QCOMPARE(answerOf(out, message, answer.size()), answer);
}

void RulesTest::replaced_onTheWayOut_isWhatThePeerSees()
{
    const ServiceId id = serve({"when out contains HELLO replace hi"}, "upper");

    QCOMPARE(answerOf(id, "hello you", 6), QByteArray("hi YOU"));
}

void RulesTest::dropped_isNotAnswered()
{
    const ServiceId id = serve({"when contains secret drop"}, "echo", "line");

    QCOMPARE(answerOf(id, "a secret\nnext\n", 5), QByteArray("next\n"));
}

void RulesTest::held_staysUntilItIsReleased()
{
    const ServiceId id = serve({"when equals stop hold"}, "echo", "line");
    QtClient client(m_face->portOf(id));
    client.write("go\nstop\ngo on\n");
    QCOMPARE(client.take(3), QByteArray("go\n"));
    QVERIFY(WorkbenchFace::waitFor([&] {
        const auto connections = m_face->connectionsOf(id);
        return connections.size() == 1 && connections.front().in.messages == 2;
    }));
    QVERIFY(m_face->ask(ReleaseQueued{m_face->connectionsOf(id).front().id, Direction::in, {}}));

    QCOMPARE(client.take(11), QByteArray("stop\ngo on\n"));
}

void RulesTest::delayed_keepsTheOrder()
{
    const ServiceId id = serve({"when starts a delay 50ms", "when starts b delay 1ms"}, "echo", "line");

    QCOMPARE(answerOf(id, "a1\nb2\nc3\n", 9), QByteArray("a1\nb2\nc3\n"));
}

void RulesTest::delayed_endOfStream_waitsBehind()
{
    const ServiceId id = serve({"when both any delay 20ms"}, "echo", "line");
    const UniqueFd fd = connectRaw(m_face->portOf(id));
    QCOMPARE(::send(fd.get(), "last\n", 5, 0), ssize_t{5});
    (void)::shutdown(fd.get(), SHUT_WR);

    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->closedCount(id) == 1; }));
    char bytes[16];
    QCOMPARE(::recv(fd.get(), bytes, sizeof bytes, MSG_WAITALL), ssize_t{5});
}

void RulesTest::delayed_whenItsRulesGo_isStillDelivered()
{
    const ServiceId id = serve({"when both any delay 100ms"}, "echo", "line");
    const UniqueFd fd = connectRaw(m_face->portOf(id));
    QCOMPARE(::send(fd.get(), "last\n", 5, 0), ssize_t{5});
    (void)::shutdown(fd.get(), SHUT_WR);
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->services[id].traffic.messagesIn == 1; }));
    QVERIFY(m_face->ask(SetRules{id, {}}));

    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->closedCount(id) == 1; }));
    char bytes[16];
    QCOMPARE(::recv(fd.get(), bytes, sizeof bytes, MSG_WAITALL), ssize_t{5});
}

void RulesTest::closed_sendsTheReplyFirst()
{
    const ServiceId id = serve({R"(when any reply "bye\n")", "when any close"});
    QtClient client(m_face->portOf(id));
    client.write("hello");

    QCOMPARE(client.takeAll(), QByteArray("bye\n"));
    QVERIFY(journalSays(*m_face, JournalRecord::Kind::note, "Rule 2: closes the connection"));
}

void RulesTest::marked_isALineOfTheJournal()
{
    const ServiceId id = serve({R"~(when regex "user (\w+)" mark "{{1}} is here")~"});

    QCOMPARE(answerOf(id, "user bob", 8), QByteArray("user bob"));
    QVERIFY(journalSays(*m_face, JournalRecord::Kind::note, "Rule 1: bob is here"));
}

void RulesTest::hits_areTold()
{
    const ServiceId id = serve({"when contains x count", "when any count"}, "echo", "line");
    QCOMPARE(answerOf(id, "x\ny\n", 4), QByteArray("x\ny\n"));

    QVERIFY(WorkbenchFace::waitFor([&] {
        return m_face->services[id].ruleHits == std::vector<std::uint64_t>{1, 2};
    }));
}

void RulesTest::setRules_actsOnOpenConnections()
{
    const ServiceId id = serve({});
    QtClient client(m_face->portOf(id));
    client.write("cat");
    QCOMPARE(client.take(3), QByteArray("cat"));
    QVERIFY(m_face->ask(SetRules{id, rulesOf({"when contains cat replace dog"})}));
    client.write("cat");
    QCOMPARE(client.take(3), QByteArray("dog"));
    QVERIFY(m_face->ask(SetRules{id, {}}));
    client.write("cat");

    QCOMPARE(client.take(3), QByteArray("cat"));
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->configs[id].rules.empty(); }));
}

void RulesTest::setRules_wrong_changesNothing()
{
    const ServiceId id = serve({"when any drop"});
    auto rules = rulesOf({"when any count"});
    rules[0].when = {MatchKind::regex, "("};
    const auto answer = m_face->ask(SetRules{id, rules});

    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::make_error_code(std::errc::invalid_argument));
    QVERIFY(answer.error().operation.find("rule 1") == 0);
    QVERIFY(m_face->configs[id].rules == rulesOf({"when any drop"}));
}

void RulesTest::rulesOfAService_areThereFromTheBeginning()
{
    const ServiceId id = serve({"when out starts Hello replace Bye"}, "greeting:Hello\\n");
    QtClient client(m_face->portOf(id));

    QCOMPARE(client.take(4), QByteArray("Bye\n"));
}

void RulesTest::addService_withAWrongRule_isRefused()
{
    ServiceConfig config;
    config.endpoint = "tcp:0";
    config.rules.emplace_back().when = {MatchKind::hex, "6"};

    QCOMPARE(m_face->ask(AddService{config}).error().code, std::make_error_code(std::errc::invalid_argument));
}

void RulesTest::relay_rulesLookAtTheClientsLeg()
{
    const ServiceId upper = m_face->serve("upper");
    ServiceConfig config = relayTo("tcp:127.0.0.1:" + std::to_string(m_face->portOf(upper)));
    config.rules = rulesOf({"when in contains cat replace mouse", "when out contains MOUSE replace Mouse"});
    const ServiceId relay = startRelay(*m_face, config);

    QCOMPARE(answerOf(relay, "a cat", 7), QByteArray("A Mouse"));
    QVERIFY(WorkbenchFace::waitFor([&] {
        return m_face->services[relay].ruleHits == std::vector<std::uint64_t>{1, 1};
    }));
}

void RulesTest::relay_replyToTheTarget()
{
    const ServiceId echo = m_face->serve("upper");
    ServiceConfig config = relayTo("tcp:127.0.0.1:" + std::to_string(m_face->portOf(echo)));
    config.rules = rulesOf({"when out equals FIRST reply second", "when out equals FIRST drop"});
    const ServiceId relay = startRelay(*m_face, config);

    QCOMPARE(answerOf(relay, "first", 6), QByteArray("SECOND"));
}

void RulesTest::relay_delayedAnswer_arrivesWhole()
{
    const ServiceId greeting = m_face->serve("qotd");
    ServiceConfig config = relayTo("tcp:127.0.0.1:" + std::to_string(m_face->portOf(greeting)));
    config.rules = rulesOf({"when out any delay 20ms", R"(when out any replace "late\n")"});
    const ServiceId relay = startRelay(*m_face, config);
    QtClient client(m_face->portOf(relay));

    QVERIFY(client.takeAll().startsWith("late\n")); // Its end came with it, or before.
}

void RulesTest::datagram_isReplied()
{
    ServiceConfig config;
    config.endpoint = "udp:0";
    config.behaviour = "silent";
    config.rules = rulesOf({R"~(when regex "^PING (.*)" reply "PONG {{1}}")~"});
    const ServiceId id = m_face->add(config);
    QVERIFY(m_face->waitForPhase(id, ServicePhase::listening));
    QUdpSocket client;
    client.connectToHost(QHostAddress::LocalHost, m_face->portOf(id));
    QVERIFY(client.waitForConnected(5'000));
    client.write("PING 1");

    QVERIFY(WorkbenchFace::waitFor([&] { return client.hasPendingDatagrams(); }));
    QCOMPARE(client.readAll(), QByteArray("PONG 1"));
}

void RulesTest::journal_keepsTheOriginal()
{
    const ServiceId id = serve({"when in contains cat replace dog", "when out contains dog replace bird"});

    QCOMPARE(answerOf(id, "a cat", 6), QByteArray("a bird"));
    QVERIFY(journalSays(*m_face, JournalRecord::Kind::message, "a cat"));
    QVERIFY(journalSays(*m_face, JournalRecord::Kind::altered, "a dog"));
    QVERIFY(journalSays(*m_face, JournalRecord::Kind::withheld, "a dog"));
    QVERIFY(journalSays(*m_face, JournalRecord::Kind::message, "a bird"));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
