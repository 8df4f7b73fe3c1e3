#include "workbench/qt_peers.h"

#include <QDir>
#include <QFile>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ropewalk;

namespace {

qsizetype descriptorCount()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

/// Nothing that was started is left, not even to be waited for.
bool hasChildren()
{
    siginfo_t info{};
    return ::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
}

bool journalSays(const WorkbenchFace &face, std::string_view text)
{
    JournalView journal(face.workbench->journal());
    journal.refresh();
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row)
        if (journal.at(row).kind != JournalRecord::Kind::message &&
            journal.at(row).bytes().find(text) != std::string_view::npos)
            return true;
    return false;
}

} // namespace

/// Servers that run a program for each connection, and clients whose peer is a program.
class ProgramsTest : public QObject
{
    Q_OBJECT

private slots:
    void server_givesThePeerItsProgram();
    void server_throughAShell_runsAPipeline();
    void peerThatHalfCloses_getsWhatComesAfterTheEndOfInput();
    void programThatEnds_closesAfterItsLastBytes();
    void connectionLost_endsTheProgram();
    void connectionLost_ofAProgramThatIgnoresIt_killsIt();
    void standardError_isInTheJournal();
    void failingProgram_isInTheJournal();
    void missingProgram_isSaidOnTheRow();
    void muchDataEachWay_isBounded();
    void slowProgram_holdsThePeerBack();
    void change_ofTheProgram_keepsTheConnection();
    void stop_endsPrograms();
    void twoHundredConnections_leaveNothingBehind();
    void datagrams_areRefusedInWords();
    void client_talksToAProgram();
    void client_whoseProgramFails_saysHow();
    void client_withoutItsProgram_failsOnTheRow();
    void client_connectsAgain();
};

void ProgramsTest::server_givesThePeerItsProgram()
{
    WorkbenchFace face;
    const quint16 port = face.portOf(face.serve("program:cat -n"));
    QtClient one(port);
    QtClient other(port);
    one.write("a\n");
    other.write("b\n");

    QCOMPARE(one.take(9), QByteArray("     1\ta\n"));
    QCOMPARE(other.take(9), QByteArray("     1\tb\n"));
}

void ProgramsTest::server_throughAShell_runsAPipeline()
{
    WorkbenchFace face;
    QtClient peer(face.portOf(face.serve("shell:cat | tr a-z A-Z")));
    peer.write("abc\n");
    peer.flush();
    ::shutdown(static_cast<int>(peer.socketDescriptor()), SHUT_WR);

    QCOMPARE(peer.takeAll(), QByteArray("ABC\n"));
}

void ProgramsTest::peerThatHalfCloses_getsWhatComesAfterTheEndOfInput()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:sort", "line");
    QtClient peer(face.portOf(id));
    peer.write("b\na\n");
    peer.flush();
    ::shutdown(static_cast<int>(peer.socketDescriptor()), SHUT_WR);

    QCOMPARE(peer.takeAll(), QByteArray("a\nb\n"));
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
}

void ProgramsTest::programThatEnds_closesAfterItsLastBytes()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:head -c 3000000 /dev/zero");
    QtClient peer(face.portOf(id));

    QCOMPARE(peer.takeAll().size(), 3'000'000);
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QVERIFY(!hasChildren());
}

void ProgramsTest::connectionLost_endsTheProgram()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:cat");
    QtClient peer(face.portOf(id));
    peer.write("a");
    QCOMPARE(peer.take(1), QByteArray("a"));
    QVERIFY(hasChildren());
    peer.abort();

    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QTRY_VERIFY(!hasChildren());
}

void ProgramsTest::connectionLost_ofAProgramThatIgnoresIt_killsIt()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("shell:trap '' TERM; echo ready; while true; do sleep 100; done");
    QtClient peer(face.portOf(id));
    QCOMPARE(peer.take(6), QByteArray("ready\n"));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(CloseConnection{face.connectionsOf(id).at(0).id, CloseConnection::How::reset}));

    QTRY_VERIFY(!hasChildren());
}

void ProgramsTest::standardError_isInTheJournal()
{
    WorkbenchFace face;
    QtClient peer(face.portOf(face.serve("shell:echo one >&2; printf two >&2; cat")));
    peer.write("x");
    QCOMPARE(peer.take(1), QByteArray("x"));
    peer.disconnectFromHost();

    QTRY_VERIFY(journalSays(face, "/bin/sh, standard error: one"));
    QTRY_VERIFY(journalSays(face, "/bin/sh, standard error: two"));
}

void ProgramsTest::failingProgram_isInTheJournal()
{
    WorkbenchFace face;
    QtClient peer(face.portOf(face.serve("shell:exit 7")));
    (void)peer.takeAll();

    QTRY_VERIFY(journalSays(face, "/bin/sh ended with exit code 7"));
}

void ProgramsTest::missingProgram_isSaidOnTheRow()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:there-is-no-such-program -x");
    QtClient peer(face.portOf(id));
    (void)peer.takeAll();

    QTRY_COMPARE(face.services[id].problem,
                 std::string("Cannot start there-is-no-such-program: no such file or directory"));
    QVERIFY(face.services[id].remedy.find("There is no such program") != std::string::npos);
    QCOMPARE(face.services[id].phase, ServicePhase::listening);
}

