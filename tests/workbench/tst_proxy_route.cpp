#include "workbench/relay_fixtures.h"

#include <memory>
#include <vector>

using namespace ropewalk;

namespace {

const QByteArray kGreeting = QByteArray::fromHex("050100");
const QByteArray kGreeted = QByteArray::fromHex("0500");
const QByteArray kRequest =
    QByteArray::fromHex("05010003") + char(11) + "example.org" + QByteArray::fromHex("0050");
const QByteArray kReached = QByteArray::fromHex("050000017f0000010050");

std::string proxyAt(const QtServer &server)
{
    return "socks5://127.0.0.1:" + std::to_string(server.serverPort());
}

ServiceConfig clientVia(const std::string &via, const std::string &endpoint = "tcp:example.org:80")
{
    ServiceConfig config;
    config.name = "client";
    config.role = Role::connect;
    config.endpoint = endpoint;
    config.behaviour = "silent";
    config.proxy.via = via;
    return config;
}

/// Plays the proxy up to the point where it answers the request; null if it is asked otherwise.
QTcpSocket *playProxy(QtServer &proxy)
{
    QTcpSocket *socket = proxy.accept();
    if (socket == nullptr || QtServer::take(socket, kGreeting.size()) != kGreeting)
        return nullptr;
    socket->write(kGreeted);
    return QtServer::take(socket, kRequest.size()) == kRequest ? socket : nullptr;
}

std::vector<std::string> linksOf(const WorkbenchFace &face, const std::string &purpose)
{
    std::vector<std::string> names;
    for (const auto &link : face.chainCalled(purpose)->links)
        names.push_back(link.callback.empty() ? link.errback : link.callback);
    return names;
}

} // namespace

class ProxyRouteTest : public QObject
{
    Q_OBJECT

private slots:
    void client_isConnectedByTheProxy();
    void relay_reachesItsTargetThroughTheProxy();
    void chains_nameTheProxysLinks();
    void refusal_isTheServicesProblem();
    void proxyThatIsNotThere_isTheServicesProblem();
    void proxyThatHangsUp_isTheServicesProblem();
    void proxyThatSaysNothing_isGivenUpInTime();
    void reconnecting_goesThroughTheProxyAgain();
    void stopping_endsTheNegotiation();
    void login_isSaidAndNeverShown();
    void wrongRoutes_failOnTheRow_data();
    void wrongRoutes_failOnTheRow();
};

void ProxyRouteTest::client_isConnectedByTheProxy()
{
    WorkbenchFace face;
    QtServer proxy;
    const ServiceId id = face.add(clientVia(proxyAt(proxy)));
    QTcpSocket *socket = playProxy(proxy);
    QVERIFY(socket != nullptr);
    QCOMPARE(face.services[id].phase, ServicePhase::connecting);
    socket->write(kReached + "220 hello");

    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::message, "220 hello"));
    const ConnectionState connection = face.connectionsOf(id).at(0);
    QCOMPARE(connection.peer, "example.org:80 via 127.0.0.1:" + std::to_string(proxy.serverPort()));
    QVERIFY(face.ask(SendMessage{connection.id, textOf("HELO me")}));
    QCOMPARE(QtServer::take(socket, 7), QByteArray("HELO me"));
    socket->disconnectFromHost();
    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
}

void ProxyRouteTest::relay_reachesItsTargetThroughTheProxy()
{
    WorkbenchFace face;
    QtServer proxy;
    ServiceConfig config = relayTo("tcp:example.org:80");
    config.proxy.via = proxyAt(proxy);
    const ServiceId id = startRelay(face, config);
    QtClient client(face.portOf(id));
    client.write("early");
    QTcpSocket *socket = playProxy(proxy);
    QVERIFY(socket != nullptr);
    socket->write(kReached + "220 hello");

    QCOMPARE(client.take(9), QByteArray("220 hello"));
    QCOMPARE(QtServer::take(socket, 5), QByteArray("early"));
    QCOMPARE(legsOf(face, id).second.peer,
             "example.org:80 via 127.0.0.1:" + std::to_string(proxy.serverPort()));
}

void ProxyRouteTest::chains_nameTheProxysLinks()
{
    WorkbenchFace face({.tracesChains = true});
    QtServer proxy;
    const ServiceId id = face.add(clientVia(proxyAt(proxy)));
    QTcpSocket *socket = playProxy(proxy);
    QVERIFY(socket != nullptr);
    socket->write(kReached);

    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    QVERIFY(face.waitForChain("connect client",
                              [](const ChainRecord &record) { return record.links.size() == 5; }));
    QCOMPARE(linksOf(face, "connect client"),
             (std::vector<std::string>{"resolve", "connect proxy", "negotiate", "ready", "give up"}));
}

void ProxyRouteTest::refusal_isTheServicesProblem()
{
    WorkbenchFace face;
    QtServer proxy;
    const ServiceId id = face.add(clientVia(proxyAt(proxy)));
    QTcpSocket *socket = playProxy(proxy);
    QVERIFY(socket != nullptr);
    socket->write(QByteArray::fromHex("05050001000000000000"));

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QCOMPARE(face.services[id].problem,
             "Cannot connect to example.org:80 through " + proxyAt(proxy) +
                 " (SOCKS reply 5): connection refused");
    QCOMPARE(face.openCount(id), std::size_t{0});
}

