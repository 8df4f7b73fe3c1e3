#include "workbench/qt_peers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

ServiceConfig limited(const LimitsConfig &limits, const std::string &behaviour = "echo")
{
    ServiceConfig config;
    config.endpoint = "tcp:0";
    config.behaviour = behaviour;
    config.limits = limits;
    return config;
}

bool journalSays(const WorkbenchFace &face, std::string_view text)
{
    JournalView journal(face.workbench->journal());
    journal.refresh();
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row)
        if (journal.at(row).kind == JournalRecord::Kind::note &&
            journal.at(row).bytes().find(text) != std::string_view::npos)
            return true;
    return false;
}

/// Whether the connection is good for an echo.
bool isServed(QtClient &peer)
{
    peer.write("x");
    return peer.take(1) == "x";
}

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void maxConnections_refusesTheNextAndSaysSo();
    void maxPerPeer_refusesAndSaysSo();
    void idleTimeout_closesWhoIsSilent();
    void idleTimeout_sparesWhoTalks();
    void idleTimeout_resetsWhoDoesNotRead();
    void idleTimeout_ofAClient();
    void throttleIn_holdsTheMean();
    void throttleOut_ofSomethingEndless_holdsTheMean();
    void throttleOut_ofAnswers_holdsTheMean();
    void throttleOut_ofAFile_holdsTheMean();
    void throttledConnection_closesInGoodOrder();
    void trafficLog_isAppendedTo();
    void trafficLog_thatCannotBeWritten_failsOnTheRow();
    void change_restartsWithTheNewLimits();
    void limitsInVain_areRefusedInWords_data();
    void limitsInVain_areRefusedInWords();
};

void LimitsTest::maxConnections_refusesTheNextAndSaysSo()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.maxConnections = 2}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient one(face.portOf(id));
    auto other = std::make_unique<QtClient>(face.portOf(id));
    QVERIFY(isServed(one) && isServed(*other));
    QtClient third(face.portOf(id));
    QVERIFY(third.takeAll().isEmpty());
    QTRY_VERIFY(journalSays(face, "the limit of 2 connections is reached"));
    other.reset();
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QtClient fourth(face.portOf(id));

    QVERIFY(isServed(fourth));
}

void LimitsTest::maxPerPeer_refusesAndSaysSo()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.maxConnections = 10, .maxPerPeer = 1}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient one(face.portOf(id));
    QVERIFY(isServed(one));
    QtClient other(face.portOf(id));

    QVERIFY(other.takeAll().isEmpty());
    QTRY_VERIFY(journalSays(face, "its address has 1 connection, as many as it may"));
}

void LimitsTest::idleTimeout_closesWhoIsSilent()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.idleTimeout = 50ms}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    QVERIFY(isServed(peer));

    QVERIFY(peer.takeAll().isEmpty());
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason,
             std::string("Closed because it was silent for too long"));
}

void LimitsTest::idleTimeout_sparesWhoTalks()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.idleTimeout = 2s}, "chargen"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));

    QVERIFY(peer.take(10'000'000).size() >= 10'000'000);
    QCOMPARE(face.openCount(id), std::size_t{1});
}

void LimitsTest::idleTimeout_resetsWhoDoesNotRead()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.idleTimeout = 200ms}, "chargen"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    peer.setReadBufferSize(1);

    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason,
             std::string("Closed because it was silent for too long"));
}

void LimitsTest::idleTimeout_ofAClient()
{
    WorkbenchFace face;
    QtServer server;
    ServiceConfig config = limited({.idleTimeout = 50ms}, "silent");
    config.role = Role::connect;
    config.endpoint = server.endpoint();
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason,
             std::string("Closed because it was silent for too long"));
}

void LimitsTest::throttleIn_holdsTheMean()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.bytesPerSecondIn = 1'000'000}, "discard"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    QElapsedTimer time;
    time.start();
    peer.write(QByteArray(1'000'000, 'x'));
    QVERIFY(WorkbenchFace::waitFor([&] { return face.services[id].traffic.bytesIn == 1'000'000; }));

    QVERIFY2(time.elapsed() >= 700, qPrintable(QString::number(time.elapsed())));
}

