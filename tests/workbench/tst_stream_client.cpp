#include "workbench/qt_peers.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <sys/socket.h>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

ServiceConfig clientOf(const std::string &endpoint)
{
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = endpoint;
    config.behaviour = "silent";
    return config;
}

ServiceConfig reconnecting(const std::string &endpoint)
{
    ServiceConfig config = clientOf(endpoint);
    config.reconnect.isOn = true;
    config.reconnect.initialDelay = 5ms;
    config.reconnect.maxDelay = 20ms;
    return config;
}

/// A port of this machine that nobody listens on.
quint16 freePort()
{
    const QtServer server;
    return server.serverPort();
}

} // namespace

class StreamClientTest : public QObject
{
    Q_OBJECT

private slots:
    void messages_goBothWays();
    void hostName_isLookedUp();
    void unknownHost_failsOnTheRow();
    void refused_failsOnTheRowWithARemedy();
    void refused_withReconnect_saysWhenItTriesAgain();
    void lost_withReconnect_connectsAgain();
    void lost_withoutReconnect_stops();
    void close_withReconnect_staysClosed();
    void stop_whileWaiting_endsTheWaiting();
    void start_afterClose_connectsAgain();
    void halfClose_letsThePeerAnswer();
    void repeat_ofTheService_beginsWithTheConnection();
    void tcpOption_thatWasSet_isPartOfTheState();
    void unixClient_talksToItsServer();
};

void StreamClientTest::messages_goBothWays()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.connectTo(server.endpoint());
    QTcpSocket *peer = server.accept();
    QVERIFY(peer != nullptr);
    peer->write("welcome");

    QTRY_COMPARE(face.services[id].traffic.bytesIn, std::uint64_t{7});
    QVERIFY(face.ask(SendToAll{id, textOf("thanks")}));
    QCOMPARE(QtServer::take(peer, 6), QByteArray("thanks"));
    const ConnectionState state = face.connectionsOf(id).at(0);
    QCOMPARE(state.peer, "127.0.0.1:" + std::to_string(server.serverPort()));
    QCOMPARE(state.local, "127.0.0.1:" + std::to_string(peer->peerPort()));
    peer->close();
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).local, state.local);
}

void StreamClientTest::hostName_isLookedUp()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.connectTo("tcp:localhost:" + std::to_string(server.serverPort()));

    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
}

void StreamClientTest::unknownHost_failsOnTheRow()
{
    WorkbenchFace face;
    const ServiceId id = face.connectTo("tcp:nobody.invalid:80");

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.find("nobody.invalid") != std::string::npos);
}

void StreamClientTest::refused_failsOnTheRowWithARemedy()
{
    WorkbenchFace face;
    const ServiceId id = face.connectTo("tcp:127.0.0.1:" + std::to_string(freePort()));

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.starts_with("Cannot connect to 127.0.0.1:"));
    QVERIFY(face.services[id].problem.ends_with(": connection refused"));
    QVERIFY(!face.services[id].remedy.empty());
}

void StreamClientTest::refused_withReconnect_saysWhenItTriesAgain()
{
    WorkbenchFace face;
    ServiceConfig config = reconnecting("tcp:127.0.0.1:" + std::to_string(freePort()));
    config.reconnect.initialDelay = 30s;
    config.reconnect.maxDelay = 60s;
    config.reconnect.jitter = 0;
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::waiting));
    const ServiceState &state = face.services[id];
    QVERIFY(state.problem.ends_with("connection refused"));
    QCOMPARE(state.retryAt - state.phaseSince, std::int64_t{60'000'000'000});
}

void StreamClientTest::lost_withReconnect_connectsAgain()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.add(reconnecting(server.endpoint()));
    for (int i = 0; i < 3; ++i) {
        QTcpSocket *peer = server.accept();
        QVERIFY(peer != nullptr);
        peer->close();
    }

    QVERIFY(server.accept() != nullptr);
    QTRY_VERIFY(face.connectionsOf(id).size() >= 3);
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed by the peer"));
}

