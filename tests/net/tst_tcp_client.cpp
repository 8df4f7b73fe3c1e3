#include "base/errc.h"
#include "base/unique_fd.h"
#include "net/fake_resolver.h"
#include "net/happy_eyeballs.h"
#include "net/pump.h"
#include "net/recording.h"
#include "net/tcp.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sys/socket.h>

using namespace ropewalk;
using namespace ropewalk::testing;
using namespace std::chrono_literals;

namespace {

/// How much later than it is the reactor thinks it is.
Duration timePassed{};

TimePoint laterThanNow()
{
    return std::chrono::steady_clock::now() + timePassed;
}

/// A listener whose backlog is full: it answers nobody who comes, and refuses nobody.
class SilentPort
{
public:
    SilentPort(const char *host, std::uint16_t port)
    {
        sockaddr_storage address{};
        const auto length = static_cast<socklen_t>(*SocketAddress::parse(host, port)->toSockaddr(address));
        const auto *raw = reinterpret_cast<const sockaddr *>(&address);
        if (::bind(m_listener.get(), raw, length) != 0 || ::listen(m_listener.get(), 0) != 0)
            qFatal("listen");
        if (::connect(m_waiting.get(), raw, length) != 0)
            qFatal("connect");
    }

private:
    UniqueFd m_listener{::socket(AF_INET, SOCK_STREAM, 0)};
    UniqueFd m_waiting{::socket(AF_INET, SOCK_STREAM, 0)};
};

} // namespace

/// The connecting side, against Qt Network's server.
class TcpClientTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void connect_toNumericHost_asksNoResolver();
    void connect_toLocalhost_asksNoResolverAndTriesBothFamilies();
    void connect_toName_usesTheResolversAddresses();
    void connect_overIpv6_worksWhereTheSystemHasIt();
    void connect_firstAddressRefuses_takesTheNext();
    void connect_firstAddressSilent_isOvertaken();
    void connect_toSilentPort_timesOut();
    void connect_toClosedPort_isRefused();
    void connect_toUnknownName_isHostNotFound();
    void connect_withoutAnswer_timesOut();
    void connect_unreachableAndRefused_reportsTheRefusal();
    void connect_fromBindAddress_comesFromThere();
    void connect_fromWrongBindAddress_fails();
    void connect_toItself_isRefused();
    void stopConnecting_failsAsCancelled();
    void disconnect_closesCleanly();
    void connectAgain_afterLoss_makesANewConnection();
    void connectAgain_insideFailure_triesAgain();
    void connector_destroyedInFailure_isSafe();
    void connector_destroyedInConnectionMade_closes();
    void connector_destroyedWhileResolving_dropsTheQuestion();
    void connector_destroyedWhileConnecting_givesUp();
    void protocol_refused_isLost();
    void getDestination_isWhatWasAsked();

private:
    [[nodiscard]] bool pump(const std::function<bool()> &isDone) { return pumpUntil(*m_reactor, isDone); }
    [[nodiscard]] std::unique_ptr<Connector> connectTo(TcpConnectOptions options);
    [[nodiscard]] std::uint16_t closedPort() const;

    std::unique_ptr<Reactor> m_reactor;
    std::unique_ptr<RecordingClientFactory> m_factory;
    FakeResolver m_resolver;
    std::unique_ptr<QTcpServer> m_server;
    std::uint16_t m_port = 0;
};

void TcpClientTest::init()
{
    m_reactor = std::move(*Reactor::create());
    m_factory = std::make_unique<RecordingClientFactory>();
    timePassed = {};
    m_reactor->setTimeSource(laterThanNow);
    m_resolver = {};
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_port = m_server->serverPort();
}

void TcpClientTest::cleanup()
{
    m_reactor.reset();
    m_factory.reset();
}

std::unique_ptr<Connector> TcpClientTest::connectTo(TcpConnectOptions options)
{
    return connectTcp(*m_reactor, m_resolver, std::move(options), *m_factory);
}

std::uint16_t TcpClientTest::closedPort() const
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort(); // It closes here; the system does not give the port out again at once.
}

void TcpClientTest::connect_toNumericHost_asksNoResolver()
{
    m_factory->reactions.onMade = [](Transport &transport) { transport.write("hello"); };
    const auto connector = connectTo({"127.0.0.1", m_port});
    QVERIFY(connector->state() == Connector::State::connecting);
    QCOMPARE(m_factory->startedConnectingCount, 1);

    QVERIFY(pump([&] { return m_factory->hasMade() && m_server->hasPendingConnections(); }));
    QVERIFY(connector->state() == Connector::State::connected);
    QTcpSocket *peer = m_server->nextPendingConnection();
    QVERIFY(pump([&] { return peer->bytesAvailable() == 5; }));
    QCOMPARE(connector->transport()->getPeer().port(), m_port);
    QVERIFY(m_resolver.asked.empty());
}

