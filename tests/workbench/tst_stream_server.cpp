#include "workbench/qt_peers.h"

#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <unistd.h>

using namespace ropewalk;

class StreamServerTest : public QObject
{
    Q_OBJECT

private slots:
    void behaviour_answersAPeer_data();
    void behaviour_answersAPeer();
    void behaviour_thatAnswersOnce_closes_data();
    void behaviour_thatAnswersOnce_closes();
    void chargen_writesWhileThePeerReads();
    void discard_countsWhatItThrowsAway();
    void chat_passesMessagesToTheOthers();
    void framing_cutsMessagesOutOfTheStream_data();
    void framing_cutsMessagesOutOfTheStream();
    void framing_thatCannotRead_closesAndSaysWhy();
    void lastLineWithoutItsEnd_isAMessage();
    void send_throughLengthPrefix_addsTheLength();
    void send_throughLines_sendsWhatWasTyped();
    void sendToAll_reachesEveryConnection();
    void sendFile_arrivesWholeBeforeTheClose();
    void sendFile_thatIsMissing_fails();
    void repeat_sendsAsOftenAsItShould();
    void close_withReset_isSeenAsReset();
    void unixServer_answersOnItsPath();
    void portInUse_failsOnTheRowWithARemedy();
    void portBelow1024_failsOnTheRowWithARemedy();
    void wrongEndpoint_failsOnTheRow();
    void wrongFraming_failsOnTheRow();
    void openInterface_saysWhoCanReachIt();
    void stop_closesListenerAndConnections();
    void start_afterStop_listensAgain();
    void change_ofTheBehaviour_keepsConnections();
    void change_ofTheEndpoint_restarts();
    void remove_takesTheServiceAway();
    void unknownIds_failTheCommand();
};

void StreamServerTest::behaviour_answersAPeer_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("echo") << "echo" << QByteArray("Hello 1\n");
    QTest::newRow("upper") << "upper" << QByteArray("HELLO 1\n");
    QTest::newRow("greeting") << "greeting:220 hi\\r\\n" << QByteArray("220 hi\r\nHello 1\n");
}

void StreamServerTest::behaviour_answersAPeer()
{
    QFETCH(QString, behaviour);
    QFETCH(QByteArray, answer);
    WorkbenchFace face;
    QtClient peer(face.portOf(face.serve(behaviour.toStdString())));
    peer.write("Hello 1\n");

    QCOMPARE(peer.take(answer.size()), answer);
}

void StreamServerTest::behaviour_thatAnswersOnce_closes_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("least");
    QTest::newRow("daytime") << "daytime" << 30;
    QTest::newRow("time") << "time" << 4;
    QTest::newRow("qotd") << "qotd" << 20;
}

void StreamServerTest::behaviour_thatAnswersOnce_closes()
{
    QFETCH(QString, behaviour);
    QFETCH(int, least);
    WorkbenchFace face;
    const ServiceId id = face.serve(behaviour.toStdString());
    QtClient peer(face.portOf(id));
    const QByteArray answer = peer.takeAll();

    QVERIFY(answer.size() >= least && answer.size() <= 512);
    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed here"));
}

void StreamServerTest::chargen_writesWhileThePeerReads()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("chargen");
    QtClient peer(face.portOf(id));
    peer.setReadBufferSize(64 * 1024);
    const QByteArray start = peer.take(2'000'000);

    QVERIFY(start.size() >= 2'000'000);
    QCOMPARE(start.left(4), QByteArray(" !\"#"));
    QCOMPARE(start.mid(74 * 95, 4), QByteArray(" !\"#"));
    peer.abort();
    QTRY_COMPARE(face.openCount(id), std::size_t{0});
}

