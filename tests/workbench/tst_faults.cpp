#include "workbench/faults/fault_line.h"
#include "workbench/faults/fault_spec.h"
#include "workbench/relay_fixtures.h"

#include <QElapsedTimer>
#include <QTemporaryFile>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

FaultPlan planOf(const std::vector<std::string> &specs, std::uint32_t seed = 7)
{
    FaultPlan plan{.faults = {}, .seed = seed};
    for (const std::string &spec : specs) {
        const auto fault = parseFault(spec);
        if (!fault)
            qFatal("%s", fault.error().message.c_str());
        plan.faults.push_back(*fault);
    }
    return plan;
}

ServiceConfig faulty(const std::vector<std::string> &specs,
                     const std::string &behaviour = "echo",
                     const std::string &endpoint = "tcp:0")
{
    ServiceConfig config;
    config.name = "faulty";
    config.endpoint = endpoint;
    config.behaviour = behaviour;
    config.faults = planOf(specs);
    return config;
}

ServiceId start(WorkbenchFace &face, const ServiceConfig &config)
{
    const ServiceId id = face.add(config);
    if (!face.waitForPhase(id, ServicePhase::listening))
        qWarning("%s", face.services[id].problem.c_str());
    return id;
}

ConnectionId firstOf(WorkbenchFace &face, ServiceId id)
{
    (void)WorkbenchFace::waitFor([&] { return face.openCount(id) > 0; });
    for (const ConnectionState &state : face.connectionsOf(id))
        if (state.phase != ConnectionPhase::closed)
            return state.id;
    return ConnectionId::none;
}

std::string closeReasonOf(WorkbenchFace &face, ServiceId id)
{
    (void)WorkbenchFace::waitFor([&] { return face.closedCount(id) > 0; });
    for (const ConnectionState &state : face.connectionsOf(id))
        if (state.phase == ConnectionPhase::closed)
            return state.closeReason;
    return {};
}

/// What a peer of a fresh engine gets back for `sent`.
QByteArray echoedBy(const std::vector<std::string> &specs, const QByteArray &sent, std::uint32_t seed)
{
    WorkbenchFace face;
    ServiceConfig config = faulty(specs);
    config.faults.seed = seed;
    const ServiceId id = start(face, config);
    QtClient client(face.portOf(id));
    client.write(sent);
    return client.take(sent.size());
}

QByteArray longText(qsizetype size)
{
    QByteArray bytes(size, 'x');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>('a' + i % 26);
    return bytes;
}

/// `UnknownSocketError` once it is connected.
QTcpSocket::SocketError errorOfConnecting(std::uint16_t port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    (void)WorkbenchFace::waitFor([&] {
        return socket.state() == QTcpSocket::ConnectedState || socket.state() == QTcpSocket::UnconnectedState;
    });
    return socket.error();
}

/// Qt's own datagram socket.
class QtDatagrams : public QUdpSocket
{
public:
    QtDatagrams() { (void)bind(QHostAddress::LocalHost); }

    void send(const QByteArray &bytes, quint16 port) { writeDatagram(bytes, QHostAddress::LocalHost, port); }

    /// Until there are `count`, or `last` came.
    QByteArrayList take(qsizetype count, const QByteArray &last = {})
    {
        QByteArrayList taken;
        (void)WorkbenchFace::waitFor([&] {
            while (hasPendingDatagrams()) {
                QByteArray bytes(pendingDatagramSize(), '\0');
                readDatagram(bytes.data(), bytes.size());
                taken.append(bytes);
            }
            return taken.size() >= count || (!taken.isEmpty() && taken.last() == last);
        });
        return taken;
    }
};

} // namespace