void TcpClientTest::connect_toLocalhost_asksNoResolverAndTriesBothFamilies()
{
    const auto connector = connectTo({"localhost", m_port}); // The server listens on IPv4 only.

    QVERIFY(pump([&] { return m_factory->hasMade(); }));
    QVERIFY(m_resolver.asked.empty());
    QCOMPARE(m_factory->record().transport->getPeer().host(), std::string("127.0.0.1"));
}

void TcpClientTest::connect_toName_usesTheResolversAddresses()
{
    const auto connector = connectTo({"name.test", m_port});
    QVERIFY(pump([&] { return m_resolver.isWaiting(); }));
    QCOMPARE(m_resolver.asked, std::vector<std::string>{"name.test"});
    m_resolver.answer(std::vector<std::string>{"127.0.0.1"});

    QVERIFY(pump([&] { return m_factory->hasMade(); }));
}

void TcpClientTest::connect_overIpv6_worksWhereTheSystemHasIt()
{
    QTcpServer server;
    const bool hasIpv6 = server.listen(QHostAddress::LocalHostIPv6);
    const auto connector = connectTo({"::1", hasIpv6 ? server.serverPort() : m_port});

    QVERIFY(pump([&] { return m_factory->hasMade() || !m_factory->failures.empty(); }));
    QCOMPARE(m_factory->hasMade(), hasIpv6);
}

void TcpClientTest::connect_firstAddressRefuses_takesTheNext()
{
    const auto connector = connectTo({"name.test", m_port});
    QVERIFY(pump([&] { return m_resolver.isWaiting(); }));
    m_resolver.answer(std::vector<std::string>{"127.0.0.2", "127.0.0.3", "127.0.0.1"});

    QVERIFY(pump([&] { return m_factory->hasMade(); }));
    QVERIFY(m_factory->failures.empty());
}

void TcpClientTest::connect_firstAddressSilent_isOvertaken()
{
    const SilentPort silent("127.0.0.2", m_port);
    const auto connector = connectTo({"name.test", m_port});
    QVERIFY(pump([&] { return m_resolver.isWaiting(); }));
    m_resolver.answer(std::vector<std::string>{"127.0.0.2", "127.0.0.1"});
    settle(*m_reactor);
    QVERIFY(!m_factory->hasMade());
    timePassed += HappyEyeballs::kAttemptDelay;

    QVERIFY(pump([&] { return m_factory->hasMade(); }));
    QCOMPARE(m_factory->record().transport->getPeer().host(), std::string("127.0.0.1"));
}

void TcpClientTest::connect_toSilentPort_timesOut()
{
    const SilentPort silent("127.0.0.2", m_port);
    const auto connector = connectTo({"127.0.0.2", m_port, 30s});
    settle(*m_reactor);
    QVERIFY(m_factory->failures.empty());
    timePassed += 30s;

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == std::errc::timed_out);
}

void TcpClientTest::connect_toClosedPort_isRefused()
{
    const std::uint16_t port = closedPort();
    const auto connector = connectTo({"127.0.0.1", port});
    QVERIFY(m_factory->failures.empty());

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == std::errc::connection_refused);
    QVERIFY(m_factory->failures[0].act == ErrorAct::connect);
    QCOMPARE(m_factory->failures[0].port, port);
    QVERIFY(connector->state() == Connector::State::disconnected);
}

void TcpClientTest::connect_toUnknownName_isHostNotFound()
{
    const auto connector = connectTo({"nowhere.test", m_port});
    QVERIFY(pump([&] { return m_resolver.isWaiting(); }));
    m_resolver.answer(Error{Errc::hostNotFound, "look up nowhere.test"});

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == Errc::hostNotFound);
    QVERIFY(m_factory->failures[0].act == ErrorAct::lookUp);
}

void TcpClientTest::connect_withoutAnswer_timesOut()
{
    const auto connector = connectTo({"silent.test", m_port, 20ms}); // The resolver never answers.

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == std::errc::timed_out);
    QVERIFY(!m_resolver.isWaiting());
}

void TcpClientTest::connect_unreachableAndRefused_reportsTheRefusal()
{
    const auto connector = connectTo({"name.test", closedPort()});
    QVERIFY(pump([&] { return m_resolver.isWaiting(); }));
    m_resolver.answer(std::vector<std::string>{"127.0.0.1", "255.255.255.255"}); // TCP reaches no broadcast.

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == std::errc::connection_refused);
}

void TcpClientTest::connect_fromBindAddress_comesFromThere()
{
    const auto connector = connectTo({"127.0.0.1", m_port, 5s, "127.0.0.9"});

    QVERIFY(pump([&] { return m_factory->hasMade() && m_server->hasPendingConnections(); }));
    QCOMPARE(m_server->nextPendingConnection()->peerAddress(), QHostAddress(QStringLiteral("127.0.0.9")));
}

void TcpClientTest::connect_fromWrongBindAddress_fails()
{
    const auto foreign = connectTo({"127.0.0.1", m_port, 5s, "192.0.2.1"});
    const auto nonsense = connectTo({"127.0.0.1", m_port, 5s, "nonsense"});

    QVERIFY(pump([&] { return m_factory->failures.size() == 2; }));
    const auto has = [&](std::errc code) {
        return m_factory->failures[0].code == code || m_factory->failures[1].code == code;
    };
    QVERIFY(has(std::errc::address_not_available));
    QVERIFY(has(std::errc::invalid_argument));
}

