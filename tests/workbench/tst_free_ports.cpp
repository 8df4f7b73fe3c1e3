#include "net/endpoint_string.h"
#include "workbench/free_ports.h"

#include <QTcpServer>
#include <QTest>

using namespace ropewalk;

namespace {

std::vector<ServiceConfig> pairOn(quint16 port)
{
    ServiceConfig server;
    server.endpoint = "tcp:" + std::to_string(port);
    ServiceConfig client;
    client.role = Role::connect;
    client.endpoint = "tcp:127.0.0.1:" + std::to_string(port);
    return {server, client};
}

} // namespace

class FreePortsTest : public QObject
{
    Q_OBJECT

private slots:
    void takenPort_isExchanged_andTheClientFollows();
    void takenPort_ofARelaysTarget_isFollowed();
    void freePort_isKept();
    void takenPort_thatIsOurs_isKept();
    void serverThatIsNone_isLeftAlone();
};

void FreePortsTest::takenPort_isExchanged_andTheClientFollows()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    auto services = pairOn(other.serverPort());

    moveOffTakenPorts(services, {});

    const auto server = parseEndpoint(services[0].endpoint, Role::listen);
    const auto client = parseEndpoint(services[1].endpoint, Role::connect);
    QVERIFY(server && client);
    QVERIFY(server->port != other.serverPort());
    QVERIFY(server->port != 0);
    QCOMPARE(client->port, server->port);
    QCOMPARE(client->host, std::string("127.0.0.1"));
}

void FreePortsTest::takenPort_ofARelaysTarget_isFollowed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    auto services = pairOn(other.serverPort());
    ServiceConfig relay;
    relay.endpoint = "tcp:0";
    relay.forward = "tcp:localhost:" + std::to_string(other.serverPort());
    services.push_back(relay);

    moveOffTakenPorts(services, {});

    const auto server = parseEndpoint(services[0].endpoint, Role::listen);
    const auto target = parseEndpoint(services[2].forward, Role::connect);
    QVERIFY(server && target);
    QCOMPARE(target->port, server->port);
}

void FreePortsTest::freePort_isKept()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 port = other.serverPort();
    other.close();
    auto services = pairOn(port);
    const auto before = services;

    moveOffTakenPorts(services, {});

    QVERIFY(services == before);
}

void FreePortsTest::takenPort_thatIsOurs_isKept()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    auto services = pairOn(other.serverPort());
    const auto before = services;

    moveOffTakenPorts(services, {other.serverPort()});

    QVERIFY(services == before);
}

void FreePortsTest::serverThatIsNone_isLeftAlone()
{
    ServiceConfig wrong;
    wrong.endpoint = "tcp:notaport";
    ServiceConfig local;
    local.endpoint = "unix:/tmp/ropewalk-none";
    std::vector<ServiceConfig> services{wrong, local};
    const auto before = services;

    moveOffTakenPorts(services, {});

    QVERIFY(services == before);
}

QTEST_GUILESS_MAIN(FreePortsTest)
#include "tst_free_ports.moc"