void ProgramsTest::muchDataEachWay_isBounded()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:cat");
    QtClient peer(face.portOf(id));
    peer.setReadBufferSize(1);
    const QByteArray much(32'000'000, 'x');
    peer.write(much);
    QVERIFY(WorkbenchFace::waitFor([&] {
        const auto open = face.connectionsOf(id);
        return !open.empty() && open.at(0).isPaused;
    }));
    QVERIFY(face.connectionsOf(id).at(0).queuedBytes < 1'000'000);
    QVERIFY(face.connectionsOf(id).at(0).traffic.bytesIn < 20'000'000);
    peer.setReadBufferSize(0);

    QVERIFY(peer.take(much.size()) == much);
}

void ProgramsTest::slowProgram_holdsThePeerBack()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:sleep 100");
    QtClient peer(face.portOf(id));
    peer.write(QByteArray(32'000'000, 'x'));
    std::uint64_t before = 0;
    QVERIFY(WorkbenchFace::waitFor([&] {
        const auto open = face.connectionsOf(id);
        const std::uint64_t now = open.empty() ? 0 : open.at(0).traffic.bytesIn;
        return now > 0 && std::exchange(before, now) == now;
    }));
    QTest::qWait(300); // Nothing more comes in: it would have been all by now.

    QVERIFY(face.connectionsOf(id).at(0).traffic.bytesIn < 2'000'000);
}

void ProgramsTest::change_ofTheProgram_keepsTheConnection()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:cat");
    QtClient peer(face.portOf(id));
    peer.write("a");
    QCOMPARE(peer.take(1), QByteArray("a"));
    ServiceConfig config = face.configs[id];
    config.behaviour = "program:cat -n";
    QVERIFY(face.ask(ChangeService{config}));
    peer.write("b\n");

    QCOMPARE(peer.take(9), QByteArray("     1\tb\n"));
}

void ProgramsTest::stop_endsPrograms()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("shell:sleep 100 & cat; sleep 100");
    QtClient peer(face.portOf(id));
    peer.write("a");
    QCOMPARE(peer.take(1), QByteArray("a"));
    QVERIFY(face.ask(StopService{id}));

    QTRY_VERIFY(!hasChildren());
}

void ProgramsTest::twoHundredConnections_leaveNothingBehind()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("program:cat");
    const qsizetype before = descriptorCount();
    {
        std::vector<std::unique_ptr<QtClient>> peers;
        for (int i = 0; i < 200; ++i) {
            peers.push_back(std::make_unique<QtClient>(face.portOf(id)));
            peers.back()->write(QByteArray::number(i) + '\n');
        }
        for (int i = 0; i < 200; ++i) {
            const QByteArray line = QByteArray::number(i) + '\n';
            QCOMPARE(peers[static_cast<std::size_t>(i)]->take(line.size()), line);
        }
        for (int i = 0; i < 200; i += 2)
            peers[static_cast<std::size_t>(i)]->abort(); // The others close in good order.
    }
    QTRY_COMPARE(face.closedCount(id), std::size_t{200});

    QTRY_VERIFY(!hasChildren());
    QTRY_COMPARE(descriptorCount(), before);
}

void ProgramsTest::datagrams_areRefusedInWords()
{
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = "udp:0";
    config.behaviour = "program:cat";
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.find("datagrams") != std::string::npos);
}

void ProgramsTest::client_talksToAProgram()
{
    WorkbenchFace face;
    const ServiceId id = face.connectTo("process:bc -q", "line");
    QVERIFY(face.waitForPhase(id, ServicePhase::connected));
    const ConnectionId bc = face.connectionsOf(id).at(0).id;
    QCOMPARE(face.connectionsOf(id).at(0).peer, std::string("bc -q"));
    QVERIFY(face.ask(SendMessage{bc, textOf("6*7\n")}));
    QTRY_COMPARE(face.connections[bc].traffic.bytesIn, std::uint64_t{3});
    QVERIFY(face.ask(SendMessage{bc, textOf("quit\n")}));

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QTRY_COMPARE(face.connections[bc].closeReason, std::string("Closed by the peer"));
    QVERIFY(!hasChildren());
}

void ProgramsTest::client_whoseProgramFails_saysHow()
{
    WorkbenchFace face;
    const ServiceId id = face.connectTo("process:echo no >&2; exit 2:shell=yes");
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});

    QCOMPARE(face.connectionsOf(id).at(0).closeReason,
             std::string("Echo no >&2; exit 2 ended with exit code 2"));
    QVERIFY(journalSays(face, "Standard error: no"));
}

void ProgramsTest::client_withoutItsProgram_failsOnTheRow()
{
    WorkbenchFace face;
    const ServiceId id = face.connectTo("process:there-is-no-such-program");

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QCOMPARE(face.services[id].problem,
             std::string("Cannot start there-is-no-such-program: no such file or directory"));
}

void ProgramsTest::client_connectsAgain()
{
    WorkbenchFace face;
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = "process:echo hello";
    config.behaviour = "silent";
    config.reconnect.isOn = true;
    config.reconnect.initialDelay = std::chrono::milliseconds(10);
    const ServiceId id = face.add(config);

    QTRY_VERIFY(face.services[id].traffic.bytesIn >= 12);
}

QTEST_GUILESS_MAIN(ProgramsTest)
#include "tst_programs.moc"
