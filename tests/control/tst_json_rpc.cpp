#include "control/json_rpc.h"

#include <QTest>

namespace ropewalk {

class JsonRpcTest final : public QObject
{
    Q_OBJECT

private slots:
    void request_isRead();
    void requestWithoutId_isANotification();
    void id_mayBeTextNumberOrNull_data();
    void id_mayBeTextNumberOrNull();
    void lineThatIsNoRequest_isRefusedWithTheCodeOfTheSpecification_data();
    void lineThatIsNoRequest_isRefusedWithTheCodeOfTheSpecification();
    void answers_areOneLineEach();
};

void JsonRpcTest::request_isRead()
{
    const auto request = parseRequest(R"({"jsonrpc":"2.0","id":7,"method":"a.b","params":{"x":1}})");

    QVERIFY(request);
    QCOMPARE(request->id, QJsonValue(7));
    QCOMPARE(request->method, QStringLiteral("a.b"));
    QCOMPARE(request->params, (QJsonObject{{QStringLiteral("x"), 1}}));
}

void JsonRpcTest::requestWithoutId_isANotification()
{
    const auto request = parseRequest(R"({"jsonrpc":"2.0","method":"a"})");

    QVERIFY(request && request->isNotification());
}

void JsonRpcTest::id_mayBeTextNumberOrNull_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const char *id : {"1", "-5", "\"a\"", "null", "9007199254740993"})
        QTest::addRow("%s", id) << QByteArray(id);
}

void JsonRpcTest::id_mayBeTextNumberOrNull()
{
    QFETCH(QByteArray, id);

    const auto request =
        parseRequest(std::string(R"({"jsonrpc":"2.0","method":"a","id":)") + id.toStdString() + "}");

    QVERIFY(request);
    const QByteArray answer = resultLine(request->id, {});
    QVERIFY2(answer.startsWith(QByteArray("{\"id\":").append(id).append(",")), answer);
}

void JsonRpcTest::lineThatIsNoRequest_isRefusedWithTheCodeOfTheSpecification_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QJsonValue>("id");
    const auto row = [](const char *line, int code, const QJsonValue &id = QJsonValue::Null) {
        QTest::addRow("%s", line) << QByteArray(line) << code << id;
    };
    row("{", rpc::kParseError);
    row("GET / HTTP/1.1", rpc::kParseError);
    row("{\"a\":\"\xff\"}", rpc::kParseError);
    row("[]", rpc::kInvalidRequest);
    row(R"([{"jsonrpc":"2.0","id":1,"method":"a"}])", rpc::kInvalidRequest);
    row("{}", rpc::kInvalidRequest);
    row(R"({"jsonrpc":"1.0","id":4,"method":"a"})", rpc::kInvalidRequest, 4);
    row(R"({"jsonrpc":"2.0","id":4})", rpc::kInvalidRequest, 4);
    row(R"({"jsonrpc":"2.0","id":4,"method":1})", rpc::kInvalidRequest, 4);
    row(R"({"jsonrpc":"2.0","id":{},"method":"a"})", rpc::kInvalidRequest);
    row(R"({"jsonrpc":"2.0","id":"x","method":"a","params":[1]})", rpc::kInvalidParams, QStringLiteral("x"));
}

void JsonRpcTest::lineThatIsNoRequest_isRefusedWithTheCodeOfTheSpecification()
{
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    QFETCH(QJsonValue, id);

    const auto request = parseRequest(line.toStdString());

    QVERIFY(!request);
    QCOMPARE(request.error().error.code, code);
    QCOMPARE(request.error().id, id);
    QVERIFY(!request.error().error.message.isEmpty());
}

void JsonRpcTest::answers_areOneLineEach()
{
    QCOMPARE(resultLine(1, {{QStringLiteral("a"), QStringLiteral("x\ny")}}),
             QByteArray("{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{\"a\":\"x\\ny\"}}\n"));
    QCOMPARE(
        errorLine(QJsonValue::Null, {rpc::kParseError, QStringLiteral("no")}),
        QByteArray("{\"error\":{\"code\":-32700,\"message\":\"no\"},\"id\":null,\"jsonrpc\":\"2.0\"}\n"));
    QCOMPARE(notificationLine(QStringLiteral("m"), {}),
             QByteArray("{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":{}}\n"));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::JsonRpcTest)
#include "tst_json_rpc.moc"
