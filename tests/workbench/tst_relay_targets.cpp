#include "workbench/relay_fixtures.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <memory>

using namespace ropewalk;

class RelayTargetsTest : public QObject
{
    Q_OBJECT

private slots:
    void refusedTarget_closesTheClientAndSaysWhy();
    void unknownHost_closesTheClientAndSaysWhy();
    void targetNamedByHost_isLookedUp();
    void targetOnAUnixPath_isReached();
    void targetThatIsAProgram_isTalkedTo();
    void chain_tellsOfEachPair();
    void heldChain_holdsTheClient();
    void cancelledChain_closesTheClient();
    void targetThatDoesNotAnswer_closesTheClientInTime();
    void change_ofTheTarget_restarts();
    void wrongTargets_failOnTheRow_data();
    void wrongTargets_failOnTheRow();
};

void RelayTargetsTest::refusedTarget_closesTheClientAndSaysWhy()
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

void RelayTargetsTest::unknownHost_closesTheClientAndSaysWhy()
{
    WorkbenchFace face;
    const ServiceId id = startRelay(face, relayTo("tcp:nowhere.invalid:80"));
    QtClient client(face.portOf(id));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "nowhere.invalid"));
}

void RelayTargetsTest::targetNamedByHost_isLookedUp()
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

void RelayTargetsTest::targetOnAUnixPath_isReached()
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

void RelayTargetsTest::targetThatIsAProgram_isTalkedTo()
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

void RelayTargetsTest::chain_tellsOfEachPair()
{
    WorkbenchFace face({.tracesChains = true});
    QtServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint()));
    const QtClient client(face.portOf(id));

    QVERIFY(face.waitForChain("relay relay #1",
                              [](const ChainRecord &record) { return record.links.size() == 3; }));
    QCOMPARE(face.chainCalled("relay relay #1")->links[0].callback, std::string("connect"));
}

void RelayTargetsTest::heldChain_holdsTheClient()
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

void RelayTargetsTest::cancelledChain_closesTheClient()
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

void RelayTargetsTest::targetThatDoesNotAnswer_closesTheClientInTime()
{
    WorkbenchFace face;
    const BusyServer target;
    const ServiceId id = startRelay(face, relayTo(target.endpoint() + ":timeout=1"));
    QtClient client(face.portOf(id));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::failed, "timed out"));
}

void RelayTargetsTest::change_ofTheTarget_restarts()
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

void RelayTargetsTest::wrongTargets_failOnTheRow_data()
{
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("forward");
    QTest::addColumn<QString>("problem");
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

void RelayTargetsTest::wrongTargets_failOnTheRow()
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

QTEST_GUILESS_MAIN(RelayTargetsTest)
#include "tst_relay_targets.moc"
