#include "workbench/faults/fault_schema.h"
#include "workbench/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void json_ofEverything_comesBackEqual();
    void json_ofAService_hasNoPassword();
    void json_ofAMinimalService_takesDefaults();
    void json_ofAClient_isSilentUnlessToldOtherwise();
    void json_thatIsWrong_namesThePlace_data();
    void json_thatIsWrong_namesThePlace();
    void save_thenLoad_isEqual();
    void save_intoAMissingFolder_namesThePath();
    void load_ofAMissingFile_namesIt();
    void load_ofABrokenFile_namesFileAndLine();
};

namespace {

Workspace everything()
{
    ServiceConfig server;
    server.name = "echo";
    server.endpoint = "tcp:7007";
    server.framing = "line";
    server.behaviour = "upper";
    server.startsWithWorkspace = false;
    ServiceConfig client;
    client.name = "one";
    client.role = Role::connect;
    client.endpoint = "tcp:127.0.0.1:7007";
    client.behaviour = "silent";
    client.reconnect = {true, 250ms, 4s, 1.5, 0.25};
    client.queues.in.mode = QueueMode::hold;
    client.queues.in.filter = "re:^GET";
    client.queues.out.mode = QueueMode::paced;
    client.queues.out.perSecond = 2.5;
    client.queues.out.paceUnit = PaceUnit::bytes;
    client.queues.out.limits = {1, 2, 3, 4, Overflow::dropOldest};
    client.limits = {.idleTimeout = 30s, .bytesPerSecondIn = 1000, .bytesPerSecondOut = 2000};
    client.trafficLog = "/tmp/log";
    client.roundTrip = RoundTripRule::ordered;
    client.repeat = {{"hello {{seq}}", MessageMode::escapes, "\r\n", false}, 500ms, 3};
    ServiceConfig relay;
    relay.name = "relay";
    relay.endpoint = "tcp:0";
    relay.forward = "tcp:127.0.0.1:6379";
    relay.behaviour = "silent";
    relay.faults = {{makeFault(FaultKind::latency), makeFault(FaultKind::down)}, 7};
    relay.proxy = {"socks5://127.0.0.1:1080", {"me", {}, "VIA_PASSWORD"}, {"alice", {}, "PASSWORD"}};
    LoadPlan steady;
    steady.name = "steady";
    LoadPlan load;
    load.name = "peak";
    load.endpoint = "tcp:127.0.0.1:7007";
    load.framing = "line";
    load.request = {"hello {{who}}", MessageMode::text, "\n", true};
    load.replyLength = 5;
    load.hasGreeting = true;
    load.connections = 64;
    load.inFlight = 4;
    load.rate = 1'500.5;
    load.rampUp = 1s;
    load.warmUp = 2s;
    load.duration = 30s;
    load.requestTimeout = 500ms;
    load.threads = 2;
    load.stop = {0.015, 50ms, 10'000};
    return {{server, client, relay},
            {{"ping", "IRC", {"50 49", MessageMode::hex, "", true}}},
            {{"who", "wörld"}},
            {steady, load}};
}

} // namespace

void WorkspaceTest::json_ofEverything_comesBackEqual()
{
    const auto back = Workspace::fromJson(everything().toJson());

    QVERIFY(back);
    QCOMPARE(*back, everything());
}

void WorkspaceTest::json_ofAService_hasNoPassword()
{
    Workspace workspace = everything();
    workspace.services.back().proxy.viaLogin.password = "open sesame";
    workspace.services.back().proxy.login.password = "open sesame";

    QVERIFY(!workspace.toJson().contains("sesame"));
}

void WorkspaceTest::json_ofAMinimalService_takesDefaults()
{
    const auto workspace = Workspace::fromJson(R"({"ropewalk": 1, "services": [{"listen": "tcp:0"}]})");

    QVERIFY(workspace);
    const ServiceConfig &service = workspace->services.at(0);
    QCOMPARE(service.role, Role::listen);
    QCOMPARE(service.endpoint, std::string("tcp:0"));
    QCOMPARE(service.behaviour, std::string("echo"));
    QVERIFY(service.startsWithWorkspace && !service.reconnect.isOn);
}

void WorkspaceTest::json_ofAClient_isSilentUnlessToldOtherwise()
{
    const auto workspace = Workspace::fromJson(R"({"ropewalk": 1, "services": [{"connect": "tcp:h:1"}]})");

    QVERIFY(workspace);
    QCOMPARE(workspace->services.at(0).behaviour, std::string("silent"));
}

void WorkspaceTest::json_thatIsWrong_namesThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("place");

