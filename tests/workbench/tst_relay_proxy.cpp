#include "workbench/relay_fixtures.h"

#include <QNetworkProxy>

#include <memory>
#include <vector>

using namespace ropewalk;

namespace {

ServiceConfig proxy(const std::string &kind = "proxy:any")
{
    return relayTo(kind);
}

ServiceConfig guardedProxy()
{
    ServiceConfig config = proxy();
    config.proxy.login = {"alice", "open sesame", {}};
    return config;
}

QNetworkProxy qtProxy(QNetworkProxy::ProxyType type, quint16 port, const QString &password = {})
{
    QNetworkProxy proxy(type, QStringLiteral("127.0.0.1"), port);
    if (!password.isEmpty()) {
        proxy.setUser(QStringLiteral("alice"));
        proxy.setPassword(password);
    }
    return proxy;
}

/// Qt's own client of a proxy, on its way to `target`.
std::unique_ptr<QTcpSocket> connectThrough(const QNetworkProxy &proxy, const QtServer &target)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->setProxy(proxy);
    socket->connectToHost(QStringLiteral("127.0.0.1"), target.serverPort());
    return socket;
}

bool waitForEnd(const QTcpSocket &socket)
{
    return WorkbenchFace::waitFor([&] {
        return socket.state() == QAbstractSocket::ConnectedState ||
               socket.state() == QAbstractSocket::UnconnectedState;
    });
}

QByteArray socksRequestTo(quint16 port)
{
    return QByteArray::fromHex("050100 050100017f000001") + char(port >> 8) + char(port & 0xff);
}

bool journalHolds(const WorkbenchFace &face, std::string_view text)
{
    for (const auto kind :
         {JournalRecord::Kind::message, JournalRecord::Kind::note, JournalRecord::Kind::failed})
        if (journalSays(face, kind, text))
            return true;
    return false;
}

quint16 closedPort()
{
    const QtServer gone;
    return gone.serverPort();
}

} // namespace

Q_DECLARE_METATYPE(QNetworkProxy::ProxyType)

class RelayProxyTest : public QObject
{
    Q_OBJECT

private slots:
    void qtsSocket_reachesItsTarget_data();
    void qtsSocket_reachesItsTarget();
    void login_isAskedForAndNeverShown_data();
    void login_isAskedForAndNeverShown();
    void wrongLogin_isRefused_data();
    void wrongLogin_isRefused();
    void bytesBehindTheRequest_reachTheTarget();
    void refusedTarget_isToldByItsCode();
    void refusedTarget_isToldByItsStatus();
    void unknownHost_isToldByItsCode();
    void plainRequest_reachesTheServerAsItsOwn();
    void chain_hasALinkForEachStep();
    void heldReply_holdsTheClient();
    void noise_isClosedWithAWord();
    void silence_isEndedInTime();
    void clientThatLeavesInTheMiddle_isForgotten();
    void clientThatLeavesWhileConnecting_isForgotten();
    void udpAssociate_isRefusedByItsCode();
    void wrongProxies_failOnTheRow_data();
    void wrongProxies_failOnTheRow();
};

void RelayProxyTest::qtsSocket_reachesItsTarget_data()
{
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::addColumn<QString>("forward");
    QTest::newRow("socks5") << QNetworkProxy::Socks5Proxy << "proxy:socks5";
    QTest::newRow("http") << QNetworkProxy::HttpProxy << "proxy:http";
    QTest::newRow("socks5 of any") << QNetworkProxy::Socks5Proxy << "proxy";
    QTest::newRow("http of any") << QNetworkProxy::HttpProxy << "proxy:any";
}

void RelayProxyTest::qtsSocket_reachesItsTarget()
{
    QFETCH(const QNetworkProxy::ProxyType, type);
    QFETCH(const QString, forward);
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, proxy(forward.toStdString()));
    const auto client = connectThrough(qtProxy(type, face.portOf(id)), target);
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    QTRY_COMPARE(client->state(), QAbstractSocket::ConnectedState);
    client->write("question");
    QCOMPARE(QtServer::take(server, 8), QByteArray("question"));
    server->write("answer");
    QCOMPARE(QtServer::take(client.get(), 6), QByteArray("answer"));

    QTRY_COMPARE(legsOf(face, id).second.traffic.messagesOut, std::uint64_t{1});
    const auto [first, second] = legsOf(face, id);
    QCOMPARE(first.pair, second.id);
    QCOMPARE(second.peer, "127.0.0.1:" + std::to_string(target.serverPort()));
    QCOMPARE(first.traffic.messagesIn, std::uint64_t{1}); // The greeting is none.
}