void ProxyRouteTest::proxyThatIsNotThere_isTheServicesProblem()
{
    WorkbenchFace face;
    auto gone = std::make_unique<QtServer>();
    const std::string via = proxyAt(*gone);
    gone.reset();
    const ServiceId id = face.add(clientVia(via));

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QCOMPARE(face.services[id].problem, "Cannot connect to the proxy " + via + ": connection refused");
}

void ProxyRouteTest::proxyThatHangsUp_isTheServicesProblem()
{
    WorkbenchFace face;
    QtServer proxy;
    const ServiceId id = face.add(clientVia(proxyAt(proxy)));
    QTcpSocket *socket = proxy.accept();
    QVERIFY(socket != nullptr);
    QCOMPARE(QtServer::take(socket, kGreeting.size()), kGreeting);
    socket->disconnectFromHost();

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(face.services[id].problem.find("it closed the connection") != std::string::npos,
             face.services[id].problem.c_str());
}

void ProxyRouteTest::proxyThatSaysNothing_isGivenUpInTime()
{
    WorkbenchFace face;
    const QtServer mute;
    const ServiceId id = face.add(clientVia(proxyAt(mute), "tcp:example.org:80:timeout=1"));

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(face.services[id].problem.find("timed out") != std::string::npos,
             face.services[id].problem.c_str());
}

void ProxyRouteTest::reconnecting_goesThroughTheProxyAgain()
{
    WorkbenchFace face;
    QtServer proxy;
    ServiceConfig config = clientVia(proxyAt(proxy));
    config.reconnect = {.isOn = true, .initialDelay = std::chrono::milliseconds(1)};
    const ServiceId id = face.add(config);
    QTcpSocket *refusing = playProxy(proxy);
    QVERIFY(refusing != nullptr);
    refusing->write(QByteArray::fromHex("05040001000000000000"));
    for (int i = 0; i < 2; ++i) {
        QTcpSocket *socket = playProxy(proxy);
        QVERIFY(socket != nullptr);
        socket->write(kReached);
        QTRY_COMPARE(face.openCount(id), std::size_t{1});
        socket->disconnectFromHost();
        QTRY_COMPARE(face.openCount(id), std::size_t{0});
    }
}

void ProxyRouteTest::stopping_endsTheNegotiation()
{
    WorkbenchFace face;
    QtServer proxy;
    const ServiceId id = face.add(clientVia(proxyAt(proxy)));
    const QTcpSocket *socket = playProxy(proxy);
    QVERIFY(socket != nullptr);

    QVERIFY(face.ask(StopService{id}));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(face.services[id].phase, ServicePhase::stopped);
}

void ProxyRouteTest::login_isSaidAndNeverShown()
{
    WorkbenchFace face;
    QtServer proxy;
    ServiceConfig config = clientVia(proxyAt(proxy));
    config.proxy.viaLogin = {"alice", "open sesame", {}};
    const ServiceId id = face.add(config);
    QTcpSocket *socket = proxy.accept();
    QVERIFY(socket != nullptr);
    QCOMPARE(QtServer::take(socket, 4), QByteArray::fromHex("05020002"));
    socket->write(QByteArray::fromHex("0502"));
    QCOMPARE(QtServer::take(socket, 19), QByteArray("\1\5alice\x0bopen sesame"));
    socket->write(QByteArray::fromHex("0101"));

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.ends_with("the proxy does not know this user and password"));
    for (const auto kind :
         {JournalRecord::Kind::message, JournalRecord::Kind::note, JournalRecord::Kind::failed})
        QVERIFY(!journalSays(face, kind, "sesame"));
}

void ProxyRouteTest::wrongRoutes_failOnTheRow_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("isClient");
    QTest::addColumn<QString>("via");
    QTest::addColumn<QString>("problem");
    QTest::newRow("path") << "unix:/tmp/s" << true << "socks5://a:1"
                          << "TCP only";
    QTest::newRow("datagrams") << "udp:127.0.0.1:1" << true << "socks5://a:1"
                               << "TCP only";
    QTest::newRow("server") << "tcp:0" << false << "socks5://a:1"
                            << "connects to nobody";
    QTest::newRow("no proxy") << "tcp:a:1" << true << "ftp://a:1"
                              << "no kind of proxy";
}

void ProxyRouteTest::wrongRoutes_failOnTheRow()
{
    QFETCH(const QString, endpoint);
    QFETCH(const bool, isClient);
    QFETCH(const QString, via);
    QFETCH(const QString, problem);
    WorkbenchFace face;
    ServiceConfig config = clientVia(via.toStdString(), endpoint.toStdString());
    config.role = isClient ? Role::connect : Role::listen;
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(QString::fromStdString(face.services[id].problem).contains(problem),
             face.services[id].problem.c_str());
}

QTEST_GUILESS_MAIN(ProxyRouteTest)
#include "tst_proxy_route.moc"
