#include "net/socket_address.h"
#include "workbench/qt_peers.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <vector>

using namespace ropewalk;

namespace {

ServiceConfig relayTo(const std::string &target, const std::string &framing = "raw")
{
    ServiceConfig config;
    config.name = "relay";
    config.endpoint = "tcp:0";
    config.forward = target;
    config.framing = framing;
    config.behaviour = "silent";
    return config;
}

ServiceId startRelay(WorkbenchFace &face, const ServiceConfig &config)
{
    const ServiceId id = face.add(config);
    if (!face.waitForPhase(id, ServicePhase::listening))
        qWarning("%s", face.services[id].problem.c_str());
    return id;
}

/// The client's leg and the target's, of a relay that has served one client.
std::pair<ConnectionState, ConnectionState> legsOf(const WorkbenchFace &face, ServiceId id)
{
    const auto legs = face.connectionsOf(id);
    return legs.size() == 2 ? std::pair(legs[0], legs[1]) : std::pair<ConnectionState, ConnectionState>();
}

/// "in 1 ab|out 2 ab|…" of all messages in the journal, by connection number.
std::string messagesOf(const WorkbenchFace &face)
{
    std::string found;
    JournalView journal(face.workbench->journal());
    journal.refresh();
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row) {
        const JournalRecord &record = journal.at(row);
        if (record.kind != JournalRecord::Kind::message)
            continue;
        found += record.direction == Direction::in ? "in " : "out ";
        const auto known = face.connections.find(record.connection); // The journal is ahead of the updates.
        found += std::to_string(known != face.connections.end() ? known->second.number : 0) + ' ';
        found += std::string(record.bytes()) + '|';
    }
    return found;
}

bool journalSays(const WorkbenchFace &face, JournalRecord::Kind kind, std::string_view text)
{
    JournalView journal(face.workbench->journal());
    journal.refresh();
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row)
        if (journal.at(row).kind == kind && journal.at(row).bytes().find(text) != std::string_view::npos)
            return true;
    return false;
}

/// A connected descriptor that blocks: Qt's socket knows no half close.
UniqueFd connectRaw(quint16 port)
{
    UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_storage address{};
    const auto size = SocketAddress::loopback(AddressFamily::ipv4, port).toSockaddr(address);
    (void)::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(*size));
    return fd;
}

/// A listener whose backlog is full: whoever connects waits until room is made.
class BusyServer
{
public:
    BusyServer()
        : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_storage address{};
        const auto size = SocketAddress::loopback(AddressFamily::ipv4, 0).toSockaddr(address);
        auto *name = reinterpret_cast<sockaddr *>(&address);
        (void)::bind(m_listener.get(), name, static_cast<socklen_t>(*size));
        (void)::listen(m_listener.get(), 0);
        socklen_t length = sizeof address;
        (void)::getsockname(m_listener.get(), name, &length);
        m_port = SocketAddress::fromSockaddr(name, length).port();
        m_filler = connectRaw(m_port);
    }

    [[nodiscard]] std::string endpoint() const { return "tcp:127.0.0.1:" + std::to_string(m_port); }
    void makeRoom() const { const UniqueFd filler(::accept(m_listener.get(), nullptr, nullptr)); }

private:
    UniqueFd m_listener;
    UniqueFd m_filler;
    std::uint16_t m_port = 0;
};

