#include "workbench/relay_fixtures.h"

#include <QLocalSocket>
#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace ropewalk;

namespace {

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
    void listenerOnAUnixPath_isServed();
    void sending_toEitherLeg_reachesItsPeerOnly();
    void wholeTransfer_withASlowReader_isBoundedAndExact_data();
    void wholeTransfer_withASlowReader_isBoundedAndExact();
    void manyConnections_areServedAtOnce();
    void maxConnections_countsClients();
    void throttle_holdsTheMeanAndEndsInGoodOrder();
    void stop_closesBothLegs();
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
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
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

QTEST_GUILESS_MAIN(RelayTest)
#include "tst_relay.moc"
