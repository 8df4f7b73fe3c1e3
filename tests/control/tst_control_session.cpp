#include "control/control_desk.h"

#include <QTest>

namespace ropewalk {
namespace {

QString methodOf(const QJsonObject &line)
{
    return line.value(QLatin1String("method")).toString();
}

QJsonObject paramsOf(const QJsonObject &line)
{
    return line.value(QLatin1String("params")).toObject();
}

QStringList namesOf(const std::vector<QJsonObject> &lines)
{
    QStringList names;
    for (const QJsonObject &line : lines)
        names += methodOf(line);
    return names;
}

ConnectionState stateOf(std::uint32_t id, ConnectionPhase phase)
{
    ConnectionState state;
    state.id = ConnectionId{id};
    state.service = ServiceId{1};
    state.phase = phase;
    state.local = "/tmp/s"; // As the first state of a client of a Unix socket.
    return state;
}

} // namespace

class ControlSessionTest final : public QObject
{
    Q_OBJECT

private slots:
    void command_isAnsweredWithItsResult();
    void commandThatFails_saysWhyAndWhatToDo();
    void wrongParameters_areNamedWithThoseThatThereAre();
    void unknownMethod_isRefused();
    void blankLine_isNothing();
    void notification_isCarriedOutAndNotAnswered();

    void token_comesFirst();
    void wrongToken_endsIt();
    void garbageBeforeTheToken_endsIt();
    void rightToken_letsIn();

    void change_leavesTheRestAsItIs();
    void change_fromAnswerToRelay_dropsTheAnswer();
    void list_tellsConfigurationAndState();
    void journal_isReadInPages();
    void journal_isReadOfOneConnection();
    void describe_tellsOneMethodOrAll();

    void subscription_tellsWhatHappensFromThenOn();
    void subscription_ofOneConnection_tellsNoOther();
    void subscription_toNoSuchEvent_isRefused();
    void subscriptions_areBounded();
    void unsubscribed_hearsNothing();
    void services_areToldWhenTheyComeChangeAndGo();
    void variables_areReplacedListedAndTold();
    void connection_isToldBeforeItsMessagesAndItsEndAfterThem();
    void queuesKeptOfAConnectionThatIsOver_areToldAsAChange();
    void chains_areListedHeldAndFollowed();
    void bytesThatAreNoText_areToldInBase64();
    void longMessage_isCut();

    void clientThatDoesNotRead_getsEveryRowThatTheJournalHas();
    void clientThatDoesNotRead_isToldWhatTheJournalLost();
    void changesBeyondTheBound_areCountedAndTold();
    void manyRows_areToldInTurns();
    void sessionThatIsGone_isToldNothing();
};

void ControlSessionTest::command_isAnsweredWithItsResult()
{
    ControlDesk desk;
    ControlListener client(desk);

    const QJsonObject answer = client.ask("service.add", R"({"listen":"tcp:0","start":false})");

    QCOMPARE(answer, QJsonDocument::fromJson(R"({"id":1,"jsonrpc":"2.0","result":{"service":1}})").object());
}

void ControlSessionTest::commandThatFails_saysWhyAndWhatToDo()
{
    ControlDesk desk;
    ControlListener client(desk);

    const QJsonObject error =
        client.ask("service.start", R"({"service":9})").value(QLatin1String("error")).toObject();

    QCOMPARE(error.value(QLatin1String("code")).toInt(), rpc::kFailed);
    QVERIFY(error.value(QLatin1String("message")).toString().contains(QLatin1String("service 9")));
    QVERIFY(error.value(QLatin1String("data"))
                .toObject()
                .value(QLatin1String("remedy"))
                .toString()
                .contains(QLatin1String("service.list")));
}

void ControlSessionTest::wrongParameters_areNamedWithThoseThatThereAre()
{
    ControlDesk desk;
    ControlListener client(desk);

    const QJsonObject error =
        client.ask("service.start", R"({"srvice":9})").value(QLatin1String("error")).toObject();

    QCOMPARE(error.value(QLatin1String("code")).toInt(), rpc::kInvalidParams);
    QVERIFY(error.value(QLatin1String("message"))
                .toString()
                .startsWith(QLatin1String("service.start: service is missing")));
    QCOMPARE(error.value(QLatin1String("data")).toObject().value(QLatin1String("parameters")).toArray(),
             (QJsonArray{QStringLiteral("service")}));
}

void ControlSessionTest::unknownMethod_isRefused()
{
    ControlDesk desk;
    ControlListener client(desk);

    QCOMPARE(client.errorOf("service.explode"), rpc::kMethodNotFound);
    QVERIFY(!client.isClosed);
}

void ControlSessionTest::blankLine_isNothing()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.session.lineReceived("");
    client.session.lineReceived(" \r");