bool isReadable(const UniqueFd &fd)
{
    char byte = 0;
    return ::recv(fd.get(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0 || errno != EAGAIN;
}

/// Reads what is there once something is; empty at the end.
QByteArray receiveFrom(const UniqueFd &fd)
{
    (void)WorkbenchFace::waitFor([&] { return isReadable(fd); });
    QByteArray bytes(64 * 1024, '\0');
    const auto count = ::recv(fd.get(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_DONTWAIT);
    return bytes.left(std::max<qsizetype>(count, 0));
}

/// Waits for the end of what comes in: 0, or the error.
int endOf(const UniqueFd &fd)
{
    int error = EAGAIN;
    (void)WorkbenchFace::waitFor([&] {
        char byte = 0;
        error = ::recv(fd.get(), &byte, 1, MSG_DONTWAIT) < 0 ? errno : 0;
        return error != EAGAIN;
    });
    return error;
}

void resetOnClose(UniqueFd fd)
{
    const linger hard{1, 0};
    (void)::setsockopt(fd.get(), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

/// Bytes of which every stretch is different, so that a lost or doubled piece shows.
QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    std::uint32_t state = 1;
    for (char &byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

/// Sends `bytes` as its socket takes them.
class Feeder : public QObject
{
public:
    Feeder(QTcpSocket &socket, const QByteArray &bytes)
        : m_socket(socket)
        , m_bytes(bytes)
    {
        connect(&socket, &QTcpSocket::bytesWritten, this, &Feeder::feed);
        feed();
    }

    qsizetype sent = 0;

private:
    void feed()
    {
        constexpr qsizetype kPiece = 256 * 1024;
        while (sent < m_bytes.size() && m_socket.bytesToWrite() < kPiece)
            sent += m_socket.write(m_bytes.constData() + sent, std::min(kPiece, m_bytes.size() - sent));
    }

    QTcpSocket &m_socket;
    const QByteArray &m_bytes;
};

} // namespace

class RelayTest : public QObject
{
    Q_OBJECT

private slots:
    void bytes_goBothWays_andBothLegsAreAPair();
    void journal_hasEachMessageOnBothLegs();
    void framing_cutsTheJournal_notTheStream();
    void framing_thatCannotRead_letsTheStreamGoOn();
    void bytesSentBeforeTheTargetAnswers_areKept();
    void halfClose_isCarriedAcross();
    void reset_ofTheClient_isCarriedAcross();
    void reset_ofTheTarget_isCarriedAcross();
    void close_ofALegByHand_closesTheOther();
    void refusedTarget_closesTheClientAndSaysWhy();
    void unknownHost_closesTheClientAndSaysWhy();
    void targetNamedByHost_isLookedUp();
    void targetOnAUnixPath_isReached();
    void targetThatIsAProgram_isTalkedTo();
    void listenerOnAUnixPath_isServed();
    void sending_toEitherLeg_reachesItsPeerOnly();
    void wholeTransfer_withASlowReader_isBoundedAndExact_data();
    void wholeTransfer_withASlowReader_isBoundedAndExact();
    void manyConnections_areServedAtOnce();
    void chain_tellsOfEachPair();
    void heldChain_holdsTheClient();
    void cancelledChain_closesTheClient();
    void targetThatDoesNotAnswer_closesTheClientInTime();
    void maxConnections_countsClients();
    void throttle_holdsTheMeanAndEndsInGoodOrder();
    void stop_closesBothLegs();
    void change_ofTheTarget_restarts();
    void wrongTargets_failOnTheRow_data();
    void wrongTargets_failOnTheRow();
};

void RelayTest::bytes_goBothWays_andBothLegsAreAPair()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    client.write("question");
    QCOMPARE(QtServer::take(server, 8), QByteArray("question"));
    server->write("answer");
    QCOMPARE(client.take(6), QByteArray("answer"));

    QTRY_COMPARE(face.services[id].traffic.bytesOut, std::uint64_t{14});
    QTRY_COMPARE(legsOf(face, id).second.pair, legsOf(face, id).first.id);
    const auto [first, second] = legsOf(face, id);
    QCOMPARE(first.pair, second.id);
    QCOMPARE(second.peer, "127.0.0.1:" + std::to_string(target.serverPort()));
    QTRY_COMPARE(legsOf(face, id).second.traffic.messagesOut, std::uint64_t{1});
}

void RelayTest::journal_hasEachMessageOnBothLegs()
{
    WorkbenchFace face;
    const ServiceId echo = face.serve("upper");
    const ServiceId id = startRelay(face, relayTo("tcp:localhost:" + std::to_string(face.portOf(echo))));
    QtClient client(face.portOf(id));
    client.write("ab");
    QCOMPARE(client.take(2), QByteArray("AB"));

    // The server's own connection has number 1, too.
    QTRY_COMPARE(messagesOf(face), std::string("in 1 ab|out 2 ab|in 1 ab|out 1 AB|in 2 AB|out 1 AB|"));
}

void RelayTest::framing_cutsTheJournal_notTheStream()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint(), "line"));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    client.write("one\ntwo\nthr");
    QCOMPARE(QtServer::take(server, 11), QByteArray("one\ntwo\nthr"));
    QTRY_COMPARE(messagesOf(face), std::string("in 1 one\n|out 2 one\n|in 1 two\n|out 2 two\n|"));
    client.write("ee\n");

    QCOMPARE(QtServer::take(server, 3), QByteArray("ee\n"));
    QTRY_VERIFY(messagesOf(face).ends_with("in 1 three\n|out 2 three\n|"));
}

void RelayTest::framing_thatCannotRead_letsTheStreamGoOn()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint(), "netstring"));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    client.write("3:abc,no netstring");
    QCOMPARE(QtServer::take(server, 18), QByteArray("3:abc,no netstring"));
    client.write(" at all");

    QCOMPARE(QtServer::take(server, 7), QByteArray(" at all"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::note, "cannot read this"));
    QTRY_VERIFY(messagesOf(face).ends_with("in 1  at all|out 2  at all|"));
}