    QTest::newRow("syntax") << QByteArray("{\n\"ropewalk\": 1,\n!}") << QByteArray("line 3");
    QTest::newRow("not an object") << QByteArray("[]") << QByteArray("object in braces");
    QTest::newRow("no version") << QByteArray("{}") << QByteArray("ropewalk is missing");
    QTest::newRow("newer") << QByteArray(R"({"ropewalk": 2})") << QByteArray("a newer Ropewalk");
    QTest::newRow("unknown key") << QByteArray(R"({"ropewalk": 1, "servces": []})") << QByteArray("servces");
    QTest::newRow("wrong type") << QByteArray(R"({"ropewalk": 1, "services": [{"listen": 7}]})")
                                << QByteArray("services[0].listen must be a text");
    QTest::newRow("no role") << QByteArray(R"({"ropewalk": 1, "services": [{"name": "x"}]})")
                             << QByteArray("services[0].listen or \"connect\"");
    QTest::newRow("mode") << QByteArray(R"({"ropewalk": 1, "snippets": [{"mode": "octal"}]})")
                          << QByteArray("snippets[0].mode");
    QTest::newRow("range")
        << QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "reconnect": {"jitter": 2}}]})")
        << QByteArray("services[0].reconnect.jitter must be a number from 0 to 1");
    QTest::newRow("limit too low")
        << QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "limits": {"maxPerPeer": -1}}]})")
        << QByteArray("services[0].limits.maxPerPeer must be a whole number from 0 to");
    QTest::newRow("no proxy")
        << QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "via": "socks5://a"}]})")
        << QByteArray("services[0].via is no proxy: A proxy has a host and a port.");
    QTest::newRow("a password")
        << QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "login": {"password": "x"}}]})")
        << QByteArray("services[0].login.password is not a key");
    QTest::newRow("unknown limit")
        << QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "limits": {"maxPeers": 1}}]})")
        << QByteArray("services[0].limits.maxPeers is not a key");
    QTest::newRow("a server's limit")
        << QByteArray(R"({"ropewalk": 1, "services": [{"connect": "tcp:80", "limits": {"maxPerPeer": 1}}]})")
        << QByteArray("services[0].limits.maxPerPeer is for a server");
    QTest::newRow("unknown fault")
        << QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "faults": [{"type": "lag"}]}]})")
        << QByteArray("services[0].faults[0].type is wrong: \"lag\" is not a fault.");
    QTest::newRow("toxicity")
        << QByteArray(
               R"({"ropewalk": 1, "services": [{"listen": "t", "faults": [{"type": "down"}, {"type": "stall", "toxicity": 2}]}]})")
        << QByteArray("services[0].faults[1].toxicity must be a number from 0 to 1");
    const auto relay = [](const QByteArray &fields) -> QByteArray {
        return R"({"ropewalk": 1, "services": [{)" + fields + "}]}";
    };
    QTest::newRow("a client that forwards") << relay(R"("connect": "tcp:h:1", "forward": "tcp:h:2")")
                                            << QByteArray("services[0].forward is for a relay");
    QTest::newRow("a relay that answers")
        << relay(R"("listen": "tcp:0", "forward": "tcp:h:2", "behaviour": "echo")")
        << QByteArray("services[0].behaviour is not for a relay");
    QTest::newRow("no target") << relay(R"("listen": "tcp:0", "forward": "")")
                               << QByteArray("services[0].forward cannot be \"\"");
    const auto queue = [](const char *keys) -> QByteArray {
        return QByteArray(R"({"ropewalk": 1, "services": [{"listen": "tcp:0", "queues": {"in": {)") + keys +
               "}}}]}";
    };
    QTest::newRow("queue's mode") << queue(R"("mode": "stop")")
                                  << QByteArray("services[0].queues.in.mode must be one of flow, hold");
    QTest::newRow("queue's filter") << queue(R"("mode": "hold", "filter": "re:(")")
                                    << QByteArray("services[0].queues.in.mode cannot be: the filter");
    QTest::newRow("queue's pace") << queue(R"("mode": "paced", "perSecond": 0)")
                                  << QByteArray("services[0].queues.in.mode cannot be: a pace");
    QTest::newRow("queue's key") << queue(R"("speed": 3)")
                                 << QByteArray("services[0].queues.in.speed is not a key");
    QTest::newRow("wrong target") << relay(R"("listen": "tcp:0", "forward": "tcp:h")")
                                  << QByteArray(
                                         "services[0].forward cannot be \"tcp:h\": The port is missing");
    QTest::newRow("kind of proxy")
        << relay(R"("listen": "tcp:0", "forward": "proxy:ftp")")
        << QByteArray("services[0].forward cannot be \"proxy:ftp\": \"ftp\" is no kind of proxy.");
}

void WorkspaceTest::json_thatIsWrong_namesThePlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, place);

    const auto workspace = Workspace::fromJson(json);

    QVERIFY(!workspace);
    const auto message = QByteArray::fromStdString(workspace.error().operation);
    QVERIFY2(message.contains(place), message.constData());
}

void WorkspaceTest::save_thenLoad_isEqual()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("w.ropewalk"));

    QVERIFY(everything().save(path));
    const auto back = Workspace::load(path);

    QVERIFY(back);
    QCOMPARE(*back, everything());
}

void WorkspaceTest::save_intoAMissingFolder_namesThePath()
{
    const auto saved = everything().save(QStringLiteral("/no/such/folder/w.ropewalk"));

    QVERIFY(!saved);
    QVERIFY(saved.error().operation.find("/no/such/folder/w.ropewalk") != std::string::npos);
}

void WorkspaceTest::load_ofAMissingFile_namesIt()
{
    const auto workspace = Workspace::load(QStringLiteral("/no/such/file.ropewalk"));

    QVERIFY(!workspace);
    QVERIFY(workspace.error().operation.find("/no/such/file.ropewalk") != std::string::npos);
}

void WorkspaceTest::load_ofABrokenFile_namesFileAndLine()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("broken.ropewalk")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n  \"ropewalk\": 1,\n");
    file.close();

    const auto workspace = Workspace::load(file.fileName());

    QVERIFY(!workspace);
    const auto message = QByteArray::fromStdString(workspace.error().operation);
    QVERIFY2(message.contains("broken.ropewalk") && message.contains("line"), message.constData());
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
