#include "workbench/workbench_face.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

MessageTemplate textOf(std::string text)
{
    MessageTemplate message;
    message.text = std::move(text);
    return message;
}

bool connectPeer(QTcpSocket &socket, quint16 port)
{
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(5'000);
}

/// What `socket` receives, once it is `length` bytes long.
QByteArray readAll(QTcpSocket &socket, qsizetype length)
{
    QByteArray received;
    (void)WorkbenchFace::waitFor([&] {
        received += socket.readAll();
        return received.size() >= length;
    });
    return received;
}

} // namespace

class WorkbenchTest : public QObject
{
    Q_OBJECT

private slots:
    void server_started_tellsItsRealPort();
    void echo_answersAPeerOfOthers();
    void journal_holdsBothDirectionsAndTheCause();
    void client_talksToAPeerOfOthers();
    void changed_isNotSentAgainBeforeItIsTaken();
    void answer_afterItsContextIsGone_doesNotCome();
    void destruction_flushesWhatIsQueued();
};

void WorkbenchTest::server_started_tellsItsRealPort()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");

    QVERIFY(face.portOf(id) != 0);
    QCOMPARE(face.services[id].problem, std::string());
    QCOMPARE(face.configs[id].behaviour, std::string("echo"));
}

void WorkbenchTest::echo_answersAPeerOfOthers()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    QTcpSocket peer;
    QVERIFY(connectPeer(peer, face.portOf(id)));
    peer.write("hello");

    QCOMPARE(readAll(peer, 5), QByteArray("hello"));
    QVERIFY(WorkbenchFace::waitFor([&] { return face.services[id].traffic.messagesOut == 1; }));
    const ConnectionState state = face.connectionsOf(id).at(0);
    QCOMPARE(state.number, 1U);
    QCOMPARE(state.peer, "127.0.0.1:" + std::to_string(peer.localPort()));
    QCOMPARE(state.traffic.bytesIn, std::uint64_t{5});
    peer.disconnectFromHost();
    QVERIFY(WorkbenchFace::waitFor([&] { return face.openCount(id) == 0; }));
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed by the peer"));
}

void WorkbenchTest::journal_holdsBothDirectionsAndTheCause()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("upper");
    QTcpSocket peer;
    QVERIFY(connectPeer(peer, face.portOf(id)));
    peer.write("hello");
    QCOMPARE(readAll(peer, 5), QByteArray("HELLO"));

    JournalView view(face.workbench->journal());
    const std::uint64_t last = view.endRow() - 1;
    QCOMPARE(std::string(view.at(last).bytes()), std::string("HELLO"));
    QCOMPARE(view.at(last).direction, Direction::out);
    QCOMPARE(std::string(view.at(last - view.at(last).cause).bytes()), std::string("hello"));
    QCOMPARE(view.at(last - 2).kind, JournalRecord::Kind::opened);
}

void WorkbenchTest::client_talksToAPeerOfOthers()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    WorkbenchFace face;
    const ServiceId id = face.connectTo("tcp:127.0.0.1:" + std::to_string(server.serverPort()));
    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    QVERIFY(WorkbenchFace::waitFor([&] { return server.hasPendingConnections(); }));
    QTcpSocket *peer = server.nextPendingConnection();

    const auto sent = face.ask(SendMessage{face.connectionsOf(id).at(0).id, textOf("hello")});
    QVERIFY(sent);
    QCOMPARE(sent->bytesSent, std::size_t{5});
    QCOMPARE(readAll(*peer, 5), QByteArray("hello"));
    peer->close();
    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
}

void WorkbenchTest::changed_isNotSentAgainBeforeItIsTaken()
{
    auto workbench = std::move(*Workbench::start({}));
    int changes = 0;
    connect(workbench.get(), &Workbench::changed, this, [&] { ++changes; });
    int answers = 0;
    for (int i = 0; i < 50; ++i)
        workbench->post(AddService{}, this, [&](const Result<CommandReply> &) { ++answers; });
    QTRY_COMPARE(answers, 50);

    QTRY_COMPARE(changes, 1);
    std::size_t services = workbench->takeUpdate().services.size();
    QTRY_VERIFY(changes >= 1 && (services += workbench->takeUpdate().services.size()) == 50);
}

void WorkbenchTest::answer_afterItsContextIsGone_doesNotCome()
{
    WorkbenchFace face;
    bool hasCome = false;
    {
        QObject context;
        face.workbench->post(ClearJournal{}, &context, [&](const Result<CommandReply> &) { hasCome = true; });
    }

    QVERIFY(face.ask(ClearJournal{})); // Answered after the one before.
    QVERIFY(!hasCome);
}

void WorkbenchTest::destruction_flushesWhatIsQueued()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto face = std::make_unique<WorkbenchFace>();
    const ServiceId id = face->connectTo("tcp:127.0.0.1:" + std::to_string(server.serverPort()));
    QVERIFY(face->waitForPhase(id, ServicePhase::connected));
    QVERIFY(WorkbenchFace::waitFor([&] { return server.hasPendingConnections(); }));
    QTcpSocket *peer = server.nextPendingConnection();
    const std::string large(4'000'000, 'x'); // More than the kernel takes at once.
    QVERIFY(face->ask(SendMessage{face->connectionsOf(id).at(0).id, textOf(large)}));
    peer->setParent(nullptr);
    const std::unique_ptr<QTcpSocket> reader(peer);
    QThread thread; // The face's destructor blocks this one.
    reader->moveToThread(&thread);
    std::atomic<qsizetype> received{0};
    connect(
        reader.get(), &QTcpSocket::readyRead, reader.get(), [&] { received += reader->readAll().size(); });
    thread.start();
    face.reset();
    QTRY_COMPARE(received.load(), static_cast<qsizetype>(large.size()));
    QMetaObject::invokeMethod(
        reader.get(),
        [&] { reader->moveToThread(QCoreApplication::instance()->thread()); },
        Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
}

QTEST_GUILESS_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