void RelayProxyTest::login_isAskedForAndNeverShown_data()
{
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::newRow("socks5") << QNetworkProxy::Socks5Proxy;
    QTest::newRow("http") << QNetworkProxy::HttpProxy;
}

void RelayProxyTest::login_isAskedForAndNeverShown()
{
    QFETCH(const QNetworkProxy::ProxyType, type);
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, guardedProxy());
    const auto client = connectThrough(qtProxy(type, face.portOf(id), QStringLiteral("open sesame")), target);
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    QTRY_COMPARE(client->state(), QAbstractSocket::ConnectedState);
    client->write("x");

    QCOMPARE(QtServer::take(server, 1), QByteArray("x"));
    QVERIFY(journalHolds(face, "asks for 127.0.0.1:"));
    QVERIFY(!journalHolds(face, "sesame"));
    QVERIFY(!journalHolds(face, "YWxpY2U6b3BlbiBzZXNhbWU=")); // The same in Base64.
}

void RelayProxyTest::wrongLogin_isRefused_data()
{
    login_isAskedForAndNeverShown_data();
}

void RelayProxyTest::wrongLogin_isRefused()
{
    QFETCH(const QNetworkProxy::ProxyType, type);
    WorkbenchFace face;
    const QtServer target;
    const ServiceId id = startRelay(face, guardedProxy());
    const auto client =
        connectThrough(qtProxy(type, face.portOf(id), QStringLiteral("close sesame")), target);

    QVERIFY(waitForEnd(*client));
    QCOMPARE(client->error(), QAbstractSocket::ProxyAuthenticationRequiredError);
    QTRY_VERIFY(journalHolds(face, "user or password is wrong"));
    QVERIFY(!target.hasPendingConnections());
}

void RelayProxyTest::bytesBehindTheRequest_reachTheTarget()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    client.write(socksRequestTo(target.serverPort()) + "early");
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);

    QCOMPARE(QtServer::take(server, 5), QByteArray("early"));
    client.write(" late");
    QCOMPARE(QtServer::take(server, 5), QByteArray(" late"));
    QCOMPARE(client.take(12).left(4), QByteArray::fromHex("0500 0500"));
}

void RelayProxyTest::refusedTarget_isToldByItsCode()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    client.write(socksRequestTo(closedPort()));

    QCOMPARE(client.takeAll(), QByteArray::fromHex("0500 0505000100000000 0000"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "onnection refused"));
    QCOMPARE(face.services[id].phase, ServicePhase::listening);
}

void RelayProxyTest::refusedTarget_isToldByItsStatus()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    client.write("CONNECT 127.0.0.1:" + QByteArray::number(closedPort()) + " HTTP/1.1\r\n\r\n");

    const QByteArray answer = client.takeAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 502 Bad Gateway\r\n"), answer.constData());
    QVERIFY(answer.contains("Connection refused"));
}

void RelayProxyTest::unknownHost_isToldByItsCode()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    client.write(QByteArray::fromHex("050100 05010003") + char(15) + "nowhere.invalid" +
                 QByteArray::fromHex("0050"));

    QCOMPARE(client.takeAll().left(4), QByteArray::fromHex("0500 0504"));
}

void RelayProxyTest::plainRequest_reachesTheServerAsItsOwn()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, proxy("proxy:http"));
    QtClient client(face.portOf(id));
    const QByteArray host = "127.0.0.1:" + QByteArray::number(target.serverPort());
    client.write("GET http://" + host + "/path HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    const QByteArray asked = "GET /path HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";

    QCOMPARE(QtServer::take(server, asked.size()), asked);
    server->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    server->disconnectFromHost();
    QCOMPARE(client.takeAll(), QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));
}

void RelayProxyTest::chain_hasALinkForEachStep()
{
    WorkbenchFace face({.tracesChains = true});
    const QtServer target;
    const ServiceId id = startRelay(face, proxy());
    const auto client = connectThrough(qtProxy(QNetworkProxy::Socks5Proxy, face.portOf(id)), target);

    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.links.size() == 6; }));
    std::vector<std::string> names;
    for (const auto &link : face.chainCalled("relay relay #1")->links)
        names.push_back(link.callback.empty() ? link.errback : link.callback);
    QCOMPARE(names,
             (std::vector<std::string>{"greeting", "request", "connect", "reply", "pair", "close client"}));
}