void TcpClientTest::connect_toItself_isRefused()
{
    const std::uint16_t port = closedPort();
    const auto connector = connectTo({"127.0.0.1", port, 5s, "127.0.0.1", port});

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == std::errc::connection_refused);
    QVERIFY(m_factory->records.empty());
}

void TcpClientTest::stopConnecting_failsAsCancelled()
{
    const auto connector = connectTo({"127.0.0.1", m_port});
    connector->stopConnecting();
    QVERIFY(m_factory->failures.empty());

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    QVERIFY(m_factory->failures[0].code == std::errc::operation_canceled);
    settle(*m_reactor);
    QVERIFY(m_factory->records.empty());
}

void TcpClientTest::disconnect_closesCleanly()
{
    const auto connector = connectTo({"127.0.0.1", m_port});
    QVERIFY(pump([&] { return m_factory->hasMade() && m_server->hasPendingConnections(); }));
    QTcpSocket *peer = m_server->nextPendingConnection();
    connector->disconnect();

    QVERIFY(pump([&] { return peer->state() == QAbstractSocket::UnconnectedState; }));
    QVERIFY(m_factory->losses.at(0).code == Errc::connectionDone);
    QVERIFY(connector->state() == Connector::State::disconnected);
    QVERIFY(connector->transport() == nullptr);
}

void TcpClientTest::connectAgain_afterLoss_makesANewConnection()
{
    const auto connector = connectTo({"127.0.0.1", m_port});
    m_factory->onLost = [](Connector &lost) { lost.connect(); };
    QVERIFY(pump([&] { return m_factory->hasMade() && m_server->hasPendingConnections(); }));
    m_server->nextPendingConnection()->close();

    QVERIFY(pump([&] { return m_factory->hasMade(2); }));
    QVERIFY(m_factory->record(0).isLost());
    QVERIFY(!m_factory->record(1).isLost());
}

void TcpClientTest::connectAgain_insideFailure_triesAgain()
{
    m_factory->onFailed = [&](Connector &failed) {
        if (m_factory->failures.size() < 3)
            failed.connect();
    };
    const auto connector = connectTo({"127.0.0.1", closedPort()});

    QVERIFY(pump([&] { return m_factory->failures.size() == 3; }));
    QCOMPARE(m_factory->startedConnectingCount, 3);
}

void TcpClientTest::connector_destroyedInFailure_isSafe()
{
    std::unique_ptr<Connector> connector = connectTo({"127.0.0.1", closedPort()});
    m_factory->onFailed = [&](Connector &) { connector.reset(); };

    QVERIFY(pump([&] { return !m_factory->failures.empty(); }));
    settle(*m_reactor);
    QVERIFY(connector == nullptr);
}

void TcpClientTest::connector_destroyedInConnectionMade_closes()
{
    std::unique_ptr<Connector> connector = connectTo({"127.0.0.1", m_port});
    m_factory->reactions.onMade = [&](Transport &) { connector.reset(); };
    QVERIFY(pump([&] { return m_server->hasPendingConnections() && connector == nullptr; }));
    QTcpSocket *peer = m_server->nextPendingConnection();

    QVERIFY(pump([&] { return peer->state() == QAbstractSocket::UnconnectedState; }));
    QVERIFY(!m_factory->record().isLost());
    QVERIFY(m_factory->losses.empty());
}

void TcpClientTest::connector_destroyedWhileResolving_dropsTheQuestion()
{
    std::unique_ptr<Connector> connector = connectTo({"name.test", m_port});
    QVERIFY(pump([&] { return m_resolver.isWaiting(); }));
    connector.reset();

    QVERIFY(!m_resolver.isWaiting());
}

void TcpClientTest::connector_destroyedWhileConnecting_givesUp()
{
    std::unique_ptr<Connector> connector = connectTo({"127.0.0.1", m_port});
    (void)m_reactor->turn(Duration::zero());
    connector.reset();
    settle(*m_reactor);

    QVERIFY(m_factory->records.empty());
    QVERIFY(m_factory->failures.empty());
}

void TcpClientTest::protocol_refused_isLost()
{
    m_factory->refuses = true;
    const auto connector = connectTo({"127.0.0.1", m_port});

    QVERIFY(pump([&] { return !m_factory->losses.empty(); }));
    QVERIFY(connector->state() == Connector::State::disconnected);
}

void TcpClientTest::getDestination_isWhatWasAsked()
{
    QCOMPARE(connectTo({"name.test", 80})->getDestination(), std::string("name.test:80"));
    QCOMPARE(connectTo({"::1", 80})->getDestination(), std::string("[::1]:80"));
}

QTEST_GUILESS_MAIN(TcpClientTest)
#include "tst_tcp_client.moc"