    QVERIFY(client.heard.isEmpty());
}

void ControlSessionTest::notification_isCarriedOutAndNotAnswered()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.session.lineReceived(
        R"({"jsonrpc":"2.0","method":"service.add","params":{"listen":"tcp:0","start":false}})");
    client.session.lineReceived(R"({"jsonrpc":"2.0","method":"no.such"})");

    QVERIFY(client.heard.isEmpty());
    QCOMPARE(client.resultOf("service.list").value(QLatin1String("services")).toArray().size(), 1);
}

void ControlSessionTest::token_comesFirst()
{
    ControlDesk desk;
    ControlListener client(desk, "secret");

    QCOMPARE(client.errorOf("service.list"), rpc::kNotAuthenticated);
    QVERIFY(client.isClosed);
}

void ControlSessionTest::wrongToken_endsIt()
{
    ControlDesk desk;
    ControlListener client(desk, "secret");

    QCOMPARE(client.errorOf("authenticate", R"({"token":"secreT"})"), rpc::kNotAuthenticated);
    QVERIFY(client.isClosed && !client.session.isAuthenticated());
}

void ControlSessionTest::garbageBeforeTheToken_endsIt()
{
    ControlDesk desk;
    ControlListener client(desk, "secret");
    client.session.lineReceived("GET / HTTP/1.1");

    QVERIFY(client.isClosed);
    QVERIFY(client.heard.contains("-32700"));
}

void ControlSessionTest::rightToken_letsIn()
{
    ControlDesk desk;
    ControlListener client(desk, "secret");

    QVERIFY(client.ask("authenticate", R"({"token":"secret"})").contains(QLatin1String("result")));
    QVERIFY(client.resultOf("service.list").contains(QLatin1String("services")));
    QVERIFY(!client.isClosed);
}

void ControlSessionTest::change_leavesTheRestAsItIs()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("service.add", R"({"name":"a","listen":"tcp:0","framing":"line","start":false})");

    QCOMPARE(client.resultOf("service.change", R"({"service":1,"name":"b"})")
                 .value(QLatin1String("service"))
                 .toInt(),
             1);
    EngineUpdate present;
    desk.engine.tellServices(present);
    QCOMPARE(present.configs[0].name, std::string("b"));
    QCOMPARE(present.configs[0].framing, std::string("line"));
    QVERIFY(!present.configs[0].startsWithWorkspace);
    QCOMPARE(client.errorOf("service.change", R"({"service":7,"name":"b"})"), rpc::kInvalidParams);
}

void ControlSessionTest::change_fromAnswerToRelay_dropsTheAnswer()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("service.add", R"({"listen":"tcp:0","behaviour":"upper","start":false})");

    client.ask("service.change", R"({"service":1,"forward":"tcp:127.0.0.1:9"})");

    EngineUpdate present;
    desk.engine.tellServices(present);
    QVERIFY(present.configs[0].isRelay());
}

void ControlSessionTest::list_tellsConfigurationAndState()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("service.add", R"({"name":"a","listen":"tcp:0","start":false})");

    const QJsonObject service =
        client.resultOf("service.list").value(QLatin1String("services")).toArray()[0].toObject();

    QCOMPARE(service.value(QLatin1String("service")).toInt(), 1);
    QCOMPARE(service.value(QLatin1String("phase")).toString(), QStringLiteral("stopped"));
    QCOMPARE(service.value(QLatin1String("config")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("a"));
}

