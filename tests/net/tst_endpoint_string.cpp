#include "net/endpoint_string.h"

#include <QTest>

using namespace ropewalk;

namespace {

constexpr auto kListen = EndpointRole::listen;
constexpr auto kConnect = EndpointRole::connect;

Endpoint parsed(std::string_view text, EndpointRole role)
{
    const auto endpoint = parseEndpoint(text, role);
    if (!endpoint) {
        qWarning("%s", endpoint.error().message.c_str());
        return {};
    }
    return *endpoint;
}

EndpointError errorOf(std::string_view text, EndpointRole role)
{
    const auto endpoint = parseEndpoint(text, role);
    return endpoint ? EndpointError{"none", "none", {}} : endpoint.error();
}

} // namespace

class EndpointStringTest : public QObject
{
    Q_OBJECT

private slots:
    void text_isReadAs_data();
    void text_isReadAs();
    void canonicalText_isReadBackAsTheSame_data();
    void canonicalText_isReadBackAsTheSame();
    void wrongText_isPointedAt_data();
    void wrongText_isPointedAt();
    void explanation_isASentence_data();
    void explanation_isASentence();

    void listener_withoutInterface_isForThisMachineOnly();
    void arguments_areReadByType();
    void arguments_notGiven_haveTwistedsDefaults();
    void url_keepsItsPathAsAnExplanation();
    void unescapedIpv6_isToldAboutBrackets();
    void unknownArgument_namesTheOnesThereAre();
    void tls_isReadButNotSupported();
    void webSocket_isNamedAsMissing();
    void shortForm_leavesOutWhatIsUsual();
};

void EndpointStringTest::text_isReadAs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<QByteArray>("canonical");

    const auto listen = [](const char *text, const char *canonical) {
        QTest::addRow("listen %s", text) << QByteArray(text) << true << QByteArray(canonical);
    };
    const auto connect = [](const char *text, const char *canonical) {
        QTest::addRow("connect %s", text) << QByteArray(text) << false << QByteArray(canonical);
    };
    listen("tcp:8080:interface=127.0.0.1:backlog=50", "tcp:8080:interface=127.0.0.1:backlog=50");
    listen("tcp:8080:0.0.0.0:7", "tcp:8080:interface=0.0.0.0:backlog=7");
    listen("tcp:port=8080", "tcp:8080:interface=127.0.0.1");
    listen("TCP:8080", "tcp:8080:interface=127.0.0.1");
    listen("tcp:0", "tcp:0:interface=127.0.0.1");
    listen("tcp:80:interface=localhost", "tcp:80:interface=127.0.0.1");
    listen(R"(tcp6:8080:interface=\:\:1)", R"(tcp6:8080:interface=\:\:1)");
    listen("tcp6:8080:interface=[::1]", R"(tcp6:8080:interface=\:\:1)");
    listen("tcp6:8080", R"(tcp6:8080:interface=\:\:1)");
    listen(R"(tcp:8080:interface=\:\:)", R"(tcp:8080:interface=\:\:)");
    listen("unix:/tmp/s:mode=666:lockfile=0", "unix:/tmp/s:mode=666:lockfile=0");
    listen(R"(unix:/tmp/a\:b\=c\\d)", R"(unix:/tmp/a\:b\=c\\d)");
    listen("udp:5300", "udp:5300:interface=127.0.0.1");
    listen("udp:5300:interface=0.0.0.0:multicast=239.1.2.3",
           "udp:5300:interface=0.0.0.0:multicast=239.1.2.3");
    listen("unixgram:/tmp/s", "unixgram:/tmp/s");
    listen("ssl:443:privateKey=k.pem:certKey=c.pem",
           "ssl:443:privateKey=k.pem:certKey=c.pem:interface=127.0.0.1");
    listen("8080", "tcp:8080:interface=127.0.0.1");
    listen(" 8080\n", "tcp:8080:interface=127.0.0.1");
    listen(":8080", "tcp:8080:interface=127.0.0.1");
    listen("localhost:8080", "tcp:8080:interface=127.0.0.1");
    listen("*:8080", "tcp:8080:interface=0.0.0.0");
    listen("0.0.0.0:8080", "tcp:8080:interface=0.0.0.0");
    listen("[::1]:80", R"(tcp6:80:interface=\:\:1)");
    listen("[::]:80", R"(tcp6:80:interface=\:\:)");
    listen("udp://*:53", "udp:53:interface=0.0.0.0");
    listen("tcp6://:80", R"(tcp6:80:interface=\:\:1)");
    listen("unix:///tmp/s", "unix:/tmp/s");
    listen("/tmp/s", "unix:/tmp/s");
    listen("//tmp/s", R"(unix:\//tmp/s)");
    listen(R"(unix:/tmp/s\ )", R"(unix:/tmp/s\ )");
    listen("/tmp/a:b", R"(unix:/tmp/a\:b)");

    connect("tcp:host=localhost:port=80:timeout=30:bindAddress=127.0.0.2",
            "tcp:localhost:80:timeout=30:bindAddress=127.0.0.2");
    connect("tcp:localhost:80", "tcp:localhost:80");
    connect("tcp:80:host=localhost", "tcp:localhost:80");
    connect("tcp:8080", "tcp:127.0.0.1:8080");
    connect(R"(tcp:\:\:1:80)", R"(tcp:\:\:1:80)");
    connect("tcp:[::1]:80", R"(tcp:\:\:1:80)");
    connect("tcp6:80", R"(tcp6:\:\:1:80)");
    connect("tls:example.org:443", "tls:example.org:443");
    connect("ssl:example.org:443:caCertsDir=/etc/ssl/certs", "ssl:example.org:443:caCertsDir=/etc/ssl/certs");
    connect("udp:localhost:53:broadcast=yes", "udp:localhost:53:broadcast=1");
    connect("udp:h:53:multicast=[ff02::fb]:interface=[fe80::1%lo]",
            R"(udp:h:53:multicast=ff02\:\:fb:interface=fe80\:\:1%lo)");
    connect("unix:/tmp/s:timeout=5", "unix:/tmp/s:timeout=5");
    connect("unixgram:/tmp/s:bind=/tmp/mine", "unixgram:/tmp/s:bind=/tmp/mine");
    connect("8080", "tcp:127.0.0.1:8080");
    connect(":8080", "tcp:127.0.0.1:8080");
    connect("localhost:8080", "tcp:localhost:8080");
    connect("[::1]:80", R"(tcp:\:\:1:80)");
    connect("tcp://host:81", "tcp:host:81");
    connect("udp://host:81", "udp:host:81");
    connect("telnet://host", "tcp:host:23");
    connect("http://host/a:b?c=d", "tcp:host:80");
    connect("https://host:8443/path", "tls:host:8443");
    connect("HTTPS://[::1]/", R"(tls:\:\:1:443)");
}

