#include "workbench/metrics/metrics_server.h"
#include "workbench/metrics/open_metrics.h"
#include "workbench/qt_peers.h"

#include <QTest>
#include <QUrl>

namespace ropewalk {
namespace {

constexpr auto kRequest = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// An echo server with its metrics.
struct Served
{
    explicit Served(const std::string &endpoint = "tcp:0")
    {
        service = face.serve("echo", "line");
        std::optional<Result<std::string>> opened;
        openMetrics(*face.workbench,
                    *parseMetricsEndpoint(endpoint),
                    &face,
                    [&](const Result<std::string> &answer) { opened = answer; });
        if (WorkbenchFace::waitFor([&] { return opened.has_value(); }) && *opened)
            address = QString::fromStdString(**opened);
    }
    [[nodiscard]] quint16 port() const
    {
        return QUrl(address).port() > 0 ? static_cast<quint16>(QUrl(address).port()) : 0;
    }

    /// The reply to a request, which is the last one.
    QByteArray ask(const QByteArray &request)
    {
        QtClient client(port());
        client.write(request);
        return client.takeAll();
    }

    WorkbenchFace face;
    ServiceId service = ServiceId::none;
    QString address;
};

bool says(const QByteArray &page, const std::string &line)
{
    return page.toStdString().find(line) != std::string::npos;
}

} // namespace

/// Metrics over HTTP, with real clients.
class MetricsServerTest : public QObject
{
    Q_OBJECT

private slots:
    void endpoint_isOnLoopbackUnlessAnInterfaceIsNamed();
    void endpoint_ofDatagrams_isRefused();
    void portInUse_isTold();
    void page_tellsWhatPassed();
    void page_namesServiceRoleAndState();
    void requestByteByByte_isAnswered();
    void requestsOneAfterTheOther_areAnsweredOnOneConnection();
    void requestsWithoutReading_areNotPiledUp();
    void longRequest_isRefused();
    void moreClientsThanThereMayBe_areRefused();
};

void MetricsServerTest::endpoint_isOnLoopbackUnlessAnInterfaceIsNamed()
{
    QCOMPARE(parseMetricsEndpoint("tcp:9464")->interfaceAddress, "127.0.0.1");
    QCOMPARE(parseMetricsEndpoint("tcp:9464:interface=0.0.0.0")->interfaceAddress, "0.0.0.0");
}

void MetricsServerTest::endpoint_ofDatagrams_isRefused()
{
    QVERIFY(!parseMetricsEndpoint("udp:9464"));
    QVERIFY(!parseMetricsEndpoint("process:cat"));
}

void MetricsServerTest::portInUse_isTold()
{
    QtServer taken;
    const Served served("tcp:" + std::to_string(taken.serverPort()));

    QVERIFY(served.address.isEmpty());
}

void MetricsServerTest::page_tellsWhatPassed()
{
    Served served;
    QtClient client(served.face.portOf(served.service));
    client.write("one\ntwo\n");
    QCOMPARE(client.take(8), "one\ntwo\n");

    const QByteArray page = served.ask("GET /metrics HTTP/1.0\r\n\r\n");
    QVERIFY(page.startsWith("HTTP/1.1 200 OK\r\n"));
    const std::string labels = "{service=\"tcp:0\",id=\"1\",role=\"server\"}";
    QVERIFY(says(page, "ropewalk_received_bytes_total" + labels + " 8\n"));
    QVERIFY(says(page, "ropewalk_sent_messages_total" + labels + " 2\n"));
    QVERIFY(says(page, "ropewalk_open_connections" + labels + " 1\n"));
    QVERIFY(says(page, "ropewalk_round_trip_seconds_count" + labels + " 2\n"));
    QVERIFY(says(page, "ropewalk_reactor_info{poller="));
}

void MetricsServerTest::page_namesServiceRoleAndState()
{
    Served served;
    ServiceConfig config;
    config.name = "to \"nobody\"";
    config.role = Role::connect;
    config.endpoint = "tcp:127.0.0.1:1";
    config.behaviour = "silent";
    const ServiceId client = served.face.add(config);
    QVERIFY(served.face.waitForPhase(client, ServicePhase::failed));

    const QByteArray page = served.ask("GET /metrics HTTP/1.0\r\n\r\n");
    const std::string labels = "{service=\"to \\\"nobody\\\"\",id=\"2\",role=\"client\"}";
    QVERIFY(says(page, "ropewalk_service_up" + labels + " 0\n"));
    QVERIFY(says(page, "ropewalk_errors_total" + labels + " 1\n"));
}

void MetricsServerTest::requestByteByByte_isAnswered()
{
    Served served;
    QtClient client(served.port());
    for (const char byte : std::string_view("GET /metrics HTTP/1.0\r\n\r\n")) {
        client.write(&byte, 1);
        client.flush();
    }

    QVERIFY(client.takeAll().startsWith("HTTP/1.1 200 OK\r\n"));
}

void MetricsServerTest::requestsOneAfterTheOther_areAnsweredOnOneConnection()
{
    Served served;
    QtClient client(served.port());
    client.write(QByteArray(kRequest).repeated(2).append("GET / HTTP/1.0\r\n\r\n"));

    const QByteArray replies = client.takeAll();
    QCOMPARE(replies.count("HTTP/1.1 200 OK\r\n"), 2);
    QCOMPARE(replies.count("HTTP/1.1 404 Not Found\r\n"), 1);
}

void MetricsServerTest::requestsWithoutReading_areNotPiledUp()
{
    Served served;
    constexpr int kCount = 2'000; // More bytes than the system holds for a socket.
    QtClient client(served.port());
    client.setReadBufferSize(1'024); // The rest stays in the system's buffers, and then with the server.
    client.write(QByteArray(kRequest).repeated(kCount).append("GET / HTTP/1.0\r\n\r\n"));
    QVERIFY(served.ask("GET /metrics HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200 OK\r\n"));

    client.setReadBufferSize(0);
    qsizetype replies = 0;
    QByteArray kept;
    QVERIFY(QTest::qWaitFor(
        [&] {
            kept += client.readAll();
            replies += kept.count("HTTP/1.1 200 OK\r\n");
            kept = kept.right(16); // One shorter than what is counted.
            return client.state() == QTcpSocket::UnconnectedState && client.bytesAvailable() == 0;
        },
        60'000));
    QCOMPARE(replies, kCount);
}

void MetricsServerTest::longRequest_isRefused()
{
    Served served;
    const QByteArray reply = served.ask(
        QByteArray("GET /metrics HTTP/1.1\r\nContent-Length: 100000\r\n\r\n").append(100'000, 'x'));

    QVERIFY(reply.isEmpty() ||
            reply.startsWith("HTTP/1.1 400 Bad Request\r\n")); // Unread bytes may reset it.
}

void MetricsServerTest::moreClientsThanThereMayBe_areRefused()
{
    Served served;
    std::vector<std::unique_ptr<QtClient>> clients;
    for (std::size_t i = 0; i < MetricsServer::kMaxClients; ++i) {
        clients.push_back(std::make_unique<QtClient>(served.port()));
        clients.back()->write(kRequest);
        QVERIFY(clients.back()->take(1).startsWith('H'));
    }
    QCOMPARE(served.ask(kRequest), QByteArray());

    clients.pop_back();
    QVERIFY(WorkbenchFace::waitFor([&] { return !served.ask("GET / HTTP/1.0\r\n\r\n").isEmpty(); }));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::MetricsServerTest)
#include "tst_metrics_server.moc"