void RelayTest::bytesSentBeforeTheTargetAnswers_areKept()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    const UniqueFd client = connectRaw(face.portOf(id));
    QCOMPARE(::send(client.get(), "early", 5, 0), ssize_t{5});
    QCOMPARE(::shutdown(client.get(), SHUT_WR), 0);
    QTcpSocket *server = target.accept();

    QCOMPARE(QtServer::take(server, 5), QByteArray("early"));
}

void RelayTest::halfClose_isCarriedAcross()
{
    WorkbenchFace face;
    RawServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    const UniqueFd client = connectRaw(face.portOf(id));
    QTRY_VERIFY(target.fd);
    QCOMPARE(::send(client.get(), "all", 3, 0), ssize_t{3});
    QCOMPARE(::shutdown(client.get(), SHUT_WR), 0);
    QCOMPARE(receiveFrom(target.fd), QByteArray("all"));
    QCOMPARE(receiveFrom(target.fd), QByteArray()); // Its end.
    QCOMPARE(face.openCount(id), std::size_t{2});
    QCOMPARE(::send(target.fd.get(), "late answer", 11, 0), ssize_t{11});
    QCOMPARE(receiveFrom(client), QByteArray("late answer"));
    target.fd = UniqueFd();

    QVERIFY(isReadable(client) || WorkbenchFace::waitFor([&] { return isReadable(client); }));
    QCOMPARE(receiveFrom(client), QByteArray());
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void RelayTest::reset_ofTheClient_isCarriedAcross()
{
    WorkbenchFace face;
    RawServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    UniqueFd client = connectRaw(face.portOf(id));
    QTRY_VERIFY(target.fd);
    QTRY_COMPARE(legsOf(face, id).second.number, 2U);
    QTRY_VERIFY(legsOf(face, id).first.pair != ConnectionId::none);
    resetOnClose(std::move(client));

    QCOMPARE(endOf(target.fd), ECONNRESET);
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
    QCOMPARE(legsOf(face, id).first.closeReason, std::string("Reset by the peer"));
    QCOMPARE(legsOf(face, id).second.closeReason, std::string("Reset with the other leg"));
}

void RelayTest::reset_ofTheTarget_isCarriedAcross()
{
    WorkbenchFace face;
    RawServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    const UniqueFd client = connectRaw(face.portOf(id));
    QTRY_VERIFY(target.fd);
    QTRY_VERIFY(legsOf(face, id).first.pair != ConnectionId::none);
    resetOnClose(std::move(target.fd));

    QCOMPARE(endOf(client), ECONNRESET);
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void RelayTest::close_ofALegByHand_closesTheOther()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QTRY_VERIFY(legsOf(face, id).first.pair != ConnectionId::none);
    QVERIFY(face.ask(CloseConnection{legsOf(face, id).second.id}));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_COMPARE(server->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
    QCOMPARE(legsOf(face, id).first.closeReason, std::string("Closed with the other leg"));
}

void RelayTest::refusedTarget_closesTheClientAndSaysWhy()
{
    WorkbenchFace face;
    auto gone = std::make_unique<QtServer>();
    const std::string endpoint = gone->endpoint();
    gone.reset();
    const ServiceId id = startRelay(face, relayTo(endpoint));
    QtClient client(face.portOf(id));
    client.write("unheard");

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason,
             std::string("Closed because its target could not be reached"));
    QVERIFY(journalSays(face, JournalRecord::Kind::failed, "Cannot connect to 127.0.0.1:"));
    QVERIFY(journalSays(face, JournalRecord::Kind::failed, "onnection refused"));
    QTRY_VERIFY(!face.services[id].problem.empty());
    QCOMPARE(face.services[id].phase, ServicePhase::listening);
}

void RelayTest::unknownHost_closesTheClientAndSaysWhy()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, relayTo("tcp:nowhere.invalid:80"));
    QtClient client(face.portOf(id));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "nowhere.invalid"));
}