void ControlSessionTest::journal_isReadInPages()
{
    ControlDesk desk;
    ControlListener client(desk);
    for (int i = 0; i < 5; ++i)
        desk.record("m" + std::to_string(i));

    const QJsonObject page = client.resultOf("journal.read", R"({"from":1,"count":2})");

    QCOMPARE(page.value(QLatin1String("rows")).toArray().size(), 2);
    QCOMPARE(
        page.value(QLatin1String("rows")).toArray()[0].toObject().value(QLatin1String("text")).toString(),
        QStringLiteral("m1"));
    QCOMPARE(page.value(QLatin1String("next")).toInt(), 3);
    QCOMPARE(page.value(QLatin1String("end")).toInt(), 5);
    QCOMPARE(client.resultOf("journal.read", R"({"from":99})").value(QLatin1String("rows")).toArray().size(),
             0);
}

void ControlSessionTest::journal_isReadOfOneConnection()
{
    ControlDesk desk;
    ControlListener client(desk);
    desk.record("a", ConnectionId{1});
    desk.record("b", ConnectionId{2});

    const QJsonArray rows =
        client.resultOf("journal.read", R"({"connection":2})").value(QLatin1String("rows")).toArray();

    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].toObject().value(QLatin1String("row")).toInt(), 1);
}

void ControlSessionTest::describe_tellsOneMethodOrAll()
{
    ControlDesk desk;
    ControlListener client(desk);

    const QJsonArray one =
        client.resultOf("describe", R"({"method":"chain.fire"})").value(QLatin1String("methods")).toArray();

    QCOMPARE(one.size(), 1);
    QVERIFY(client.resultOf("describe").value(QLatin1String("methods")).toArray().size() > 20);
    QVERIFY(client.resultOf("describe")
                .value(QLatin1String("events"))
                .toArray()
                .contains(client.resultOf("describe").value(QLatin1String("events")).toArray()[0]));
    QCOMPARE(client.errorOf("describe", R"({"method":"no.such"})"), rpc::kInvalidParams);
}

void ControlSessionTest::subscription_tellsWhatHappensFromThenOn()
{
    ControlDesk desk;
    ControlListener client(desk);
    desk.record("before");
    desk.update();

    const QJsonObject begun = client.resultOf("subscribe", R"({"events":["message"]})");
    desk.record("after");
    desk.update();

    QCOMPARE(begun.value(QLatin1String("row")).toInt(), 1);
    const auto told = client.take();
    QCOMPARE(namesOf(told), QStringList{QStringLiteral("message")});
    QCOMPARE(paramsOf(told[0]).value(QLatin1String("text")).toString(), QStringLiteral("after"));
    QCOMPARE(paramsOf(told[0]).value(QLatin1String("row")).toInt(), 1);
}

void ControlSessionTest::subscription_ofOneConnection_tellsNoOther()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["*"],"connection":2})");
    desk.record("a", ConnectionId{1});
    desk.record("b", ConnectionId{2});
    desk.update();

    const auto told = client.take();
    QCOMPARE(told.size(), 1U);
    QCOMPARE(paramsOf(told[0]).value(QLatin1String("text")).toString(), QStringLiteral("b"));
}

void ControlSessionTest::subscription_toNoSuchEvent_isRefused()
{
    ControlDesk desk;
    ControlListener client(desk);

    QCOMPARE(client.errorOf("subscribe", R"({"events":["mesage"]})"), rpc::kInvalidParams);
    QCOMPARE(client.errorOf("subscribe", R"({"events":["conn*"]})"), rpc::kInvalidParams);
    QCOMPARE(client.errorOf("unsubscribe", R"({"subscription":5})"), rpc::kFailed);
}

void ControlSessionTest::subscriptions_areBounded()
{
    ControlDesk desk;
    ControlListener client(desk);
    for (std::size_t i = 0; i < ControlSession::kMaxSubscriptions; ++i)
        QVERIFY(client.ask("subscribe", R"({"events":["note"]})").contains(QLatin1String("result")));

    QCOMPARE(client.errorOf("subscribe", R"({"events":["note"]})"), rpc::kTooMany);
}

void ControlSessionTest::unsubscribed_hearsNothing()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["*"]})");
    QVERIFY(client.ask("unsubscribe", R"({"subscription":1})").contains(QLatin1String("result")));
    desk.record("a");
    desk.update();

    QVERIFY(client.heard.isEmpty());
}