/// Faults in a running engine, as peers see them that share no code with it.
class FaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void latency_delaysTheEcho();
    void streamFaults_loseNothing_data();
    void streamFaults_loseNothing();
    void streamFaults_withASlowReader_loseNothingAndHoldLittle();
    void endlessBehaviour_behindBandwidth_isHeldBack();
    void file_behindLatency_arrivesWhole();
    void greeting_isDelayedToo();
    void sameSeed_sameCorruption_inTwoEngines();
    void otherSeed_otherCorruption();
    void corruptIn_isWhatTheJournalShows();
    void resetPeer_resetsAndSaysWhy();
    void limitData_closesBehindTheLastByte();
    void timeout_closesInGoodOrder();
    void halfClose_out_endsTheDirectionOnly();
    void stall_keepsTheConnectionOpen();
    void down_resetsAndRefuses();
    void refuse_ofAll_isTheSystems();
    void refuse_ofSome_closesTheseAtOnce();
    void refuse_whoseEndFindsThePortTaken_saysSo();
    void refuse_ofAClient_isConnectionRefused();
    void acceptDelay_opensLate();
    void messages_areDroppedByTheFraming();
    void messages_areDuplicated();
    void toxicity_isTheSameInTwoEngines();
    void setFaults_onALiveConnection_actsAtOnce();
    void setFaults_takenAway_givesBackWhatIsHeld();
    void setFaults_onOneConnection_leavesTheOthers();
    void useServiceFaults_bringsThemBack();
    void setFaults_withoutSeed_drawsOne();
    void setFaults_thatMakeNoSense_areRefused_data();
    void setFaults_thatMakeNoSense_areRefused();
    void counts_areToldOfConnectionAndService();
    void startOver_repeatsTheFaults();
    void change_withOtherFaults_restartsNothing();
    void relay_upAndDownstream_areToldApart();
    void relay_resetPeer_resetsBothSides();
    void relay_underLatency_losesNothingAtTheEnd();
    void datagrams_areDroppedTheSameInTwoEngines();
    void datagrams_areDelayedAndDoubled();
    void datagrams_down_passNothing();
    void datagrams_refuseWhatIsForStreams();
};

void FaultsTest::latency_delaysTheEcho()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"latency:latency=50"}));
    QtClient client(face.portOf(id));
    QElapsedTimer timer;
    timer.start();
    client.write("ping");

    QCOMPARE(client.take(4), QByteArray("ping"));
    QVERIFY(timer.elapsed() >= 100); // In and out.
}

void FaultsTest::streamFaults_loseNothing_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *spec : {"latency:latency=20:jitter=20",
                             "bandwidth:rate=5000",
                             "slicer:average_size=1000:size_variation=999",
                             "slow_close:delay=50",
                             "reset_peer:timeout=3600000",
                             "limit_data:bytes=100000000",
                             "stall:bytes=100000000",
                             "half_close:bytes=100000000"})
        QTest::newRow(spec) << QString::fromLatin1(spec);
}

void FaultsTest::streamFaults_loseNothing()
{
    QFETCH(QString, spec);
    const QByteArray sent = longText(500'000);

    QCOMPARE(echoedBy({spec.toStdString()}, sent, 1), sent);
}

void FaultsTest::streamFaults_withASlowReader_loseNothingAndHoldLittle()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"latency:latency=5:direction=out"}));
    const QByteArray sent = longText(8'000'000);
    QtClient client(face.portOf(id));
    client.setReadBufferSize(64 * 1024);
    client.write(sent);
    std::size_t most = 0;
    QByteArray received;
    QVERIFY(WorkbenchFace::waitFor([&] {
        received += client.read(64 * 1024);
        for (const ConnectionState &state : face.connectionsOf(id))
            most = std::max(most, state.queuedBytes);
        return received.size() == sent.size();
    }));

    QCOMPARE(received, sent);
    QVERIFY(most < 4 * FaultLine::kHighBytes);
}

void FaultsTest::endlessBehaviour_behindBandwidth_isHeldBack()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"bandwidth:rate=100"}, "chargen"));
    QtClient client(face.portOf(id));

    QVERIFY(client.take(20'000).size() >= 20'000);
    const ConnectionState state = face.connectionsOf(id).at(0);
    QVERIFY(state.queuedBytes <= FaultLine::kHighBytes);
    QVERIFY(state.traffic.bytesOut < 3'000'000);
}

