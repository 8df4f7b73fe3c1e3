#include "base/errc.h"
#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "net/fake_resolver.h"
#include "net/pump.h"
#include "net/recording.h"
#include "net/recording_datagrams.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace ropewalk;
using namespace ropewalk::testing;

/// Endpoint strings become sockets.
class EndpointsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void streams_ofEveryKind_talk_data();
    void streams_ofEveryKind_talk();
    void listen_withoutInterface_isForThisMachineOnly();
    void listen_onInterfaceAny_isOpen();
    void tls_isNotSupported();
    void datagrams_overUdp_goBothWays();
    void datagrams_toAName_askTheResolver();
    void datagrams_toUnknownName_fail();
    void datagrams_overUnix_goBothWays();
    void multicast_isHeardByEveryMember();
    void broadcast_isAllowedWhereTheEndpointSaysSo();
    void connectDatagram_dropped_callsNobody();

private:
    [[nodiscard]] bool pump(const std::function<bool()> &isDone) { return pumpUntil(*m_reactor, isDone); }
    [[nodiscard]] static Endpoint parse(const std::string &text, EndpointRole role)
    {
        return *parseEndpoint(text, role);
    }
    [[nodiscard]] std::unique_ptr<DatagramPort> openTowards(const std::string &text,
                                                            DatagramProtocol &protocol);

    QTemporaryDir m_folder;
    RecordingServerFactory m_servers;
    RecordingClientFactory m_clients;
    FakeResolver m_resolver;
    std::unique_ptr<Reactor> m_reactor;
};

void EndpointsTest::init()
{
    m_reactor = std::move(*Reactor::create());
    m_resolver = {};
}

void EndpointsTest::cleanup()
{
    m_reactor.reset();
    m_servers.records.clear();
    m_clients.records.clear();
}

std::unique_ptr<DatagramPort> EndpointsTest::openTowards(const std::string &text, DatagramProtocol &protocol)
{
    std::unique_ptr<DatagramPort> opened;
    const auto handle =
        connectDatagram(*m_reactor,
                        m_resolver,
                        parse(text, EndpointRole::connect),
                        protocol,
                        [&](Result<std::unique_ptr<DatagramPort>> port) { opened = std::move(*port); });
    if (opened != nullptr || !pump([&] { return opened != nullptr; }))
        qFatal("not opened, or too early");
    return opened;
}

void EndpointsTest::streams_ofEveryKind_talk_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("client");
    const QString path = m_folder.filePath(QStringLiteral("s"));
    QTest::newRow("tcp") << QStringLiteral("tcp:0") << QStringLiteral("tcp:127.0.0.1:%1");
    QTest::newRow("localhost") << QStringLiteral("tcp:0:interface=127.0.0.1")
                               << QStringLiteral("localhost:%1");
    QTest::newRow("unix") << QStringLiteral("unix:") + path << QStringLiteral("unix:") + path;
}

void EndpointsTest::streams_ofEveryKind_talk()
{
    QFETCH(QString, server);
    QFETCH(QString, client);
    m_clients.reactions.onMade = [](Transport &transport) { transport.write("hello"); };
    const auto port = std::move(
        *ropewalk::listen(*m_reactor, parse(server.toStdString(), EndpointRole::listen), m_servers));
    const std::string target =
        client.replace(QStringLiteral("%1"), QString::number(port->getHost().port())).toStdString();
    const auto connector = std::move(
        *ropewalk::connect(*m_reactor, m_resolver, parse(target, EndpointRole::connect), m_clients));

    QVERIFY(pump([&] { return m_servers.hasMade(1) && m_servers.record().received == "hello"; }));
}

void EndpointsTest::listen_withoutInterface_isForThisMachineOnly()
{
    const auto port =
        std::move(*ropewalk::listen(*m_reactor, parse("tcp:0", EndpointRole::listen), m_servers));

    QVERIFY(port->getHost().isLoopback());
}

void EndpointsTest::listen_onInterfaceAny_isOpen()
{
    const auto endpoint = parse("tcp:0:interface=0.0.0.0", EndpointRole::listen);
    const auto port = std::move(*ropewalk::listen(*m_reactor, endpoint, m_servers));

    QVERIFY(port->getHost().isAny());
}

void EndpointsTest::tls_isNotSupported()
{
    Endpoint endpoint;
    endpoint.kind = EndpointKind::tls;

    QVERIFY(ropewalk::listen(*m_reactor, endpoint, m_servers).error().code ==
            std::errc::operation_not_supported);
    QVERIFY(ropewalk::connect(*m_reactor, m_resolver, endpoint, m_clients).error().code ==
            std::errc::operation_not_supported);
}