void RelayTest::targetNamedByHost_isLookedUp()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo("tcp:localhost:" + std::to_string(target.serverPort())));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    client.write("x");

    QCOMPARE(QtServer::take(server, 1), QByteArray("x"));
}

void RelayTest::targetOnAUnixPath_isReached()
{
    WorkbenchFace face;
    const QTemporaryDir folder;
    QLocalServer target;
    QVERIFY(target.listen(folder.filePath(QStringLiteral("s"))));
    const ServiceId id = startRelay(face, relayTo("unix:" + target.fullServerName().toStdString()));
    QtClient client(face.portOf(id));
    client.write("x");
    QVERIFY(WorkbenchFace::waitFor([&] { return target.hasPendingConnections(); }));
    QLocalSocket *server = target.nextPendingConnection();
    QTRY_COMPARE(server->bytesAvailable(), 1);
    server->write("y");

    QCOMPARE(client.take(1), QByteArray("y"));
}

void RelayTest::targetThatIsAProgram_isTalkedTo()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, relayTo("process:tr a-z A-Z"));
    const UniqueFd client = connectRaw(face.portOf(id));
    QCOMPARE(::send(client.get(), "hello", 5, 0), ssize_t{5});
    QCOMPARE(::shutdown(client.get(), SHUT_WR), 0);

    QCOMPARE(receiveFrom(client), QByteArray("HELLO"));
    QCOMPARE(receiveFrom(client), QByteArray());
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void RelayTest::listenerOnAUnixPath_isServed()
{
    WorkbenchFace face;
    QtServer target;
    const QTemporaryDir folder;
    ServiceConfig config = relayTo(target.endpoint());
    config.endpoint = "unix:" + folder.filePath(QStringLiteral("r")).toStdString();
    startRelay(face, config);
    QLocalSocket client;
    client.connectToServer(folder.filePath(QStringLiteral("r")));
    client.write("x");

    QCOMPARE(QtServer::take(target.accept(), 1), QByteArray("x"));
}

void RelayTest::sending_toEitherLeg_reachesItsPeerOnly()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QTRY_VERIFY(legsOf(face, id).first.pair != ConnectionId::none);
    QVERIFY(face.ask(SendMessage{legsOf(face, id).first.id, textOf("to the client")}));
    QVERIFY(face.ask(SendMessage{legsOf(face, id).second.id, textOf("to the target")}));

    QCOMPARE(client.take(13), QByteArray("to the client"));
    QCOMPARE(QtServer::take(server, 13), QByteArray("to the target"));
}