void FaultsTest::file_behindLatency_arrivesWhole()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray sent = longText(3'000'000);
    file.write(sent);
    file.flush();
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"latency:latency=10"}, "silent"));
    QtClient client(face.portOf(id));
    MessageTemplate message = textOf(file.fileName().toStdString());
    message.mode = MessageMode::file;
    QVERIFY(face.ask(SendMessage{firstOf(face, id), message}));

    QCOMPARE(client.take(sent.size()), sent);
}

void FaultsTest::greeting_isDelayedToo()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"latency:latency=100"}, "greeting:hello"));
    QElapsedTimer timer;
    timer.start();
    QtClient client(face.portOf(id));

    QCOMPARE(client.take(5), QByteArray("hello"));
    QVERIFY(timer.elapsed() >= 100);
}

void FaultsTest::sameSeed_sameCorruption_inTwoEngines()
{
    const std::vector<std::string> specs{"corrupt:bits=500", "slicer:average_size=100:size_variation=50"};
    const QByteArray sent = longText(200'000);
    const QByteArray first = echoedBy(specs, sent, 42);

    QVERIFY(first != sent);
    QCOMPARE(first.size(), sent.size());
    QCOMPARE(echoedBy(specs, sent, 42), first);
}

void FaultsTest::otherSeed_otherCorruption()
{
    const QByteArray sent = longText(10'000);

    QVERIFY(echoedBy({"corrupt:bits=500"}, sent, 1) != echoedBy({"corrupt:bits=500"}, sent, 2));
}

void FaultsTest::corruptIn_isWhatTheJournalShows()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"corrupt:bytes=3:direction=in"}));
    QtClient client(face.portOf(id));
    client.write("abcdef");
    const QByteArray received = client.take(6);

    QVERIFY(received != "abcdef");
    QVERIFY(journalSays(face, JournalRecord::Kind::message, received.toStdString()));
}

void FaultsTest::resetPeer_resetsAndSaysWhy()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"reset_peer:bytes=10:direction=in"}));
    QtClient client(face.portOf(id));
    client.write("0123456789abc");

    QVERIFY(WorkbenchFace::waitFor([&] { return client.state() == QTcpSocket::UnconnectedState; }));
    QCOMPARE(closeReasonOf(face, id), std::string("Reset by the fault reset_peer"));
    QVERIFY(journalSays(face, JournalRecord::Kind::note, "Fault reset_peer: the connection is reset"));
    QTRY_COMPARE(face.services[id].faults.counts, std::vector<std::uint64_t>{1});
}

void FaultsTest::limitData_closesBehindTheLastByte()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"limit_data:bytes=10:direction=out"}));
    QtClient client(face.portOf(id));
    client.write("0123456789abc");

    QCOMPARE(client.takeAll(), QByteArray("0123456789"));
    QCOMPARE(closeReasonOf(face, id), std::string("Closed by the fault limit_data"));
}

void FaultsTest::timeout_closesInGoodOrder()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"timeout:timeout=50"}));
    QtClient client(face.portOf(id));
    client.write("lost");

    QCOMPARE(client.takeAll(), QByteArray());
    QCOMPARE(closeReasonOf(face, id), std::string("Closed by the fault timeout"));
}

void FaultsTest::halfClose_out_endsTheDirectionOnly()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"half_close:bytes=4:direction=out"}));
    const UniqueFd client = connectRaw(face.portOf(id));
    QCOMPARE(::send(client.get(), "abcdef", 6, MSG_NOSIGNAL), 6);

    QCOMPARE(receiveFrom(client), QByteArray("abcd"));
    QCOMPARE(receiveFrom(client), QByteArray());
    QCOMPARE(::send(client.get(), "still heard", 11, MSG_NOSIGNAL), 11);
    QTRY_COMPARE(face.services[id].traffic.bytesIn, std::uint64_t{17});
    QVERIFY(journalSays(face, JournalRecord::Kind::note, "Fault half_close: one direction ends here"));
}