void ControlSessionTest::services_areToldWhenTheyComeChangeAndGo()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["service.*"]})");
    client.ask("service.add", R"({"listen":"tcp:0","start":false})");
    desk.update();
    QCOMPARE(namesOf(client.take()),
             (QStringList{QStringLiteral("service.added"), QStringLiteral("service.state")}));

    client.ask("service.remove", R"({"service":1})");
    QVERIFY(desk.reactor->turn(Duration::zero()));
    client.heard.clear();
    desk.update();
    QCOMPARE(namesOf(client.take()), QStringList{QStringLiteral("service.removed")});
}

void ControlSessionTest::variables_areReplacedListedAndTold()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["variables.replaced"]})");
    client.ask("variables.set", R"({"variables":{"user":"alice"}})");
    desk.update();

    const QJsonObject expected{{QStringLiteral("user"), QStringLiteral("alice")}};
    QCOMPARE(paramsOf(client.take().at(0)).value(QLatin1String("variables")).toObject(), expected);
    QCOMPARE(client.resultOf("variables.list").value(QLatin1String("variables")).toObject(), expected);
}

void ControlSessionTest::connection_isToldBeforeItsMessagesAndItsEndAfterThem()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["message","connection.*"]})");
    desk.record("a", ConnectionId{1});
    EngineUpdate first;
    first.connections = {stateOf(1, ConnectionPhase::open)};
    desk.feed.updated(first);
    desk.record("b", ConnectionId{1});
    desk.record("c", ConnectionId{2});
    EngineUpdate second;
    second.connections = {stateOf(1, ConnectionPhase::closed), stateOf(2, ConnectionPhase::closed)};
    desk.feed.updated(second);

    const QStringList expected = {QStringLiteral("connection.opened"),
                                  QStringLiteral("message"),
                                  QStringLiteral("connection.opened"), // The second came and went at once.
                                  QStringLiteral("message"),
                                  QStringLiteral("message"),
                                  QStringLiteral("connection.closed"),
                                  QStringLiteral("connection.closed")};
    QCOMPARE(namesOf(client.take()), expected);
}

void ControlSessionTest::chains_areListedHeldAndFollowed()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["chain.changed"]})");
    const int chain = client.resultOf("chain.build", R"({"purpose":"by script","links":[{"name":"first"}]})")
                          .value(QLatin1String("chain"))
                          .toInt();
    desk.update();
    QCOMPARE(paramsOf(client.take().at(0)).value(QLatin1String("chain")).toInt(), chain);

    const QByteArray params = QByteArray("{\"chain\":").append(QByteArray::number(chain)).append('}');
    QVERIFY(client.ask("chain.hold", params).contains(QLatin1String("result")));
    const QJsonArray listed = client.resultOf("chain.list").value(QLatin1String("chains")).toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0].toObject().value(QLatin1String("phase")).toString(), QStringLiteral("held"));
    const QJsonObject whole = client.resultOf("chain.read", params);
    QCOMPARE(whole.value(QLatin1String("purpose")).toString(), QStringLiteral("by script"));
    QCOMPARE(whole.value(QLatin1String("links")).toArray().size(), 1);
    QCOMPARE(client.errorOf("chain.read", R"({"chain":999999})"), rpc::kFailed);
}

void ControlSessionTest::queuesKeptOfAConnectionThatIsOver_areToldAsAChange()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["connection.*"]})");
    EngineUpdate update;
    update.connections = {stateOf(1, ConnectionPhase::closed)};
    update.connections[0].local.clear();
    update.connections[0].in.messages = 2;
    desk.feed.updated(update);

    const auto told = client.take();
    QCOMPARE(namesOf(told), QStringList{QStringLiteral("connection.changed")});
    const QJsonObject queue = paramsOf(told[0]).value(QLatin1String("in")).toObject();
    QCOMPARE(queue.value(QLatin1String("messages")).toInt(), 2);
}