void StreamServerTest::discard_countsWhatItThrowsAway()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("discard");
    QtClient peer(face.portOf(id));
    peer.write(QByteArray(100'000, 'x'));

    QTRY_COMPARE(face.services[id].traffic.bytesIn, std::uint64_t{100'000});
    QCOMPARE(face.services[id].traffic.bytesOut, std::uint64_t{0});
}

void StreamServerTest::chat_passesMessagesToTheOthers()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("chat", "line");
    QtClient first(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QtClient second(face.portOf(id));
    QCOMPARE(first.take(12), QByteArray("* #2 joined\n"));

    first.write("hello\r\n");
    QCOMPARE(second.take(10), QByteArray("#1: hello\n"));
    second.write("you too\n");
    QCOMPARE(first.take(12), QByteArray("#2: you too\n"));
    second.disconnectFromHost();
    QCOMPARE(first.take(10), QByteArray("* #2 left\n"));
}

void StreamServerTest::framing_cutsMessagesOutOfTheStream_data()
{
    using namespace std::string_literals;
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("messages");
    const auto bytes = [](const std::string &text) { return QByteArray::fromStdString(text); };
    QTest::newRow("line") << "line" << bytes("ab\ncd\n") << bytes("AB\nCD\n") << 2;
    QTest::newRow("crlf") << "line:crlf" << bytes("ab\r\ncd\r\n") << bytes("AB\r\nCD\r\n") << 2;
    QTest::newRow("any") << "line:any" << bytes("ab\r\ncd\n") << bytes("AB\nCD\n") << 2;
    QTest::newRow("int8") << "int8" << bytes("\2ab\3cde"s) << bytes("\2AB\3CDE"s) << 2;
    QTest::newRow("int16") << "int16" << bytes("\0\2ab\0\1c"s) << bytes("\0\2AB\0\1C"s) << 2;
    QTest::newRow("int16:le") << "int16:le" << bytes("\2\0ab\1\0c"s) << bytes("\2\0AB\1\0C"s) << 2;
    QTest::newRow("int32") << "int32" << bytes("\0\0\0\2ab"s) << bytes("\0\0\0\2AB"s) << 1;
    QTest::newRow("netstring") << "netstring" << bytes("2:ab,3:cde,") << bytes("2:AB,3:CDE,") << 2;
    QTest::newRow("fixed") << "fixed:2" << bytes("abcdef") << bytes("ABCDEF") << 3;
    QTest::newRow("delimiter") << "delimiter:||" << bytes("ab||cd||") << bytes("AB||CD||") << 2;
}

void StreamServerTest::framing_cutsMessagesOutOfTheStream()
{
    QFETCH(QString, framing);
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, answer);
    QFETCH(int, messages);
    WorkbenchFace face;
    const ServiceId id = face.serve("upper", framing.toStdString());
    QtClient peer(face.portOf(id));
    peer.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QtClient other(face.portOf(id)); // Two streams share what the service lends them.
    other.write(stream.left(1));
    for (qsizetype i = 0; i < stream.size(); ++i) { // Each byte in a segment of its own.
        peer.write(stream.mid(i, 1));
        peer.flush();
    }
    other.write(stream.mid(1));

    QCOMPARE(peer.take(answer.size()), answer);
    QCOMPARE(other.take(answer.size()), answer);
    QTRY_COMPARE(face.services[id].traffic.messagesIn, static_cast<std::uint64_t>(2 * messages));
}

void StreamServerTest::framing_thatCannotRead_closesAndSaysWhy()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo", "netstring");
    QtClient peer(face.portOf(id));
    peer.write("no netstring");

    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QVERIFY(face.connectionsOf(id).at(0).closeReason.find("framing") != std::string::npos);
}

void StreamServerTest::lastLineWithoutItsEnd_isAMessage()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo", "line");
    QtClient peer(face.portOf(id));
    peer.write("one\ntwo");
    peer.flush();
    ::shutdown(static_cast<int>(peer.socketDescriptor()), SHUT_WR);

    QCOMPARE(peer.takeAll(), QByteArray("one\ntwo"));
    QTRY_COMPARE(face.services[id].traffic.messagesIn, std::uint64_t{2});
}

void StreamServerTest::send_throughLengthPrefix_addsTheLength()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "int16");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    const auto sent = face.ask(SendMessage{face.connectionsOf(id).at(0).id, textOf("abc")});

    QCOMPARE(sent->bytesSent, std::size_t{5});
    QCOMPARE(peer.take(5), QByteArray("\0\3abc", 5));
}

