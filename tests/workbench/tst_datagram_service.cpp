#include "workbench/qt_peers.h"

#include <QLocale>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/un.h>

using namespace ropewalk;

namespace {

ServiceConfig clientOf(const std::string &endpoint)
{
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = endpoint;
    config.behaviour = "silent";
    return config;
}

/// Qt's own datagram socket, bound to a free port of this machine.
class QtDatagramPeer : public QUdpSocket
{
public:
    QtDatagramPeer() { (void)bind(QHostAddress::LocalHost); }

    void send(const QByteArray &bytes, quint16 port) { writeDatagram(bytes, QHostAddress::LocalHost, port); }

    QByteArray take()
    {
        QByteArray bytes;
        if (!WorkbenchFace::waitFor([&] { return hasPendingDatagrams(); }))
            return "nothing came";
        bytes.resize(pendingDatagramSize());
        readDatagram(bytes.data(), bytes.size());
        return bytes;
    }
};

} // namespace

class DatagramServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void echo_answersEachPeer();
    void peers_appearAsConnections();
    void behaviour_answersADatagram_data();
    void behaviour_answersADatagram();
    void chat_passesDatagramsToOtherPeers();
    void sendDatagram_goesToAnyAddress();
    void sendDatagram_toAWrongAddress_fails();
    void sendDatagram_toAName_looksItUp();
    void stop_withFullQueue_saysWhatIsLost();
    void closedPeer_comesBackAsANewOne();
    void answer_isLinkedToItsCause();
    void burst_isAnsweredWhole();
    void tooLongDatagram_isNotSent();
    void client_sendsToItsDestination();
    void client_whoseDestinationIsNotThere_saysSo();
    void client_repeats();
    void unixDatagrams_goBothWays();
    void portInUse_failsOnTheRow();
    void stop_freesThePort();
};

void DatagramServiceTest::echo_answersEachPeer()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo", "raw", "udp:0");
    QtDatagramPeer first;
    QtDatagramPeer second;
    first.send("one", face.portOf(id));
    second.send("two", face.portOf(id));

    QCOMPARE(first.take(), QByteArray("one"));
    QCOMPARE(second.take(), QByteArray("two"));
}

void DatagramServiceTest::peers_appearAsConnections()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "raw", "udp:0");
    QtDatagramPeer peer;
    peer.send("one", face.portOf(id));
    peer.send("", face.portOf(id));

    QTRY_COMPARE(face.services[id].traffic.messagesIn, std::uint64_t{2});
    QCOMPARE(face.openCount(id), std::size_t{1});
    const ConnectionState state = face.connectionsOf(id).at(0);
    QCOMPARE(state.peer, "127.0.0.1:" + std::to_string(peer.localPort()));
    QVERIFY(face.ask(SendMessage{state.id, textOf("answer")}));
    QCOMPARE(peer.take(), QByteArray("answer"));
}

void DatagramServiceTest::behaviour_answersADatagram_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("least");
    QTest::newRow("upper") << "upper" << 1;
    QTest::newRow("chargen") << "chargen" << 1;
    QTest::newRow("daytime") << "daytime" << 30;
    QTest::newRow("time") << "time" << 4;
    QTest::newRow("qotd") << "qotd" << 20;
    QTest::newRow("greeting") << "greeting:hi" << 1;
}

void DatagramServiceTest::behaviour_answersADatagram()
{
    QFETCH(QString, behaviour);
    QFETCH(int, least);
    WorkbenchFace face;
    const ServiceId id = face.serve(behaviour.toStdString(), "raw", "udp:0");
    QtDatagramPeer peer;
    for (int i = 0; i < 2; ++i) {
        peer.send("x", face.portOf(id));
        const QByteArray answer = peer.take();
        QVERIFY(answer.size() >= least && answer.size() <= 512 && answer != "nothing came");
    }
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
}

void DatagramServiceTest::chat_passesDatagramsToOtherPeers()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("chat", "raw", "udp:0");
    QtDatagramPeer first;
    QtDatagramPeer second;
    first.send("hello", face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    second.send("hello too", face.portOf(id));

    QCOMPARE(first.take(), QByteArray("#2: hello too\n"));
}

void DatagramServiceTest::sendDatagram_goesToAnyAddress()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "raw", "udp:0");
    QtDatagramPeer peer;
    const std::string address = "127.0.0.1:" + std::to_string(peer.localPort());
    const auto sent = face.ask(SendDatagram{id, address, textOf("hello")});

    QVERIFY(sent);
    QCOMPARE(peer.take(), QByteArray("hello"));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).peer, address);
}