void FaultsTest::stall_keepsTheConnectionOpen()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"stall:bytes=4:direction=out"}));
    QtClient client(face.portOf(id));
    client.write("abcdef");
    QCOMPARE(client.take(4), QByteArray("abcd"));
    QTRY_VERIFY(journalSays(face, JournalRecord::Kind::note, "Fault stall: nothing passes any more"));

    QCOMPARE(face.openCount(id), 1U);
    QVERIFY(face.ask(SetFaults{.service = id, .plan = planOf({})}));
    QCOMPARE(client.take(2), QByteArray("ef"));
}

void FaultsTest::down_resetsAndRefuses()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({}));
    QtClient client(face.portOf(id));
    (void)firstOf(face, id);

    QVERIFY(face.ask(SetFaults{.service = id, .plan = planOf({"down"})}));
    QCOMPARE(client.takeAll(), QByteArray());
    QCOMPARE(errorOfConnecting(face.portOf(id)), QTcpSocket::ConnectionRefusedError);
    QTRY_COMPARE(face.services[id].faults.counts, std::vector<std::uint64_t>{1});

    QVERIFY(face.ask(SetFaults{.service = id, .plan = planOf({})}));
    QtClient back(face.portOf(id));
    back.write("here");
    QCOMPARE(back.take(4), QByteArray("here"));
}

void FaultsTest::refuse_ofAll_isTheSystems()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"refuse"}));

    QCOMPARE(errorOfConnecting(face.portOf(id)), QTcpSocket::ConnectionRefusedError);
    QVERIFY(face.ask(SetFaults{.service = id, .plan = planOf({})}));
    QCOMPARE(errorOfConnecting(face.portOf(id)), QTcpSocket::UnknownSocketError);
}

void FaultsTest::refuse_ofSome_closesTheseAtOnce()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"refuse:toxicity=0.999"}));
    QtClient client(face.portOf(id));

    QCOMPARE(client.takeAll(), QByteArray());
    QTRY_COMPARE(face.services[id].faults.counts, std::vector<std::uint64_t>{1});
    QCOMPARE(face.connectionsOf(id).size(), 0U);
    QVERIFY(journalSays(face, JournalRecord::Kind::note, "A fault refused 127.0.0.1:"));
}

void FaultsTest::refuse_whoseEndFindsThePortTaken_saysSo()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"refuse"}));
    const std::uint16_t port = face.portOf(id);
    QTcpServer thief;
    QVERIFY(thief.listen(QHostAddress::LocalHost, port));

    QVERIFY(!face.ask(SetFaults{.service = id, .plan = planOf({})}));
    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(QByteArray::fromStdString(face.services[id].problem).contains("in use"),
             face.services[id].problem.c_str());
}

void FaultsTest::refuse_ofAClient_isConnectionRefused()
{
    WorkbenchFace face;
    QtServer server;
    ServiceConfig config = faulty({"refuse"}, "silent", server.endpoint());
    config.role = Role::connect;
    const ServiceId id = face.add(config);

    QVERIFY(face.waitForPhase(id, ServicePhase::failed));
    QVERIFY2(QByteArray::fromStdString(face.services[id].problem).contains("as a fault has it"),
             face.services[id].problem.c_str());
    QVERIFY(!server.hasPendingConnections());
}

void FaultsTest::acceptDelay_opensLate()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"accept_delay:delay=80"}));
    QElapsedTimer timer;
    timer.start();
    QtClient client(face.portOf(id));
    client.write("ping");

    QCOMPARE(client.take(4), QByteArray("ping"));
    QVERIFY(timer.elapsed() >= 80);
}

void FaultsTest::messages_areDroppedByTheFraming()
{
    WorkbenchFace face;
    ServiceConfig config = faulty({"drop:percent=50:direction=in"});
    config.framing = "line";
    const ServiceId id = start(face, config);
    QtClient client(face.portOf(id));
    QByteArray sent;
    for (int i = 0; i < 200; ++i)
        sent += QByteArray::number(i) + '\n';
    client.write(sent);
    QTRY_COMPARE(face.services[id].traffic.messagesIn, std::uint64_t{200});
    QTRY_VERIFY(!face.services[id].faults.counts.empty());

    QTRY_COMPARE(face.services[id].traffic.messagesOut + face.services[id].faults.counts.at(0),
                 std::uint64_t{200});
    const auto lines = client.take(static_cast<qsizetype>(face.services[id].traffic.bytesOut)).split('\n');
    QVERIFY(lines.size() > 70 && lines.size() < 130);
    for (const QByteArray &line : lines)
        QVERIFY(line.isEmpty() || sent.contains(QByteArray(line + '\n')));
}