void StreamServerTest::send_throughLines_sendsWhatWasTyped()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent", "line");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    MessageTemplate message = textOf("{{seq}} \\x41");
    message.mode = MessageMode::escapes;
    QVERIFY(face.ask(SendMessage{face.connectionsOf(id).at(0).id, message}));
    message.lineEnd = "\r\n";
    QVERIFY(face.ask(SendMessage{face.connectionsOf(id).at(0).id, message}));

    QCOMPARE(peer.take(8), QByteArray("1 A2 A\r\n"));
}

void StreamServerTest::sendToAll_reachesEveryConnection()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent");
    QtClient first(face.portOf(id));
    QtClient second(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{2});
    const auto sent = face.ask(SendToAll{id, textOf("all")});

    QCOMPARE(sent->recipients, std::size_t{2});
    QCOMPARE(sent->bytesSent, std::size_t{6});
    QCOMPARE(first.take(3), QByteArray("all"));
    QCOMPARE(second.take(3), QByteArray("all"));
}

void StreamServerTest::sendFile_arrivesWholeBeforeTheClose()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray content(3'000'000, 'x');
    content[1'234'567] = 'y';
    file.write(content);
    file.close();
    WorkbenchFace face;
    const ServiceId id = face.serve("silent");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    const ConnectionId connection = face.connectionsOf(id).at(0).id;
    MessageTemplate message = textOf(file.fileName().toStdString());
    message.mode = MessageMode::file;
    message.lineEnd = "\n";
    const auto sent = face.ask(SendMessage{connection, message});
    QVERIFY(face.ask(CloseConnection{connection}));

    QCOMPARE(sent->bytesSent, std::size_t{3'000'001});
    QVERIFY(peer.takeAll() == content + '\n');
}

void StreamServerTest::sendFile_thatIsMissing_fails()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    MessageTemplate message = textOf("/nowhere/at all");
    message.mode = MessageMode::file;
    const auto sent = face.ask(SendMessage{face.connectionsOf(id).at(0).id, message});

    QVERIFY(!sent);
    QCOMPARE(sent.error().code, std::make_error_code(std::errc::no_such_file_or_directory));
}

void StreamServerTest::repeat_sendsAsOftenAsItShould()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    RepeatConfig repeat{textOf("{{seq}},"), std::chrono::milliseconds(1), 3};
    QVERIFY(face.ask(RepeatMessage{face.connectionsOf(id).at(0).id, repeat}));

    QCOMPARE(peer.take(6), QByteArray("1,2,3,"));
    QTRY_COMPARE(face.services[id].traffic.messagesOut, std::uint64_t{3});
}

void StreamServerTest::close_withReset_isSeenAsReset()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("silent");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(CloseConnection{face.connectionsOf(id).at(0).id, CloseConnection::How::reset}));

    QTRY_COMPARE(face.closedCount(id), std::size_t{1});
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Reset here"));
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
}