void DatagramServiceTest::sendDatagram_toAName_looksItUp()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "raw", "udp:0");
    QtDatagramPeer peer;
    const std::string port = std::to_string(peer.localPort());
    QVERIFY(face.ask(SendDatagram{id, "localhost:" + port, textOf("hello")}));
    QCOMPARE(peer.take(), QByteArray("hello"));
    const auto unknown = face.ask(SendDatagram{id, "no-such-host.invalid:" + port, textOf("hello")});

    QVERIFY(!unknown);
    QVERIFY(unknown.error().operation.find("no-such-host.invalid") != std::string::npos);
}

void DatagramServiceTest::stop_withFullQueue_saysWhatIsLost()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("peer")).toStdString();
    WorkbenchFace face;
    const ServiceId silent =
        face.serve("silent", "raw", "unixgram:" + folder.filePath(QStringLiteral("s")).toStdString());
    const UniqueFd peer(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)); // Reads nothing.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof(address.sun_path) - 1);
    QCOMPARE(::bind(peer.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    constexpr int kSent = 1'000; // More than the system keeps for one receiver.
    for (int i = 0; i < kSent; ++i)
        face.workbench->post(SendDatagram{silent, path, textOf("four")});
    QVERIFY(face.ask(StopService{silent}));
    int arrived = 0;
    char byte = 0;
    while (::recv(peer.get(), &byte, 1, MSG_DONTWAIT) == 1)
        ++arrived;
    JournalView journal(face.workbench->journal());
    journal.refresh();
    QStringList rows;
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row)
        if (journal.at(row).kind == JournalRecord::Kind::note)
            rows << QString::fromUtf8(journal.at(row).bytes().data(),
                                      qsizetype(journal.at(row).bytes().size()));

    QVERIFY(arrived > 0 && arrived < kSent);
    QVERIFY2(rows.join(u' ').contains(
                 QStringLiteral("Lost %1 datagrams").arg(QLocale::c().toString(kSent - arrived))),
             qPrintable(rows.join(u' ')));
}

void DatagramServiceTest::sendDatagram_toAWrongAddress_fails()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "raw", "udp:0");

    for (const char *address : {"127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999", "nobody:1", ":1", "[::1:1"})
        QVERIFY2(!face.ask(SendDatagram{id, address, textOf("x")}), address);
    QVERIFY(!face.ask(SendDatagram{face.serve("echo"), "127.0.0.1:1", textOf("x")}));
}

void DatagramServiceTest::closedPeer_comesBackAsANewOne()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "raw", "udp:0");
    QtDatagramPeer peer;
    peer.send("one", face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(CloseConnection{face.connectionsOf(id).at(0).id}));
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    peer.send("two", face.portOf(id));

    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(1).number, 2U);
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed here"));
}

void DatagramServiceTest::answer_isLinkedToItsCause()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("upper", "raw", "udp:0");
    QtDatagramPeer peer;
    peer.send("abc", face.portOf(id));
    QCOMPARE(peer.take(), QByteArray("ABC"));

    const JournalView view(face.workbench->journal());
    const JournalRecord &answer = view.at(view.endRow() - 1);
    QCOMPARE(std::string(answer.bytes()), std::string("ABC"));
    QCOMPARE(answer.cause, std::uint16_t{1});
}

void DatagramServiceTest::burst_isAnsweredWhole()
{
    constexpr int kCount = 8'000;
    WorkbenchFace face;
    const ServiceId id = face.serve("echo", "raw", "udp:0");
    QtDatagramPeer peer;
    const int large = 16 * 1024 * 1024; // Bytes. Qt's option stops at what an unprivileged program may have.
    const auto fd = static_cast<int>(peer.socketDescriptor());
    if (::setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &large, sizeof large) != 0)
        (void)::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &large, sizeof large);
    int received = 0;
    const auto take = [&] {
        for (; peer.hasPendingDatagrams(); ++received)
            peer.readDatagram(nullptr, 0);
    };
    for (int i = 0; i < kCount; ++i) {
        peer.send(QByteArray::number(i), face.portOf(id));
        take();
    }

    QVERIFY2(WorkbenchFace::waitFor([&] {
                 take();
                 return received == kCount;
             }),
             qPrintable(QString::number(received)));
    QTRY_COMPARE(face.services[id].traffic.messagesIn, std::uint64_t{kCount});
    QTRY_COMPARE(face.services[id].traffic.messagesOut, std::uint64_t{kCount});
}

