#include "base/errc.h"
#include "workbench/qt_peers.h"
#include "workbench/workbench_face.h"

#include <string>
#include <vector>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

WorkbenchOptions tracing()
{
    WorkbenchOptions options;
    options.tracesChains = true;
    return options;
}

bool isOver(const ChainRecord &record)
{
    return record.endedAt != 0;
}

bool isWaiting(const ChainRecord &record)
{
    return record.phase == ChainPhase::waiting;
}

bool isHeld(const ChainRecord &record)
{
    return record.phase == ChainPhase::held;
}

} // namespace

/// A message that waits for its reply, as a chain that one can watch, hold and cancel.
class RequestsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void reply_isAnsweredWithItsBytes();
    void reply_splitOverReads_isFound();
    void reply_inAFraming_isOneMessage();
    void reply_goesToTheBehaviourAllTheSame();
    void request_isAChainWithNamedLinks();
    void timeout_failsAndNamesThePeer();
    void connectionLost_fails();
    void cancelled_failsAndLeavesTheReplyToTheNext();
    void held_answersOnceReleased();
    void unknownConnection_isRefused();
    void wrongPattern_isRefusedBeforeAnythingIsSent();
    void datagram_isAReply();

private:
    [[nodiscard]] ConnectionId connectTo(const QtServer &server, const std::string &framing = "raw");
    /// Posts a request that fails after 10 s, or `timeout`.
    void request(PatternConfig expect, std::chrono::milliseconds timeout = 10s);
    [[nodiscard]] bool isAnswered() const
    {
        return WorkbenchFace::waitFor([this] { return m_answer.has_value(); });
    }
    [[nodiscard]] std::uint64_t chain() const { return m_face->chainCalled("request one #1")->id; }

    std::unique_ptr<WorkbenchFace> m_face;
    std::unique_ptr<QtServer> m_server;
    QTcpSocket *m_peer = nullptr;
    ConnectionId m_connection = ConnectionId::none;
    std::optional<Result<CommandReply>> m_answer;
};

void RequestsTest::init()
{
    m_answer.reset();
    m_face = std::make_unique<WorkbenchFace>(tracing());
    m_server = std::make_unique<QtServer>();
    m_connection = connectTo(*m_server);
}

void RequestsTest::cleanup()
{
    m_face.reset();
    m_server.reset();
}

ConnectionId RequestsTest::connectTo(const QtServer &, const std::string &framing)
{
    ServiceConfig config;
    config.name = "one";
    config.role = Role::connect;
    config.endpoint = m_server->endpoint();
    config.framing = framing;
    config.behaviour = "silent";
    const ServiceId id = m_face->add(config);
    m_peer = m_server->accept();
    (void)WorkbenchFace::waitFor([&] { return m_face->openCount(id) == 1; });
    return m_face->connectionsOf(id).front().id;
}

void RequestsTest::request(PatternConfig expect, std::chrono::milliseconds timeout)
{
    m_face->workbench->post(SendRequest{m_connection, textOf("PING"), std::move(expect), timeout},
                            this,
                            [this](const Result<CommandReply> &reply) { m_answer = reply; });
}

void RequestsTest::reply_isAnsweredWithItsBytes()
{
    request({MatchKind::contains, "PONG"});
    QCOMPARE(QtServer::take(m_peer, 4), QByteArray("PING"));
    m_peer->write("+PONG\r\n");

    QVERIFY(isAnswered());
    QVERIFY(*m_answer);
    QCOMPARE((*m_answer)->reply, std::string("+PONG\r\n"));
    QCOMPARE((*m_answer)->recipients, std::size_t{1});
    QVERIFY((*m_answer)->took > 0ns);
}

void RequestsTest::reply_splitOverReads_isFound()
{
    request({MatchKind::contains, "PONG"});
    (void)QtServer::take(m_peer, 4);
    const ServiceId service = m_face->connections[m_connection].service;
    m_peer->write("+PO");
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->services[service].traffic.bytesIn == 3; }));
    m_peer->write("NG");

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("+PONG"));
}

void RequestsTest::reply_inAFraming_isOneMessage()
{
    m_connection = connectTo(*m_server, "line");
    request({MatchKind::equals, "PONG"});
    (void)QtServer::take(m_peer, 4);
    m_peer->write("NOTICE\nPONG\nMORE\n");

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("PONG"));
}

