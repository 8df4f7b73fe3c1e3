#include "control/control_endpoint.h"
#include "control/control_token.h"

#include <QTest>

namespace ropewalk {

class ControlEndpointTest final : public QObject
{
    Q_OBJECT

private slots:
    void unixSocket_getsMode0600();
    void tcp_isTakenOnLoopback();
    void elsewhere_isRefusedInWords_data();
    void elsewhere_isRefusedInWords();
    void default_comesFromTheEnvironment();
    void token_isRandomAndComparedWhole();
};

void ControlEndpointTest::unixSocket_getsMode0600()
{
    const auto endpoint = parseControlEndpoint("unix:/tmp/x.sock");

    QVERIFY(endpoint);
    QCOMPARE(endpoint->mode(), 0600U);
}

void ControlEndpointTest::tcp_isTakenOnLoopback()
{
    QVERIFY(parseControlEndpoint("tcp:0"));
    QVERIFY(parseControlEndpoint("tcp:4000:interface=127.0.0.1"));
    QVERIFY(parseControlEndpoint("tcp6:0:interface=\\:\\:1"));
}

void ControlEndpointTest::elsewhere_isRefusedInWords_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *endpoint, const char *words) {
        QTest::addRow("%s", endpoint) << QString::fromUtf8(endpoint) << QString::fromUtf8(words);
    };
    row("tcp:4000:interface=0.0.0.0", "Other machines could reach 0.0.0.0");
    row("tcp:4000:interface=192.168.1.2", "Other machines could reach 192.168.1.2");
    row("tcp6:4000:interface=\\:\\:", "Other machines could reach ::");
    row("udp:4000", "Unix socket, or TCP on loopback");
    row("process:cat", "");
    row("unix:/tmp/x:mode=666", "0600");
    row("nonsense", "");
}

void ControlEndpointTest::elsewhere_isRefusedInWords()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, words);

    const auto parsed = parseControlEndpoint(endpoint.toStdString());

    QVERIFY(!parsed);
    const QString message = QString::fromStdString(parsed.error().message);
    QVERIFY2(message.contains(words), qUtf8Printable(message));
}

void ControlEndpointTest::default_comesFromTheEnvironment()
{
    qunsetenv("ROPEWALK_CONTROL");
    qputenv("XDG_RUNTIME_DIR", "/run/user/1");
    QCOMPARE(defaultControlEndpoint(), std::string("unix:/run/user/1/ropewalk.sock"));
    QCOMPARE(parseControlEndpoint("default")->path, std::string("/run/user/1/ropewalk.sock"));

    qputenv("ROPEWALK_CONTROL", "tcp:127.0.0.1:4000");
    QCOMPARE(defaultControlEndpoint(), std::string("tcp:127.0.0.1:4000"));

    qunsetenv("ROPEWALK_CONTROL");
    qunsetenv("XDG_RUNTIME_DIR");
    QVERIFY(!parseControlEndpoint("default"));
}

void ControlEndpointTest::token_isRandomAndComparedWhole()
{
    const std::string token = makeControlToken();

    QCOMPARE(token.size(), 64U);
    QVERIFY(token != makeControlToken());
    QVERIFY(isSameToken(token, token));
    QVERIFY(!isSameToken({}, token));
    QVERIFY(!isSameToken(token.substr(1), token));
    QVERIFY(!isSameToken(token + "0", token));
    QVERIFY(!isSameToken(token.substr(0, 63) + "x", token));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::ControlEndpointTest)
#include "tst_control_endpoint.moc"