void RelayProxyTest::heldReply_holdsTheClient()
{
    WorkbenchFace face({.tracesChains = true});
    const QtServer target;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.phase == ChainPhase::waiting; }));
    const std::uint64_t chain = face.chainCalled("relay relay #1")->id;
    QVERIFY(face.ask(HoldChain{chain}));
    client.write(socksRequestTo(target.serverPort()));
    QCOMPARE(client.take(2), QByteArray::fromHex("0500"));
    QCOMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(ReleaseChain{chain}));

    QCOMPARE(client.take(10).left(2), QByteArray::fromHex("0500"));
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
}

void RelayProxyTest::noise_isClosedWithAWord()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    client.write(QByteArray(100'000, '\0'));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_VERIFY(journalHolds(face, "neither SOCKS nor HTTP"));
    QTRY_COMPARE(face.connectionsOf(id).at(0).closeReason,
                 std::string("Closed because it did not ask as a proxy is asked"));
}

void RelayProxyTest::silence_isEndedInTime()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy("proxy:any:timeout=1"));
    QtClient mute(face.portOf(id));
    QtClient halfway(face.portOf(id));
    halfway.write(QByteArray::fromHex("050100 0501"));

    QCOMPARE(halfway.takeAll(), QByteArray::fromHex("0500"));
    QCOMPARE(mute.takeAll(), QByteArray());
    QTRY_VERIFY(journalHolds(face, "did not say in time"));
    QTRY_COMPARE(face.openCount(id), std::size_t{0});
}

void RelayProxyTest::clientThatLeavesInTheMiddle_isForgotten()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy());
    {
        QtClient resets(face.portOf(id));
        resets.write(QByteArray::fromHex("050100 0501"));
        QCOMPARE(resets.take(2), QByteArray::fromHex("0500"));
        resets.abort();
    }
    const UniqueFd halfCloses = connectRaw(face.portOf(id));
    QCOMPARE(::send(halfCloses.get(), "CONN", 4, 0), ssize_t{4});
    QCOMPARE(::shutdown(halfCloses.get(), SHUT_WR), 0);

    QCOMPARE(receiveFrom(halfCloses), QByteArray());
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void RelayProxyTest::clientThatLeavesWhileConnecting_isForgotten()
{
    WorkbenchFace face;
    const BusyServer target;
    const ServiceId id = startRelay(face, proxy());
    UniqueFd client = connectRaw(face.portOf(id));
    const QByteArray request = socksRequestTo(target.port());
    QCOMPARE(::send(client.get(), request.constData(), std::size_t(request.size()), 0),
             ssize_t{request.size()});
    QTRY_VERIFY(journalHolds(face, "asks for"));
    resetOnClose(std::move(client));
    target.makeRoom();

    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void RelayProxyTest::udpAssociate_isRefusedByItsCode()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, proxy());
    QtClient client(face.portOf(id));
    client.write(QByteArray::fromHex("050100 05030001000000000000"));

    QCOMPARE(client.takeAll().left(4), QByteArray::fromHex("0500 0507"));
    QTRY_VERIFY(journalHolds(face, "UDP ASSOCIATE"));
}

void RelayProxyTest::wrongProxies_failOnTheRow_data()
{
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("forward");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("problem");
    QTest::newRow("kind") << "tcp:0"
                          << "proxy:ftp"
                          << ""
                          << "no kind of proxy";
    QTest::newRow("no timeout") << "tcp:0"
                                << "proxy:any:timeout=0"
                                << ""
                                << "no kind of proxy";
    QTest::newRow("datagrams") << "udp:0"
                               << "proxy:socks5"
                               << ""
                               << "over a connection";
    QTest::newRow("no password") << "tcp:0"
                                 << "proxy:any"
                                 << "alice"
                                 << "No password is known for alice";
    QTest::newRow("no proxy") << "tcp:0"
                              << "tcp:localhost:1"
                              << "alice"
                              << "Only a relay that is a proxy";
}

void RelayProxyTest::wrongProxies_failOnTheRow()
{
    QFETCH(const QString, listen);
    QFETCH(const QString, forward);
    QFETCH(const QString, user);
    QFETCH(const QString, problem);
    WorkbenchFace face;
    ServiceConfig config = proxy(forward.toStdString());
    config.endpoint = listen.toStdString();
    config.proxy.login.user = user.toStdString();
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(QString::fromStdString(face.services[id].problem).contains(problem),
             face.services[id].problem.c_str());
}

QTEST_GUILESS_MAIN(RelayProxyTest)
#include "tst_relay_proxy.moc"