void RelayTest::wholeTransfer_withASlowReader_isBoundedAndExact_data()
{
    QTest::addColumn<QString>("framing");
    QTest::newRow("raw") << "raw";
    QTest::newRow("line") << "line";
}

/// 64 MiB each way. The client does not read at first: what is read for it must stop, in the relay as well.
void RelayTest::wholeTransfer_withASlowReader_isBoundedAndExact()
{
    QFETCH(QString, framing);
    constexpr qsizetype kSize = qsizetype{64} * 1024 * 1024;
    constexpr std::size_t kMostQueued = std::size_t{512} * 1024;
    const QByteArray bytes = pattern(kSize);
    WorkbenchFace face({.keepsJournal = false});
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint(), framing.toStdString()));
    QtClient client(face.portOf(id));
    client.setReadBufferSize(16 * 1024);
    QTcpSocket *server = target.accept();
    const Feeder up(client, bytes);
    const Feeder down(*server, bytes);
    QByteArray received;
    QVERIFY(WorkbenchFace::waitFor([&] {
        received += server->readAll();
        return received.size() == kSize;
    }));
    QVERIFY(received == bytes);
    QTRY_VERIFY(legsOf(face, id).first.isPaused); // Nobody reads what the target sends.
    const auto [held, source] = legsOf(face, id);
    QVERIFY2(held.queuedBytes > 0 && held.queuedBytes < kMostQueued,
             qPrintable(QString::number(held.queuedBytes)));
    QVERIFY(source.traffic.bytesIn < std::uint64_t{kSize} / 2);
    client.setReadBufferSize(0);
    received = client.take(kSize);

    QVERIFY(received == bytes);
    QTRY_COMPARE(legsOf(face, id).second.traffic.bytesIn, std::uint64_t{kSize});
}

void RelayTest::manyConnections_areServedAtOnce()
{
    constexpr int kCount = 200;
    WorkbenchFace face;
    const ServiceId echo = face.serve("echo");
    const ServiceId id = startRelay(face, relayTo("tcp:127.0.0.1:" + std::to_string(face.portOf(echo))));
    std::vector<std::unique_ptr<QtClient>> clients;
    for (int i = 0; i < kCount; ++i)
        clients.push_back(std::make_unique<QtClient>(face.portOf(id)));
    for (int i = 0; i < kCount; ++i)
        clients[static_cast<std::size_t>(i)]->write(QByteArray::number(1000 + i));
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(clients[static_cast<std::size_t>(i)]->take(4), QByteArray::number(1000 + i));
    QTRY_COMPARE(face.openCount(id), std::size_t{2 * kCount});
    clients.clear();

    QTRY_COMPARE(face.closedCount(id), std::size_t{2 * kCount});
    QTRY_COMPARE(face.openCount(echo), std::size_t{0});
}

void RelayTest::chain_tellsOfEachPair()
{
    WorkbenchFace face({.tracesChains = true});
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    const QtClient client(face.portOf(id));

    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.links.size() == 3; }));
    QCOMPARE(face.chainCalled("relay relay #1")->links[0].callback, std::string("connect"));
}

void RelayTest::heldChain_holdsTheClient()
{
    WorkbenchFace face({.tracesChains = true});
    const BusyServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    client.write("early");
    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.phase == ChainPhase::waiting; }));
    const std::uint64_t chain = face.chainCalled("relay relay #1")->id;
    QVERIFY(face.ask(HoldChain{chain}));
    target.makeRoom();
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
    QCOMPARE(face.services[id].traffic.bytesIn, std::uint64_t{0});
    QVERIFY(face.ask(ReleaseChain{chain}));

    QTRY_COMPARE(legsOf(face, id).second.traffic.bytesOut, std::uint64_t{5});
}