void FaultsTest::messages_areDuplicated()
{
    WorkbenchFace face;
    ServiceConfig config = faulty({"duplicate:percent=100:direction=out"});
    config.framing = "line";
    const ServiceId id = start(face, config);
    QtClient client(face.portOf(id));
    client.write("one\ntwo\n");

    QCOMPARE(client.take(16), QByteArray("one\none\ntwo\ntwo\n"));
}

namespace {

/// Which of ten connections, one after the other, are stalled.
QByteArray stalledOf(std::uint32_t seed)
{
    WorkbenchFace face;
    ServiceConfig config = faulty({"timeout:timeout=1:toxicity=0.5"});
    config.faults.seed = seed;
    const ServiceId id = start(face, config);
    QByteArray hit;
    for (int i = 0; i < 10; ++i) {
        QtClient client(face.portOf(id));
        client.write("x");
        hit += client.take(1).isEmpty() ? '1' : '0';
    }
    return hit;
}

} // namespace

void FaultsTest::toxicity_isTheSameInTwoEngines()
{
    const QByteArray first = stalledOf(42);

    QVERIFY(first.contains('0') && first.contains('1'));
    QCOMPARE(stalledOf(42), first);
    QVERIFY(stalledOf(43) != first);
}

void FaultsTest::setFaults_onALiveConnection_actsAtOnce()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({}));
    QtClient client(face.portOf(id));
    client.write("fast");
    QCOMPARE(client.take(4), QByteArray("fast"));

    const auto reply = face.ask(SetFaults{.service = id, .plan = planOf({"corrupt:bytes=1"})});
    QVERIFY(reply);
    client.write("xxxx");

    QVERIFY(!client.take(4).contains('x'));
    QTRY_COMPARE(face.connectionsOf(id).at(0).faults.active, 1U);
    QCOMPARE(face.configs[id].faults.faults.size(), 1U);
}

void FaultsTest::setFaults_takenAway_givesBackWhatIsHeld()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"stall:direction=out"}));
    QtClient client(face.portOf(id));
    client.write("held");
    QTRY_COMPARE(face.services[id].queuedBytes, std::size_t{4});

    QVERIFY(face.ask(SetFaults{.service = id, .plan = planOf({})}));
    QCOMPARE(client.take(4), QByteArray("held"));
    client.write("and on");
    QCOMPARE(client.take(6), QByteArray("and on"));
    QTRY_COMPARE(face.connectionsOf(id).at(0).faults.active, 0U);
}

void FaultsTest::setFaults_onOneConnection_leavesTheOthers()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({}));
    QtClient first(face.portOf(id));
    const ConnectionId broken = firstOf(face, id);
    QtClient second(face.portOf(id));

    QVERIFY(face.ask(SetFaults{.connection = broken, .plan = planOf({"corrupt:bytes=1"})}));
    first.write("xxxx");
    second.write("xxxx");

    QVERIFY(!first.take(4).contains('x'));
    QCOMPARE(second.take(4), QByteArray("xxxx"));
    QTRY_VERIFY(face.connections[broken].faults.own != nullptr);
    QVERIFY(face.configs[id].faults.faults.empty());
}

void FaultsTest::useServiceFaults_bringsThemBack()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"corrupt:bytes=1:direction=in"}));
    QtClient client(face.portOf(id));
    const ConnectionId connection = firstOf(face, id);
    QVERIFY(face.ask(SetFaults{.connection = connection, .plan = planOf({})}));
    client.write("xx");
    QCOMPARE(client.take(2), QByteArray("xx"));

    QVERIFY(face.ask(UseServiceFaults{connection}));
    client.write("xx");

    QVERIFY(!client.take(2).contains('x'));
    QTRY_VERIFY(face.connections[connection].faults.own == nullptr);
}

