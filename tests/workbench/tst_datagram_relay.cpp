#include "workbench/relay_fixtures.h"

#include <QTemporaryDir>

#include <memory>

using namespace ropewalk;

namespace {

/// Qt's own datagram socket, with who was heard last.
class QtUdp : public QUdpSocket
{
public:
    QtUdp() { (void)bind(QHostAddress::LocalHost); }

    [[nodiscard]] std::string endpoint() const { return "udp:127.0.0.1:" + std::to_string(localPort()); }

    void send(const QByteArray &bytes, quint16 port)
    {
        (void)writeDatagram(bytes, QHostAddress::LocalHost, port);
    }

    /// The next datagram; null if none comes.
    QByteArray take()
    {
        if (!WorkbenchFace::waitFor([&] { return hasPendingDatagrams(); }))
            return {};
        QByteArray bytes(int(pendingDatagramSize()), '\0');
        (void)readDatagram(bytes.data(), bytes.size(), nullptr, &lastPort);
        return bytes.isNull() ? QByteArray("") : bytes;
    }

    quint16 lastPort = 0;
};

ServiceConfig datagramsTo(const std::string &target, const std::string &framing = "raw")
{
    ServiceConfig config = relayTo(target, framing);
    config.endpoint = "udp:0";
    return config;
}

} // namespace

class DatagramRelayTest : public QObject
{
    Q_OBJECT

private slots:
    void datagrams_goBothWays_andBothLegsAreAPair();
    void clients_haveAnAssociationEach();
    void emptyAndLargeDatagrams_areKept();
    void datagrams_becomeFramesOfAStream();
    void frames_becomeDatagrams();
    void rawStream_isDatagramsAsItArrives();
    void tooLongAFrame_isToldAndNotSent();
    void pathsOfUnixSockets_areServed();
    void closingALeg_closesTheOther_andTheNextDatagramBeginsAnew();
    void targetThatRefusesAStream_closesTheClient();
    void targetThatRefusesDatagrams_isTold();
    void streamThatEnds_isAnsweredForAWhile();
    void framesThatDoNotFit_areCounted();
    void chain_tellsOfEachAssociation();
    void stop_closesEverything();
};

void DatagramRelayTest::datagrams_goBothWays_andBothLegsAreAPair()
{
    WorkbenchFace face;
    QtUdp target;
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint()));
    client.send("question", face.portOf(id));
    QCOMPARE(target.take(), QByteArray("question"));
    target.send("answer", target.lastPort);

    QCOMPARE(client.take(), QByteArray("answer"));
    QCOMPARE(client.lastPort, face.portOf(id));
    QTRY_COMPARE(legsOf(face, id).first.traffic.messagesOut, std::uint64_t{1});
    const auto [first, second] = legsOf(face, id);
    QCOMPARE(first.pair, second.id);
    QCOMPARE(second.pair, first.id);
    QCOMPARE(second.peer, "127.0.0.1:" + std::to_string(target.localPort()));
}

void DatagramRelayTest::clients_haveAnAssociationEach()
{
    WorkbenchFace face;
    QtUdp target;
    QtUdp first;
    QtUdp second;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint()));
    first.send("1", face.portOf(id));
    QCOMPARE(target.take(), QByteArray("1"));
    const quint16 towardsFirst = target.lastPort;
    second.send("2", face.portOf(id));
    QCOMPARE(target.take(), QByteArray("2"));
    const quint16 towardsSecond = target.lastPort;
    target.send("for 2", towardsSecond);
    target.send("for 1", towardsFirst);

    QVERIFY(towardsFirst != towardsSecond);
    QCOMPARE(first.take(), QByteArray("for 1"));
    QCOMPARE(second.take(), QByteArray("for 2"));
    QTRY_COMPARE(face.openCount(id), std::size_t{4});
}

void DatagramRelayTest::emptyAndLargeDatagrams_areKept()
{
    WorkbenchFace face;
    QtUdp target;
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint()));
    const QByteArray large(60'000, 'x');
    for (const QByteArray &sent : {QByteArray(""), large, QByteArray("small")}) {
        client.send(sent, face.portOf(id));
        QCOMPARE(target.take(), sent);
    }
}

void DatagramRelayTest::datagrams_becomeFramesOfAStream()
{
    WorkbenchFace face;
    QtServer target;
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint(), "int16"));
    client.send("one", face.portOf(id));
    client.send("three", face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    QCOMPARE(QtServer::take(server, 12), QByteArray("\0\3one\0\5three", 12));
    server->write(QByteArray("\0\2ab\0\3cde", 9));

    QCOMPARE(client.take(), QByteArray("ab"));
    QCOMPARE(client.take(), QByteArray("cde"));
    server->disconnectFromHost();
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void DatagramRelayTest::frames_becomeDatagrams()
{
    WorkbenchFace face;
    QtUdp target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint(), "line"));
    QtClient client(face.portOf(id));
    client.write("one\ntwo\n\n");
    for (const char *expected : {"one", "two", ""})
        QCOMPARE(target.take(), QByteArray(expected));
    target.send("answer", target.lastPort);

    QCOMPARE(client.take(7), QByteArray("answer\n"));
}