void RelayTest::cancelledChain_closesTheClient()
{
    WorkbenchFace face({.tracesChains = true});
    const BusyServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.phase == ChainPhase::waiting; }));
    QVERIFY(face.ask(CancelChain{face.chainCalled("relay relay #1")->id}));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed here"));
}

void RelayTest::targetThatDoesNotAnswer_closesTheClientInTime()
{
    WorkbenchFace face;
    const BusyServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint() + ":timeout=1"));
    QtClient client(face.portOf(id));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "timed out"));
}

void RelayTest::maxConnections_countsClients()
{
    WorkbenchFace face;
    QtServer target;
    ServiceConfig config = relayTo(target.endpoint());
    config.limits.maxConnections = 2;
    const ServiceId id = startRelay(face, config);
    const QtClient first(face.portOf(id));
    const QtClient second(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{4});
    QtClient third(face.portOf(id));

    QCOMPARE(third.takeAll(), QByteArray());
    QCOMPARE(face.openCount(id), std::size_t{4});
}

void RelayTest::throttle_holdsTheMeanAndEndsInGoodOrder()
{
    constexpr qsizetype kSize = 60'000;
    WorkbenchFace face;
    QtServer target;
    ServiceConfig config = relayTo(target.endpoint());
    config.limits.bytesPerSecondOut = 60'000;
    const ServiceId id = startRelay(face, config);
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    const QByteArray bytes = pattern(kSize);
    server->write(bytes);
    server->disconnectFromHost();

    QVERIFY(client.takeAll() == bytes);
    client.disconnectFromHost();
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void RelayTest::stop_closesBothLegs()
{
    WorkbenchFace face;
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    const QByteArray bytes = pattern(1'000'000);
    client.write(bytes);
    QTRY_COMPARE(face.services[id].traffic.bytesIn, std::uint64_t{1'000'000});
    QVERIFY(face.ask(StopService{id}));

    QVERIFY(QtServer::take(server, bytes.size()) == bytes); // What was queued, too.
    QTRY_COMPARE(server->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.takeAll(), QByteArray());
    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
}

void RelayTest::change_ofTheTarget_restarts()
{
    WorkbenchFace face;
    QtServer first;
    QtServer second;
    const ServiceId id = startRelay(face, relayTo(first.endpoint()));
    ServiceConfig changed = relayTo(second.endpoint());
    changed.id = id;
    const int updates = face.updates;
    QVERIFY(face.ask(ChangeService{changed}));
    QVERIFY(WorkbenchFace::waitFor([&] { return face.updates > updates; }));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    const QtClient client(face.portOf(id));

    QVERIFY(second.accept() != nullptr);
}

void RelayTest::wrongTargets_failOnTheRow_data()
{
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("forward");
    QTest::addColumn<QString>("problem");
    QTest::newRow("datagrams out") << "tcp:0"
                                   << "udp:127.0.0.1:53"
                                   << "datagrams have none";
    QTest::newRow("datagrams in") << "udp:0"
                                  << "tcp:127.0.0.1:53"
                                  << "datagrams have none";
    QTest::newRow("no port") << "tcp:0"
                             << "tcp:localhost"
                             << "port";
    QTest::newRow("itself") << "tcp:7123"
                            << "tcp:localhost:7123"
                            << "connect to itself";
    QTest::newRow("its own path") << "unix:/tmp/s"
                                  << "unix:/tmp/s"
                                  << "connect to itself";
}

void RelayTest::wrongTargets_failOnTheRow()
{
    QFETCH(QString, listen);
    QFETCH(QString, forward);
    QFETCH(QString, problem);
    WorkbenchFace face;
    ServiceConfig config = relayTo(forward.toStdString());
    config.endpoint = listen.toStdString();
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(QString::fromStdString(face.services[id].problem).contains(problem),
             face.services[id].problem.c_str());
}

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