void EndpointStringTest::text_isReadAs()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, listens);
    QFETCH(QByteArray, canonical);

    const Endpoint endpoint = parsed(text.toStdString(), listens ? kListen : kConnect);

    QCOMPARE(QByteArray::fromStdString(formatEndpoint(endpoint)), canonical);
}

void EndpointStringTest::canonicalText_isReadBackAsTheSame_data()
{
    text_isReadAs_data();
}

void EndpointStringTest::canonicalText_isReadBackAsTheSame()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, listens);
    Endpoint endpoint = parsed(text.toStdString(), listens ? kListen : kConnect);
    endpoint.resource.clear();

    const Endpoint again = parsed(formatEndpoint(endpoint), endpoint.role);

    QVERIFY(again == endpoint);
}

void EndpointStringTest::wrongText_isPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");

    const auto listen = [](const char *text, int begin, int length) {
        QTest::addRow("listen %s", text) << QByteArray(text) << true << begin << length;
    };
    const auto connect = [](const char *text, int begin, int length) {
        QTest::addRow("connect %s", text) << QByteArray(text) << false << begin << length;
    };
    listen("", 0, 0);
    listen("  ", 0, 2);
    listen("tcp", 3, 0);
    listen("tcp:", 4, 0);
    listen("tcp:99999", 4, 5);
    listen("  tcp:99999", 6, 5);
    listen("99999", 0, 5);
    listen("tcp:localhost:80", 4, 9);
    listen("example.com:80", 0, 11);
    listen("tcp:80:interface=eth", 17, 3);
    listen("tcp:80:interface=256.1.1.1", 17, 9);
    listen("tcp6:80:interface=127.0.0.1", 18, 9);
    listen("tcp6:80:interface=::1", 18, 0);
    listen("tcp:80:colour=red", 7, 6);
    listen("tcp:80:backlog=1:backlog=2", 17, 7);
    listen("tcp:80:backlog=-1", 15, 2);
    listen("tcp:80:127.0.0.1:5:6", 19, 1);
    listen("tcp:80:backlog=5\\", 16, 1);
    listen("unix:/tmp/s:mode=888", 17, 3);
    listen("unix:/tmp/s:lockfile=maybe", 21, 5);
    listen("udp:53:multicast=10.0.0.1", 17, 8);
    listen("ws:8090", 0, 2);
    listen("ws://localhost:8090", 0, 2);
    listen("gopher:70:x=1", 0, 6);
    connect("localhost", 9, 0);
    connect("localhost:", 0, 9);
    connect("::1", 3, 0);
    connect("[::1:80", 0, 1);
    connect("[::1]:http", 6, 4);
    connect("tcp:localhost", 13, 0);
    connect("tcp:localhost:0", 14, 1);
    connect("tcp:local host:80", 4, 10);
    connect("tcp:host:80:timeout=0", 20, 1);
    connect("*:80", 0, 1);
    connect("tcp://user@host:80", 6, 5);
    connect("tcp://host", 10, 0);
    connect("tcp://1.2.3:80", 6, 5);
    connect("gopher://host", 0, 6);
}