void FaultsTest::setFaults_withoutSeed_drawsOne()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({}));
    const auto first = face.ask(SetFaults{.service = id, .plan = planOf({"corrupt"}, 0)});
    const auto second = face.ask(SetFaults{.service = id, .plan = planOf({"corrupt:bits=9"}, 0)});

    QVERIFY(first && second);
    QVERIFY(first->seed == 7 || first->seed > 0);
    QCOMPARE(second->seed, first->seed);
    QTRY_COMPARE(face.configs[id].faults.seed, first->seed);
}

void FaultsTest::setFaults_thatMakeNoSense_areRefused_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<bool>("onConnection");
    QTest::addColumn<double>("toxicity");
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("says");

    QTest::newRow("no such service") << 99 << false << 1.0 << QStringLiteral("latency")
                                     << QStringLiteral("service 99");
    QTest::newRow("toxicity 2") << 0 << false << 2.0 << QStringLiteral("latency")
                                << QStringLiteral("toxicity");
    QTest::newRow("refuse on a connection")
        << 0 << true << 1.0 << QStringLiteral("refuse") << QStringLiteral("Set it on the service");
}

void FaultsTest::setFaults_thatMakeNoSense_areRefused()
{
    QFETCH(int, service);
    QFETCH(bool, onConnection);
    QFETCH(double, toxicity);
    QFETCH(QString, spec);
    QFETCH(QString, says);
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({}));
    QtClient client(face.portOf(id));
    SetFaults command{.service = service != 0 ? ServiceId(service) : id,
                      .plan = planOf({spec.toStdString()})};
    command.plan.faults[0].toxicity = toxicity;
    if (onConnection)
        command.connection = firstOf(face, id);

    const auto reply = face.ask(command);

    QVERIFY(!reply);
    QVERIFY2(QString::fromStdString(reply.error().operation).contains(says), reply.error().operation.c_str());
}

void FaultsTest::counts_areToldOfConnectionAndService()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"corrupt:bytes=10:direction=in", "latency:latency=1:on=no"}));
    {
        QtClient client(face.portOf(id));
        client.write(longText(1'000));
        QCOMPARE(client.take(1'000).size(), 1'000);
        QTRY_COMPARE(face.connectionsOf(id).at(0).faults.counts, (std::vector<std::uint64_t>{100, 0}));
    }
    QtClient client(face.portOf(id));
    client.write(longText(500));

    QTRY_COMPARE(face.services[id].faults.counts, (std::vector<std::uint64_t>{150, 0}));
    QCOMPARE(face.services[id].faults.active, 1U);
}

void FaultsTest::startOver_repeatsTheFaults()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"corrupt:bits=100"}));
    const QByteArray sent = longText(2'000);
    const auto echoed = [&] {
        QtClient client(face.portOf(id));
        client.write(sent);
        const QByteArray received = client.take(sent.size());
        client.abort();
        (void)WorkbenchFace::waitFor([&] { return face.openCount(id) == 0; });
        return received;
    };
    const QByteArray first = echoed();
    QVERIFY(echoed() != first);

    QVERIFY(face.ask(
        SetFaults{.service = id, .plan = planOf({"corrupt:bits=100"}), .seeding = Seeding::startOver}));

    QCOMPARE(echoed(), first);
}

void FaultsTest::change_withOtherFaults_restartsNothing()
{
    WorkbenchFace face;
    ServiceConfig config = faulty({});
    const ServiceId id = start(face, config);
    QtClient client(face.portOf(id));
    (void)firstOf(face, id);
    config.id = id;
    config.faults = planOf({"corrupt:bytes=1:direction=in"});
    QVERIFY(face.ask(ChangeService{config}));
    client.write("xx");

    QVERIFY(!client.take(2).contains('x'));
    QCOMPARE(face.openCount(id), 1U);
}