void DatagramServiceTest::tooLongDatagram_isNotSent()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "raw", "udp:0");
    QtDatagramPeer peer;
    peer.send("x", face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    const auto sent =
        face.ask(SendMessage{face.connectionsOf(id).at(0).id, textOf(std::string(70'000, 'x'))});

    QVERIFY(!sent);
    QCOMPARE(sent.error().code, std::make_error_code(std::errc::message_size));
    QCOMPARE(face.connectionsOf(id).at(0).traffic.messagesOut, std::uint64_t{0});
}

void DatagramServiceTest::client_sendsToItsDestination()
{
    QtDatagramPeer peer;
    WorkbenchFace face;
    const ServiceId id = face.add(clientOf("udp:127.0.0.1:" + std::to_string(peer.localPort())));
    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    const ConnectionState state = face.connectionsOf(id).at(0);
    QVERIFY(face.ask(SendMessage{state.id, textOf("hello")}));

    QCOMPARE(peer.take(), QByteArray("hello"));
    QCOMPARE(state.peer, "127.0.0.1:" + std::to_string(peer.localPort()));
    peer.send("answer", static_cast<quint16>(std::stoi(state.local.substr(state.local.find(':') + 1))));
    QTRY_COMPARE(face.services[id].traffic.messagesIn, std::uint64_t{1});
    QVERIFY(face.ask(CloseConnection{state.id}));
    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
}

void DatagramServiceTest::client_whoseDestinationIsNotThere_saysSo()
{
    auto peer = std::make_unique<QtDatagramPeer>();
    const quint16 port = peer->localPort();
    peer.reset();
    WorkbenchFace face;
    const ServiceId id = face.add(clientOf("udp:127.0.0.1:" + std::to_string(port)));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(SendToAll{id, textOf("hello")}));

    QTRY_VERIFY(face.services[id].problem.find("refused") != std::string::npos);
    QCOMPARE(face.services[id].phase, ServicePhase::connected);
    QVERIFY(!face.services[id].remedy.empty());
}

void DatagramServiceTest::client_repeats()
{
    QtDatagramPeer peer;
    WorkbenchFace face;
    ServiceConfig config = clientOf("udp:127.0.0.1:" + std::to_string(peer.localPort()));
    config.repeat = {textOf("{{seq}}"), std::chrono::milliseconds(1), 2};
    (void)face.add(config);

    QCOMPARE(peer.take(), QByteArray("1"));
    QCOMPARE(peer.take(), QByteArray("2"));
}

void DatagramServiceTest::unixDatagrams_goBothWays()
{
    QTemporaryDir directory;
    const std::string server = directory.filePath(QStringLiteral("server")).toStdString();
    const std::string client = directory.filePath(QStringLiteral("client")).toStdString();
    WorkbenchFace face;
    const ServiceId serverId = face.serve("upper", "raw", "unixgram:" + server);
    QCOMPARE(face.services[serverId].problem, std::string());
    const ServiceId clientId = face.add(clientOf("unixgram:" + server + ":bind=" + client));
    QVERIFY2(face.waitForPhase(clientId, ServicePhase::connected), face.services[clientId].problem.c_str());
    QTRY_COMPARE(face.openCount(clientId), std::size_t{1});
    QVERIFY(face.ask(SendToAll{clientId, textOf("hello")}));

    QTRY_COMPARE(face.services[clientId].traffic.bytesIn, std::uint64_t{5});
    QCOMPARE(face.connectionsOf(serverId).at(0).peer, client);
}

void DatagramServiceTest::portInUse_failsOnTheRow()
{
    QtDatagramPeer peer;
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = "udp:" + std::to_string(peer.localPort());
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(!face.services[id].remedy.empty());
}

void DatagramServiceTest::stop_freesThePort()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo", "raw", "udp:0");
    const quint16 port = face.portOf(id);
    QVERIFY(face.ask(StopService{id}));
    QUdpSocket socket;

    QVERIFY(socket.bind(QHostAddress::LocalHost, port));
}

QTEST_GUILESS_MAIN(DatagramServiceTest)
#include "tst_datagram_service.moc"