void LimitsTest::throttleOut_ofSomethingEndless_holdsTheMean()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.bytesPerSecondOut = 1'000'000}, "chargen"));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    QElapsedTimer time;
    time.start();
    QVERIFY(peer.take(1'000'000).size() >= 1'000'000);

    QVERIFY2(time.elapsed() >= 700, qPrintable(QString::number(time.elapsed())));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.connectionsOf(id).at(0).traffic.bytesOut < 4'000'000);
}

void LimitsTest::throttleOut_ofAnswers_holdsTheMean()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.bytesPerSecondOut = 4'000'000}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    QElapsedTimer time;
    time.start();
    const QByteArray sent(4'000'000, 'x');
    peer.write(sent);
    QVERIFY(peer.take(sent.size()) == sent);

    QVERIFY2(time.elapsed() >= 600, qPrintable(QString::number(time.elapsed())));
}

void LimitsTest::throttleOut_ofAFile_holdsTheMean()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("f")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1'000'000, 'x'));
    file.close();
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.bytesPerSecondOut = 1'000'000}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    QVERIFY(isServed(peer));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QElapsedTimer time;
    time.start();
    MessageTemplate message = textOf(file.fileName().toStdString());
    message.mode = MessageMode::file;
    QVERIFY(face.ask(SendMessage{face.connectionsOf(id).at(0).id, message}));
    QVERIFY(peer.take(1'000'000).size() >= 1'000'000);

    QVERIFY2(time.elapsed() >= 700, qPrintable(QString::number(time.elapsed())));
    QVERIFY(isServed(peer));
}

void LimitsTest::throttledConnection_closesInGoodOrder()
{
    WorkbenchFace face;
    const ServiceId id = face.add(limited({.bytesPerSecondIn = 1'000, .bytesPerSecondOut = 1'000}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    peer.write(QByteArray(100'000, 'x'));
    QVERIFY(!peer.take(100).isEmpty());
    QVERIFY(face.ask(StopService{id}));

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QCOMPARE(face.openCount(id), std::size_t{0});
}

void LimitsTest::trafficLog_isAppendedTo()
{
    QTemporaryDir folder;
    WorkbenchFace face;
    ServiceConfig config = limited({}, "upper");
    config.trafficLog = folder.filePath(QStringLiteral("log")).toStdString();
    const ServiceId id = face.add(config);
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    {
        QtClient peer(face.portOf(id));
        peer.write("ab\n");
        QCOMPARE(peer.take(3), QByteArray("AB\n"));
    }
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QFile log(QString::fromStdString(config.trafficLog));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArrayList lines = log.readAll().split('\n');

    QCOMPARE(lines.value(0), QByteArray("C 1: *"));
    QCOMPARE(lines.value(1), QByteArray("C 1: ab\\n"));
    QCOMPARE(lines.value(2), QByteArray("S 1: AB\\n"));
}

void LimitsTest::trafficLog_thatCannotBeWritten_failsOnTheRow()
{
    WorkbenchFace face;
    ServiceConfig config = limited({});
    config.trafficLog = "/nowhere/at/all";
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QCOMPARE(face.services[id].problem,
             std::string("Cannot open /nowhere/at/all: no such file or directory"));
}

void LimitsTest::change_restartsWithTheNewLimits()
{
    WorkbenchFace face;
    ServiceConfig config = limited({.maxConnections = 1});
    const ServiceId id = face.add(config);
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    config.id = id;
    config.limits.maxConnections = 2;
    const quint16 before = face.portOf(id);
    QVERIFY(face.ask(ChangeService{config}));
    QTRY_VERIFY(face.services[id].phase == ServicePhase::listening && face.portOf(id) != before);
    QtClient one(face.portOf(id));
    QtClient other(face.portOf(id));

    QVERIFY(isServed(one) && isServed(other));
}

void LimitsTest::limitsInVain_areRefusedInWords_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("words");
    QTest::newRow("datagrams") << int(Role::listen) << "udp:0"
                               << "datagrams have none";
    QTest::newRow("client") << int(Role::connect) << "tcp:127.0.0.1:9"
                            << "A client has one connection";
}

void LimitsTest::limitsInVain_areRefusedInWords()
{
    QFETCH(int, role);
    QFETCH(QString, endpoint);
    QFETCH(QString, words);
    WorkbenchFace face;
    ServiceConfig config = limited({.maxConnections = 1});
    config.role = static_cast<Role>(role);
    config.endpoint = endpoint.toStdString();
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.find(words.toStdString()) != std::string::npos);
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_limits.moc"