void FaultsTest::relay_upAndDownstream_areToldApart()
{
    WorkbenchFace face;
    QtServer target;
    ServiceConfig config = relayTo(target.endpoint());
    config.faults = planOf({"corrupt:bytes=1:direction=upstream"});
    const ServiceId id = startRelay(face, config);
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    client.write("xxxx");
    server->write("yyyy");

    QVERIFY(!QtServer::take(server, 4).contains('x'));
    QCOMPARE(client.take(4), QByteArray("yyyy"));
}

void FaultsTest::relay_resetPeer_resetsBothSides()
{
    WorkbenchFace face;
    QtServer target;
    ServiceConfig config = relayTo(target.endpoint());
    config.faults = planOf({"reset_peer:timeout=100"});
    const ServiceId id = startRelay(face, config);
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);

    QVERIFY(WorkbenchFace::waitFor([&] {
        return client.state() == QTcpSocket::UnconnectedState &&
               server->state() == QTcpSocket::UnconnectedState;
    }));
    QVERIFY(journalSays(face, JournalRecord::Kind::closed, "Reset with the other leg"));
}

void FaultsTest::relay_underLatency_losesNothingAtTheEnd()
{
    WorkbenchFace face;
    QtServer target;
    ServiceConfig config = relayTo(target.endpoint());
    config.faults = planOf({"latency:latency=50", "slicer:average_size=500"});
    const ServiceId id = startRelay(face, config);
    QtClient client(face.portOf(id));
    QTcpSocket *server = target.accept();
    QVERIFY(server != nullptr);
    const QByteArray sent = longText(100'000);
    server->write(sent);
    server->disconnectFromHost();

    QCOMPARE(client.takeAll(), sent);
}

namespace {

/// Which of 100 numbered datagrams a fresh engine answers.
QByteArrayList answeredBy(const std::vector<std::string> &specs, std::uint32_t seed)
{
    WorkbenchFace face;
    ServiceConfig config = faulty(specs, "echo", "udp:0");
    config.faults.seed = seed;
    const ServiceId id = start(face, config);
    QtDatagrams peer;
    for (int i = 0; i < 100; ++i)
        peer.send(QByteArray::number(i), face.portOf(id));
    (void)WorkbenchFace::waitFor([&] { return face.services[id].traffic.messagesIn == 100; });
    return peer.take(static_cast<qsizetype>(face.services[id].traffic.messagesOut));
}

} // namespace

void FaultsTest::datagrams_areDroppedTheSameInTwoEngines()
{
    const std::vector<std::string> specs{"drop:percent=30:direction=in", "reorder:percent=20:direction=in"};
    const QByteArrayList first = answeredBy(specs, 42);

    QVERIFY(first.size() > 50 && first.size() < 90);
    QCOMPARE(answeredBy(specs, 42), first);
    QVERIFY(answeredBy(specs, 43) != first);
}

void FaultsTest::datagrams_areDelayedAndDoubled()
{
    WorkbenchFace face;
    const ServiceId id =
        start(face, faulty({"latency:latency=30", "duplicate:percent=100:direction=out"}, "echo", "udp:0"));
    QtDatagrams peer;
    QElapsedTimer timer;
    timer.start();
    peer.send("ping", face.portOf(id));

    QCOMPARE(peer.take(2), (QByteArrayList{"ping", "ping"}));
    QVERIFY(timer.elapsed() >= 60);
}

void FaultsTest::datagrams_down_passNothing()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({"down"}, "echo", "udp:0"));
    QtDatagrams peer;
    peer.send("lost", face.portOf(id));
    QTRY_COMPARE(face.services[id].traffic.bytesIn, std::uint64_t{4});
    QVERIFY(face.ask(SetFaults{.service = id, .plan = planOf({})}));
    peer.send("found", face.portOf(id));

    QCOMPARE(peer.take(1), QByteArrayList{"found"});
}

void FaultsTest::datagrams_refuseWhatIsForStreams()
{
    WorkbenchFace face;
    const ServiceId id = start(face, faulty({}, "echo", "udp:0"));

    const auto reply = face.ask(SetFaults{.service = id, .plan = planOf({"slicer"})});

    QVERIFY(!reply);
    QVERIFY(QByteArray::fromStdString(reply.error().operation).contains("slicer is for connections"));
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