void EndpointsTest::datagrams_overUdp_goBothWays()
{
    RecordingDatagrams server;
    RecordingDatagrams client;
    server.onDatagram = [&](std::string_view bytes, const SocketAddress &from) {
        QVERIFY(server.transport().write(bytes, from));
    };
    const auto port = std::move(*listenDatagram(*m_reactor, parse("udp:0", EndpointRole::listen), server));
    const auto towards = openTowards("udp:127.0.0.1:" + std::to_string(port->getHost().port()), client);
    QVERIFY(towards->write("hello"));

    QVERIFY(pump([&] { return client.received == std::vector<std::string>{"hello"}; }));
}

void EndpointsTest::datagrams_toAName_askTheResolver()
{
    RecordingDatagrams client;
    std::unique_ptr<DatagramPort> opened;
    const auto handle =
        connectDatagram(*m_reactor,
                        m_resolver,
                        parse("udp:name.test:9", EndpointRole::connect),
                        client,
                        [&](Result<std::unique_ptr<DatagramPort>> port) { opened = std::move(*port); });
    QVERIFY(m_resolver.isWaiting());
    m_resolver.answer(std::vector<std::string>{"127.0.0.1"});

    QVERIFY(pump([&] { return opened != nullptr; }));
}

void EndpointsTest::datagrams_toUnknownName_fail()
{
    RecordingDatagrams client;
    std::optional<Error> error;
    const auto handle =
        connectDatagram(*m_reactor,
                        m_resolver,
                        parse("udp:name.test:9", EndpointRole::connect),
                        client,
                        [&](Result<std::unique_ptr<DatagramPort>> port) { error = port.error(); });
    m_resolver.answer(Error{Errc::hostNotFound, "look up name.test"});

    QVERIFY(error && error->code == Errc::hostNotFound && error->act == ErrorAct::lookUp);
}

void EndpointsTest::datagrams_overUnix_goBothWays()
{
    RecordingDatagrams server;
    RecordingDatagrams client;
    server.onDatagram = [&](std::string_view bytes, const SocketAddress &from) {
        QVERIFY(server.transport().write(bytes, from));
    };
    const std::string path = m_folder.filePath(QStringLiteral("d")).toStdString();
    const auto port =
        std::move(*listenDatagram(*m_reactor, parse("unixgram:" + path, EndpointRole::listen), server));
    const auto towards = openTowards("unixgram:" + path + ":bind=" + path + "c", client);
    QVERIFY(towards->write("hello"));

    QVERIFY(pump([&] { return client.received == std::vector<std::string>{"hello"}; }));
}

void EndpointsTest::multicast_isHeardByEveryMember()
{
    const std::string tail = ":multicast=239.255.41.8:interface=127.0.0.1";
    RecordingDatagrams first;
    RecordingDatagrams second;
    RecordingDatagrams sender;
    const auto one =
        std::move(*listenDatagram(*m_reactor, parse("udp:0" + tail, EndpointRole::listen), first));
    const std::string number = std::to_string(one->getHost().port());
    const auto two =
        std::move(*listenDatagram(*m_reactor, parse("udp:" + number + tail, EndpointRole::listen), second));
    const auto towards = openTowards("udp:239.255.41.8:" + number + ":interface=127.0.0.1", sender);
    QVERIFY(towards->write("all"));

    QVERIFY(pump([&] { return first.received.size() == 1 && second.received.size() == 1; }));
}

void EndpointsTest::broadcast_isAllowedWhereTheEndpointSaysSo()
{
    QUdpSocket hearer;
    QVERIFY(hearer.bind(QHostAddress::AnyIPv4));
    RecordingDatagrams sender;
    const auto towards =
        openTowards("udp:127.255.255.255:" + std::to_string(hearer.localPort()) + ":broadcast=1", sender);
    QVERIFY(towards->write("all"));

    QVERIFY(pump([&] { return hearer.hasPendingDatagrams(); }));
}

void EndpointsTest::connectDatagram_dropped_callsNobody()
{
    RecordingDatagrams client;
    bool isCalled = false;
    auto handle = connectDatagram(*m_reactor,
                                  m_resolver,
                                  parse("udp:127.0.0.1:9", EndpointRole::connect),
                                  client,
                                  [&](Result<std::unique_ptr<DatagramPort>>) { isCalled = true; });
    handle.reset();
    settle(*m_reactor);

    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(EndpointsTest)
#include "tst_endpoints.moc"