void EndpointStringTest::wrongText_isPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, listens);
    QFETCH(int, begin);
    QFETCH(int, length);

    const EndpointError error = errorOf(text.toStdString(), listens ? kListen : kConnect);

    QCOMPARE(int(error.where.begin), begin);
    QCOMPARE(int(error.where.length), length);
    QVERIFY(!error.message.empty());
    QVERIFY(!error.remedy.empty());
}

void EndpointStringTest::explanation_isASentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<QByteArray>("sentence");

    const auto add = [](const char *text, bool listens, const char *sentence) {
        QTest::addRow("%s", sentence) << QByteArray(text) << listens << QByteArray(sentence);
    };
    add("8080", true, "Listen on TCP port 8080, this machine only (127.0.0.1)");
    add("*:8080", true, "Listen on TCP port 8080, open to every network of this machine (0.0.0.0)");
    add("10.1.2.3:8080", true, "Listen on TCP port 8080, open to the network of 10.1.2.3");
    add("udp:0", true, "Listen on any free UDP port, this machine only (127.0.0.1)");
    add("/tmp/s", true, "Listen on the Unix socket /tmp/s");
    add("localhost:80", false, "Connect to localhost, TCP port 80");
    add("udp:10.0.0.255:9:broadcast=yes", false, "Send to 10.0.0.255, UDP port 9, as a broadcast");
    add("unixgram:/tmp/s", false, "Send to the Unix datagram socket /tmp/s");
    add("https://host/path", false, "Connect to host, TLS port 443 (\"/path\" is not sent by itself)");
}

void EndpointStringTest::explanation_isASentence()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, listens);
    QFETCH(QByteArray, sentence);

    const Endpoint endpoint = parsed(text.toStdString(), listens ? kListen : kConnect);

    QCOMPARE(QByteArray::fromStdString(explainEndpoint(endpoint)), sentence);
}

void EndpointStringTest::listener_withoutInterface_isForThisMachineOnly()
{
    QCOMPARE(parsed("tcp:80", kListen).interfaceAddress, std::string("127.0.0.1"));
    QCOMPARE(parsed("tcp6:80", kListen).interfaceAddress, std::string("::1"));
    QCOMPARE(parsed("udp:80", kListen).interfaceAddress, std::string("127.0.0.1"));
    QCOMPARE(parsed("tcp:80", kConnect).interfaceAddress, std::string());
}

void EndpointStringTest::arguments_areReadByType()
{
    const Endpoint server = parsed("unix:/tmp/s:mode=660:backlog=7:lockfile=yes", kListen);
    const Endpoint client = parsed("tcp:host:80:timeout=5", kConnect);

    QCOMPARE(server.mode(), std::optional<unsigned>(0660));
    QCOMPARE(server.backlog(), 7);
    QVERIFY(server.isOn("lockfile"));
    QCOMPARE(client.timeout().count(), 5000);
}

void EndpointStringTest::arguments_notGiven_haveTwistedsDefaults()
{
    const Endpoint server = parsed("unix:/tmp/s", kListen);

    QCOMPARE(server.backlog(), 50);
    QCOMPARE(server.timeout().count(), 30000);
    QVERIFY(!server.mode());
    QVERIFY(!server.isOn("lockfile"));
}

void EndpointStringTest::url_keepsItsPathAsAnExplanation()
{
    QCOMPARE(parsed("https://host/path?q#f", kConnect).resource, std::string("/path?q#f"));
    QCOMPARE(parsed("http://host", kConnect).resource, std::string());
}

void EndpointStringTest::unescapedIpv6_isToldAboutBrackets()
{
    QVERIFY(errorOf("tcp6:80:interface=::1", kListen).remedy.find("[::1]") != std::string::npos);
    QVERIFY(errorOf("tcp:::1:80", kConnect).remedy.find("[::1]") != std::string::npos);
}

void EndpointStringTest::unknownArgument_namesTheOnesThereAre()
{
    QCOMPARE(errorOf("tcp:80:colour=red", kListen).remedy, std::string("Use port, interface, backlog."));
}

void EndpointStringTest::tls_isReadButNotSupported()
{
    const auto support = isSupported(parsed("tls:example.org:443", kConnect));

    QVERIFY(!support);
    QCOMPARE(support.error().message, std::string("TLS is not available in this version."));
    QVERIFY(isSupported(parsed("tcp:80", kListen)));
}

void EndpointStringTest::webSocket_isNamedAsMissing()
{
    QVERIFY(errorOf("ws:8090", kListen).message.find("not available in this version") != std::string::npos);
}

void EndpointStringTest::shortForm_leavesOutWhatIsUsual()
{
    QCOMPARE(shortEndpoint(parsed("tcp:6667:interface=0.0.0.0", kListen)), std::string("tcp:6667"));
    QCOMPARE(shortEndpoint(parsed("[::1]:80", kConnect)), std::string("[::1]:80"));
    QCOMPARE(shortEndpoint(parsed("udp:h:80", kConnect)), std::string("udp:h:80"));
    QCOMPARE(shortEndpoint(parsed("/tmp/s", kListen)), std::string("unix:/tmp/s"));
}

QTEST_GUILESS_MAIN(EndpointStringTest)
#include "tst_endpoint_string.moc"