void StreamClientTest::lost_withoutReconnect_stops()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.connectTo(server.endpoint());
    server.accept()->close();

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QCOMPARE(face.services[id].openConnections, 0U);
}

void StreamClientTest::close_withReconnect_staysClosed()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.add(reconnecting(server.endpoint()));
    QVERIFY(server.accept() != nullptr);
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(CloseConnection{face.connectionsOf(id).at(0).id}));

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QTRY_COMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed here"));
}

void StreamClientTest::stop_whileWaiting_endsTheWaiting()
{
    WorkbenchFace face;
    ServiceConfig config = reconnecting("tcp:127.0.0.1:" + std::to_string(freePort()));
    config.reconnect.initialDelay = 1h;
    config.reconnect.maxDelay = 1h;
    const ServiceId id = face.add(config);
    QVERIFY(face.waitForPhase(id, ServicePhase::waiting));
    QVERIFY(face.ask(StopService{id}));

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QCOMPARE(face.services[id].retryAt, std::int64_t{0});
}

void StreamClientTest::start_afterClose_connectsAgain()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.connectTo(server.endpoint());
    QVERIFY(server.accept() != nullptr);
    QVERIFY(face.ask(StopService{id}));
    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QVERIFY(face.ask(StartService{id}));

    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    QTRY_COMPARE(face.connectionsOf(id).size(), std::size_t{2});
    QCOMPARE(face.connectionsOf(id).at(1).number, 2U);
}

void StreamClientTest::halfClose_letsThePeerAnswer()
{
    RawServer server;
    WorkbenchFace face;
    const ServiceId id = face.connectTo(server.endpoint());
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QTRY_VERIFY(server.fd);
    QVERIFY(face.ask(CloseConnection{face.connectionsOf(id).at(0).id, CloseConnection::How::halfClose}));
    char byte = 0;
    QTRY_COMPARE(::recv(server.fd.get(), &byte, 1, MSG_DONTWAIT), 0); // The end of stream.
    QCOMPARE(::send(server.fd.get(), "answer", 6, 0), 6);
    server.fd = UniqueFd();

    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).traffic.bytesIn, std::uint64_t{6});
}

void StreamClientTest::repeat_ofTheService_beginsWithTheConnection()
{
    QtServer server;
    WorkbenchFace face;
    ServiceConfig config = clientOf(server.endpoint());
    config.repeat = {textOf("{{seq}};"), 1ms, 4};
    (void)face.add(config);

    QCOMPARE(QtServer::take(server.accept(), 8), QByteArray("1;2;3;4;"));
}

void StreamClientTest::tcpOption_thatWasSet_isPartOfTheState()
{
    QtServer server;
    WorkbenchFace face;
    const ServiceId id = face.connectTo(server.endpoint());
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    const ConnectionId connection = face.connectionsOf(id).at(0).id;

    QVERIFY(face.ask(SetTcpOption{connection, SetTcpOption::Option::noDelay, true}));

    QTRY_VERIFY(face.connectionsOf(id).at(0).tcp.noDelay);
    QVERIFY(!face.connectionsOf(id).at(0).tcp.keepAlive);
}

void StreamClientTest::unixClient_talksToItsServer()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    QLocalServer server;
    QVERIFY(server.listen(path));
    WorkbenchFace face;
    const ServiceId id = face.connectTo("unix:" + path.toStdString());
    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    QVERIFY(face.ask(SendToAll{id, textOf("hello")}));
    QTRY_VERIFY(server.hasPendingConnections());
    QLocalSocket *peer = server.nextPendingConnection();

    QTRY_COMPARE(peer->bytesAvailable(), 5);
    QCOMPARE(peer->readAll(), QByteArray("hello"));
}

QTEST_GUILESS_MAIN(StreamClientTest)
#include "tst_stream_client.moc"