void ControlSessionTest::bytesThatAreNoText_areToldInBase64()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["message"]})");
    desk.record(std::string_view("\x00\xff", 2));
    desk.update();

    const QJsonObject told = paramsOf(client.take().at(0));
    QCOMPARE(told.value(QLatin1String("base64")).toString(), QStringLiteral("AP8="));
    QCOMPARE(told.value(QLatin1String("bytes")).toInt(), 2);
    QVERIFY(!told.contains(QLatin1String("text")));
}

void ControlSessionTest::longMessage_isCut()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["message"],"maxBytes":3})");
    desk.record("abcdef");
    desk.update();

    const QJsonObject told = paramsOf(client.take().at(0));
    QCOMPARE(told.value(QLatin1String("text")).toString(), QStringLiteral("abc"));
    QCOMPARE(told.value(QLatin1String("bytes")).toInt(), 6);
    QCOMPARE(told.value(QLatin1String("cut")).toBool(), true);
}

void ControlSessionTest::clientThatDoesNotRead_getsEveryRowThatTheJournalHas()
{
    constexpr int kRows = 100'000;
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["message"]})");
    client.session.setWritable(false);
    for (int i = 0; i < kRows; ++i)
        desk.record("message");
    desk.update();
    QVERIFY(client.heard.isEmpty());

    client.session.setWritable(true);
    for (int turn = 0; turn < 1'000; ++turn)
        desk.clock.advance(Duration::zero());
    QCOMPARE(client.heard.count('\n'), kRows);
    QVERIFY(!client.heard.contains("events.lost"));
}

void ControlSessionTest::clientThatDoesNotRead_isToldWhatTheJournalLost()
{
    constexpr int kRows = 100'000;
    ControlDesk desk(1'000'000);
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["message"]})");
    client.session.setWritable(false);
    for (int i = 0; i < kRows; ++i)
        desk.record("message");
    desk.update();

    client.session.setWritable(true);
    for (int turn = 0; turn < 1'000; ++turn)
        desk.clock.advance(Duration::zero());
    const auto told = client.take();
    QCOMPARE(methodOf(told.at(0)), QStringLiteral("events.lost"));
    const int lost = paramsOf(told[0]).value(QLatin1String("rows")).toInt();
    QVERIFY(lost > 0);
    QCOMPARE(static_cast<int>(told.size()) - 1 + lost, kRows);
}

void ControlSessionTest::changesBeyondTheBound_areCountedAndTold()
{
    constexpr std::uint32_t kMore = 5;
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["connection.*"]})");
    client.session.setWritable(false);
    EngineUpdate update;
    for (std::uint32_t i = 1; i <= ControlSession::kMaxPending + kMore; ++i)
        update.connections.push_back(stateOf(i, ConnectionPhase::open));
    desk.feed.updated(update);

    client.session.setWritable(true);
    for (int turn = 0; turn < 1'000; ++turn)
        desk.clock.advance(Duration::zero());
    const auto told = client.take();
    QCOMPARE(told.size(), ControlSession::kMaxPending + 1);
    QCOMPARE(methodOf(told[0]), QStringLiteral("events.lost"));
    QCOMPARE(paramsOf(told[0]).value(QLatin1String("events")).toInt(), static_cast<int>(kMore));
}

void ControlSessionTest::manyRows_areToldInTurns()
{
    ControlDesk desk;
    ControlListener client(desk);
    client.ask("subscribe", R"({"events":["message"]})");
    for (int i = 0; i < 10'000; ++i)
        desk.record("message");
    client.writes = 0;
    desk.update();

    QCOMPARE(client.writes, 1);
    QVERIFY(client.heard.size() < 2 * ControlSession::kMaxBytesAtOnce);
    desk.clock.advance(Duration::zero());
    QVERIFY(client.writes > 1);
}

void ControlSessionTest::sessionThatIsGone_isToldNothing()
{
    ControlDesk desk;
    ControlListener stays(desk);
    {
        ControlListener goes(desk);
        goes.ask("subscribe", R"({"events":["*"]})");
        for (int i = 0; i < 10'000; ++i)
            desk.record("message");
        desk.update(); // Leaves a rest for later.
    }
    desk.record("message");
    desk.update();
    desk.clock.advance(std::chrono::seconds(1));

    QVERIFY(stays.heard.isEmpty());
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::ControlSessionTest)
#include "tst_control_session.moc"