void DatagramRelayTest::rawStream_isDatagramsAsItArrives()
{
    WorkbenchFace face;
    QtUdp target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    QtClient client(face.portOf(id));
    const QByteArray sent(100'000, 'x');
    client.write(sent);
    QByteArray received;
    while (received.size() < sent.size()) {
        const QByteArray piece = target.take();
        QVERIFY(!piece.isEmpty());
        received += piece;
    }

    QCOMPARE(received, sent);
}

void DatagramRelayTest::tooLongAFrame_isToldAndNotSent()
{
    WorkbenchFace face;
    QtUdp target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint(), "int32"));
    QtClient client(face.portOf(id));
    client.write(QByteArray("\0\1\x11\x70", 4) + QByteArray(70'000, 'x') + QByteArray("\0\0\0\1y", 5));

    QCOMPARE(target.take(), QByteArray("y"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::note, "Lost a message of 70000 bytes"));
    client.abort();
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::note, "1 message was lost"));
}

void DatagramRelayTest::pathsOfUnixSockets_areServed()
{
    WorkbenchFace face;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("in")).toStdString();
    QtUdp target;
    ServiceConfig config = datagramsTo(target.endpoint());
    config.endpoint = "unixgram:" + path;
    const ServiceId id = startRelay(face, config);
    const ServiceId client =
        face.connectTo("unixgram:" + path + ":bind=" + folder.filePath(QStringLiteral("out")).toStdString());
    QVERIFY(face.waitForPhase(client, ServicePhase::connected));
    QTRY_COMPARE(face.openCount(client), std::size_t{1});
    QVERIFY(face.ask(SendMessage{face.connectionsOf(client).at(0).id, textOf("question")}));
    QCOMPARE(target.take(), QByteArray("question"));
    target.send("answer", target.lastPort);

    QTRY_COMPARE(face.services[client].traffic.bytesIn, std::uint64_t{6});
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
}

void DatagramRelayTest::closingALeg_closesTheOther_andTheNextDatagramBeginsAnew()
{
    WorkbenchFace face;
    QtUdp target;
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint()));
    client.send("1", face.portOf(id));
    QCOMPARE(target.take(), QByteArray("1"));
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
    QVERIFY(face.ask(CloseConnection{legsOf(face, id).second.id, CloseConnection::How::flush}));
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
    client.send("2", face.portOf(id));

    QCOMPARE(target.take(), QByteArray("2"));
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
}

void DatagramRelayTest::targetThatRefusesAStream_closesTheClient()
{
    WorkbenchFace face;
    auto gone = std::make_unique<QtServer>();
    const std::string endpoint = gone->endpoint();
    gone.reset();
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(endpoint));
    client.send("unheard", face.portOf(id));

    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason,
             std::string("Closed because its target could not be reached"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::note, "1 message was lost"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "onnection refused"));
}

void DatagramRelayTest::targetThatRefusesDatagrams_isTold()
{
    WorkbenchFace face;
    auto gone = std::make_unique<QtUdp>();
    const std::string endpoint = gone->endpoint();
    gone.reset();
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(endpoint));
    client.send("unheard", face.portOf(id));

    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "onnection refused"));
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
}

void DatagramRelayTest::streamThatEnds_isAnsweredForAWhile()
{
    WorkbenchFace face;
    QtUdp target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    const UniqueFd client = connectRaw(face.portOf(id));
    QCOMPARE(::send(client.get(), "question", 8, 0), ssize_t{8});
    QCOMPARE(::shutdown(client.get(), SHUT_WR), 0);
    QCOMPARE(target.take(), QByteArray("question"));
    target.send("answer", target.lastPort);

    QCOMPARE(receiveFrom(client), QByteArray("answer"));
    QCOMPARE(receiveFrom(client), QByteArray());
    QTRY_COMPARE(face.closedCount(id), std::size_t{2});
}

void DatagramRelayTest::framesThatDoNotFit_areCounted()
{
    WorkbenchFace face;
    QtServer target;
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint(), "int8"));
    client.send(QByteArray(300, 'x'), face.portOf(id));
    client.send("y", face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);

    QCOMPARE(QtServer::take(server, 2), QByteArray("\1y"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::note, "Lost a message of 300 bytes"));
}

void DatagramRelayTest::chain_tellsOfEachAssociation()
{
    WorkbenchFace face({.tracesChains = true});
    QtUdp target;
    QtUdp client;
    const ServiceId id = startRelay(face, datagramsTo(target.endpoint()));
    client.send("x", face.portOf(id));

    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.links.size() == 3; }));
    QCOMPARE(face.chainCalled("relay relay #1")->links[0].callback, std::string("open"));
}

void DatagramRelayTest::stop_closesEverything()
{
    WorkbenchFace face;
    QtUdp target;
    QtServer streams;
    QtUdp client;
    const ServiceId udp = startRelay(face, datagramsTo(target.endpoint()));
    const ServiceId mixed = startRelay(face, datagramsTo(streams.endpoint()));
    client.send("x", face.portOf(udp));
    client.send("x", face.portOf(mixed));
    QVERIFY(streams.accept() != nullptr);
    QTRY_COMPARE(face.openCount(udp) + face.openCount(mixed), std::size_t{4});

    QVERIFY(face.ask(StopService{udp}));
    QVERIFY(face.ask(StopService{mixed}));
    QTRY_COMPARE(face.closedCount(udp) + face.closedCount(mixed), std::size_t{4});
}

QTEST_GUILESS_MAIN(DatagramRelayTest)
#include "tst_datagram_relay.moc"
