#include "control/control_channel.h"
#include "control/control_endpoint.h"
#include "workbench/workbench_face.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <optional>

namespace ropewalk {
namespace {

/// What opening a channel came to.
Result<ControlAccess> openChannel(WorkbenchFace &face, const std::string &endpoint)
{
    std::optional<Result<ControlAccess>> opened;
    openControlChannel(*face.workbench, *parseControlEndpoint(endpoint), &face, [&](const auto &access) {
        opened = access;
    });
    if (!WorkbenchFace::waitFor([&] { return opened.has_value(); }))
        return Error{std::make_error_code(std::errc::timed_out), "open a control channel"};
    return *opened;
}

/// The next line that comes over a socket of Qt's.
QJsonObject nextLine(QIODevice &socket)
{
    (void)WorkbenchFace::waitFor([&] { return socket.canReadLine(); });
    return QJsonDocument::fromJson(socket.readLine()).object();
}

} // namespace

class ControlChannelTest final : public QObject
{
    Q_OBJECT

private slots:
    void command_overAUnixSocket_isSeenByTheFace_data();
    void command_overAUnixSocket_isSeenByTheFace();
    void tcp_tellsItsPortAndToken();
    void endpointInUse_isAnError();
    void faceThatIsGone_isNotTold();
    void workbenchThatEnds_closesTheChannel();

private:
    QTemporaryDir m_folder;
    [[nodiscard]] std::string path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name)).toStdString();
    }
};

void ControlChannelTest::command_overAUnixSocket_isSeenByTheFace_data()
{
    QTest::addColumn<int>("placement");
    QTest::newRow("thread of its own") << static_cast<int>(Placement::ownThread);
    QTest::newRow("this thread") << static_cast<int>(Placement::callersThread);
}

void ControlChannelTest::command_overAUnixSocket_isSeenByTheFace()
{
    QFETCH(int, placement);
    WorkbenchOptions options;
    options.placement = static_cast<Placement>(placement);
    WorkbenchFace face(options);
    const auto access = openChannel(face, "unix:" + path("a"));
    QVERIFY(access);
    QCOMPARE(access->endpoint, "unix:" + path("a"));
    QCOMPARE(access->token, std::string());
    QLocalSocket client;
    client.connectToServer(QString::fromStdString(path("a")));

    client.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"service.add\",\"params\":{\"name\":\"x\","
                 "\"listen\":\"tcp:0\"}}\n");

    const QJsonObject result = nextLine(client).value(QLatin1String("result")).toObject();
    const ServiceId service{static_cast<std::uint32_t>(result.value(QLatin1String("service")).toInt())};
    QVERIFY(service != ServiceId::none);
    QTRY_COMPARE(face.configs[service].name, std::string("x"));
    QVERIFY(face.portOf(service) != 0);
}

void ControlChannelTest::tcp_tellsItsPortAndToken()
{
    WorkbenchFace face;
    const auto access = openChannel(face, "tcp:0");
    QVERIFY(access && !access->token.empty());
    const auto colon = access->endpoint.rfind(':');
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost,
                         static_cast<quint16>(std::stoi(access->endpoint.substr(colon + 1))));

    client.write(
        QByteArray("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"authenticate\",\"params\":{\"token\":\"")
            .append(access->token.c_str())
            .append("\"}}\n"));

    QVERIFY(nextLine(client).contains(QLatin1String("result")));
    QCOMPARE(announcementOf(*access), "control " + access->endpoint + "\ntoken " + access->token + "\n");
}

void ControlChannelTest::endpointInUse_isAnError()
{
    WorkbenchFace face;
    QVERIFY(openChannel(face, "unix:" + path("b")));

    const auto second = openChannel(face, "unix:" + path("b"));

    QVERIFY(!second);
    QVERIFY(second.error().code == std::errc::address_in_use);
}

void ControlChannelTest::faceThatIsGone_isNotTold()
{
    WorkbenchFace face;
    bool isTold = false;
    {
        QObject context;
        openControlChannel(*face.workbench,
                           *parseControlEndpoint("unix:" + path("c")),
                           &context,
                           [&](const auto &) { isTold = true; });
    }
    QVERIFY(openChannel(face, "unix:" + path("d")));
    QVERIFY(!isTold);
}

void ControlChannelTest::workbenchThatEnds_closesTheChannel()
{
    QLocalSocket client;
    {
        WorkbenchFace face;
        QVERIFY(openChannel(face, "unix:" + path("e")));
        client.connectToServer(QString::fromStdString(path("e")));
        client.write(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscribe\",\"params\":{\"events\":[\"*\"]}}\n");
        QVERIFY(nextLine(client).contains(QLatin1String("result")));
    }
    QTRY_COMPARE(client.state(), QLocalSocket::UnconnectedState);
    QVERIFY(!QFile::exists(QString::fromStdString(path("e"))));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::ControlChannelTest)
#include "tst_control_channel.moc"