void RequestsTest::reply_goesToTheBehaviourAllTheSame()
{
    const ServiceId server = m_face->serve("echo");
    QtClient client(m_face->portOf(server));
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->openCount(server) == 1; }));
    m_connection = m_face->connectionsOf(server).front().id;
    request({});
    QCOMPARE(client.take(4), QByteArray("PING"));
    client.write("PONG");

    QCOMPARE(client.take(4), QByteArray("PONG"));
    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("PONG"));
}

void RequestsTest::request_isAChainWithNamedLinks()
{
    request({MatchKind::contains, "PONG"});
    QVERIFY(m_face->waitForChain("request one #1", isWaiting));
    QVERIFY(m_face->chainCalled("reply of one #1") != nullptr);
    m_peer->write("PONG");
    QVERIFY(m_face->waitForChain("request one #1", isOver));

    const ChainRecord &record = *m_face->chainCalled("request one #1");
    QCOMPARE(record.links[0].callback, std::string("send"));
    QCOMPARE(record.links[0].result.text, std::string("4 bytes"));
    QCOMPARE(record.links[1].callback, std::string("reply"));
    QCOMPARE(record.links[1].result.text, std::string("\"PONG\""));
    QCOMPARE(record.owner, m_face->connections[m_connection].service);
}

void RequestsTest::timeout_failsAndNamesThePeer()
{
    request({MatchKind::contains, "PONG"}, 1ms);

    QVERIFY(isAnswered());
    QVERIFY(!*m_answer);
    QCOMPARE(m_answer->error().code, make_error_code(Errc::noReply));
    QVERIFY(m_answer->error().operation.find("127.0.0.1:") != std::string::npos);
    QVERIFY(m_face->waitForChain("request one #1", isOver));
    const Parcel &failure = m_face->chainCalled("request one #1")->links[1].result;
    QCOMPARE(failure.lane, Lane::errbacks);
    QVERIFY(QByteArray(failure.type).contains("TimeoutError"));
    QVERIFY(m_face->waitForChain("reply of one #1", isOver)); // Nobody waits on.
}

void RequestsTest::connectionLost_fails()
{
    request({});
    QCOMPARE(QtServer::take(m_peer, 4), QByteArray("PING"));
    m_peer->close();

    QVERIFY(isAnswered());
    QVERIFY(!*m_answer);
    QCOMPARE(m_answer->error().code, std::make_error_code(std::errc::not_connected));
}

void RequestsTest::cancelled_failsAndLeavesTheReplyToTheNext()
{
    request({});
    QVERIFY(m_face->waitForChain("request one #1", isWaiting));
    QVERIFY(m_face->ask(CancelChain{chain()}));
    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().code, std::make_error_code(std::errc::operation_canceled));
    m_answer.reset();
    request({});
    (void)QtServer::take(m_peer, 8);
    m_peer->write("PONG");

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("PONG"));
}

void RequestsTest::held_answersOnceReleased()
{
    request({});
    QVERIFY(m_face->waitForChain("request one #1", isWaiting));
    QVERIFY(m_face->ask(HoldChain{chain()}));
    (void)QtServer::take(m_peer, 4);
    m_peer->write("PONG");
    QVERIFY(m_face->waitForChain("reply of one #1", isOver));
    QVERIFY(m_face->waitForChain("request one #1", isHeld));
    QVERIFY(!m_answer);
    QVERIFY(m_face->ask(ReleaseChain{chain()}));

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("PONG"));
}

void RequestsTest::unknownConnection_isRefused()
{
    const auto answer = m_face->ask(SendRequest{ConnectionId{99}, textOf("PING"), {}});

    QCOMPARE(answer.error().code, std::make_error_code(std::errc::no_such_device));
}

void RequestsTest::wrongPattern_isRefusedBeforeAnythingIsSent()
{
    request({MatchKind::regex, "("});

    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().code, std::make_error_code(std::errc::invalid_argument));
    QCOMPARE(m_face->connections[m_connection].traffic.bytesOut, std::uint64_t{0});
}

void RequestsTest::datagram_isAReply()
{
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost));
    const ServiceId client = m_face->connectTo("udp:127.0.0.1:" + std::to_string(peer.localPort()));
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->openCount(client) == 1; }));
    m_connection = m_face->connectionsOf(client).front().id;
    request({MatchKind::starts, "PO"});
    QVERIFY(WorkbenchFace::waitFor([&] { return peer.hasPendingDatagrams(); }));
    QHostAddress address;
    quint16 port = 0;
    char bytes[8];
    QCOMPARE(peer.readDatagram(bytes, sizeof bytes, &address, &port), qint64{4});
    peer.writeDatagram("NO", address, port);
    peer.writeDatagram("PONG", address, port);

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("PONG"));
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