void StreamServerTest::unixServer_answersOnItsPath()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s"));
    WorkbenchFace face;
    const ServiceId id = face.serve("upper", "raw", "unix:" + path.toStdString());
    QLocalSocket peer;
    peer.connectToServer(path);
    QVERIFY(peer.waitForConnected(5'000));
    peer.write("hello");

    QTRY_COMPARE(peer.bytesAvailable(), 5);
    QCOMPARE(peer.readAll(), QByteArray("HELLO"));
    QCOMPARE(face.connectionsOf(id).size(), std::size_t{1});
    QVERIFY(face.ask(StopService{id}));
    QVERIFY(!QFile::exists(path));
}

void StreamServerTest::portInUse_failsOnTheRowWithARemedy()
{
    QtServer other;
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = "tcp:" + std::to_string(other.serverPort());
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.starts_with("Cannot listen on 127.0.0.1:"));
    QVERIFY(face.services[id].remedy.find("Choose another port") != std::string::npos);
    other.close();
    QVERIFY(face.ask(StartService{id}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QCOMPARE(face.services[id].problem, std::string());
}

void StreamServerTest::portBelow1024_failsOnTheRowWithARemedy()
{
    QFile limit(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
    QVERIFY(limit.open(QIODevice::ReadOnly));
    const bool isRestricted = ::geteuid() != 0 && limit.readAll().trimmed().toInt() > 1;
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = isRestricted ? "tcp:1" : "unix:/proc/ropewalk"; // Where nobody may.
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(face.services[id].problem.starts_with("Cannot listen on "));
    QVERIFY(!isRestricted || face.services[id].remedy.find("1024") != std::string::npos);
}

void StreamServerTest::wrongEndpoint_failsOnTheRow()
{
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = "tcp:port";
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(!face.services[id].problem.empty());
    QCOMPARE(face.services[id].endpoint, std::string("tcp:port"));
}

void StreamServerTest::wrongFraming_failsOnTheRow()
{
    WorkbenchFace face;
    ServiceConfig config;
    config.endpoint = "tcp:0";
    config.framing = "lines";
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY(!face.ask(StartService{id}));
}

void StreamServerTest::openInterface_saysWhoCanReachIt()
{
    WorkbenchFace face;
    const ServiceId closed = face.serve("echo");
    const ServiceId open = face.serve("echo", "raw", "tcp:0:interface=0.0.0.0");

    QVERIFY(face.services[closed].reachable.empty());
    for (const std::string &address : face.services[open].reachable)
        QVERIFY(address.ends_with(":" + std::to_string(face.portOf(open))));
}

void StreamServerTest::stop_closesListenerAndConnections()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    const quint16 port = face.portOf(id);
    QtClient peer(port);
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(StopService{id}));

    QVERIFY(face.waitForPhase(id, ServicePhase::stopped));
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(face.openCount(id), std::size_t{0});
    QCOMPARE(QtClient(port).state(), QAbstractSocket::UnconnectedState);
}

void StreamServerTest::start_afterStop_listensAgain()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    const ServiceConfig config = face.configs[id];
    QVERIFY(face.ask(StopService{id}));
    QVERIFY(face.ask(StartService{id}));
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QtClient peer(face.portOf(id));
    peer.write("again");

    QCOMPARE(peer.take(5), QByteArray("again"));
}

void StreamServerTest::change_ofTheBehaviour_keepsConnections()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    ServiceConfig config = face.configs[id];
    config.behaviour = "upper";
    QVERIFY(face.ask(ChangeService{config}));
    peer.write("abc");

    QCOMPARE(peer.take(3), QByteArray("ABC"));
    QTRY_COMPARE(face.configs[id].behaviour, std::string("upper"));
}

void StreamServerTest::change_ofTheEndpoint_restarts()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    const std::string before = face.services[id].endpoint;
    ServiceConfig config = face.configs[id];
    config.endpoint = "tcp:0:interface=127.0.0.2";
    QVERIFY(face.ask(ChangeService{config}));

    QTRY_VERIFY(face.services[id].endpoint.find("127.0.0.2") != std::string::npos);
    QVERIFY(face.waitForPhase(id, ServicePhase::listening));
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(face.services[id].endpoint != before);
}

void StreamServerTest::remove_takesTheServiceAway()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    QtClient peer(face.portOf(id));
    QTRY_COMPARE(face.openCount(id), std::size_t{1});
    QVERIFY(face.ask(RemoveService{id}));

    QTRY_VERIFY(!face.services.contains(id));
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!face.ask(StartService{id}));
}

void StreamServerTest::unknownIds_failTheCommand()
{
    WorkbenchFace face;

    QVERIFY(!face.ask(StopService{ServiceId{99}}));
    QVERIFY(!face.ask(SendMessage{ConnectionId{99}, textOf("x")}));
    QVERIFY(!face.ask(CloseConnection{ConnectionId{99}}));
    QVERIFY(!face.ask(SendToAll{ServiceId{99}, textOf("x")}));
}

QTEST_GUILESS_MAIN(StreamServerTest)
#include "tst_stream_server.moc"
