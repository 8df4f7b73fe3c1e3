#include "base/errc.h"
#include "base/unique_fd.h"
#include "net/pump.h"
#include "net/recording.h"
#include "net/tcp.h"

#include <QTcpSocket>
#include <QTest>

#include <malloc.h>
#include <sys/resource.h>
#include <sys/socket.h>

using namespace ropewalk;
using namespace ropewalk::testing;
using namespace std::chrono_literals;

namespace {

class TrivialFactory final : public ServerFactory
{
public:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<TrivialProtocol>();
    }

private:
    class TrivialProtocol final : public Protocol
    {
        void dataReceived(std::string_view) override {}
    };
};

UniqueFd connectedSocket(const SocketAddress &server)
{
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_storage address{};
    const auto length = static_cast<socklen_t>(*server.toSockaddr(address));
    if (::connect(socket.get(), reinterpret_cast<sockaddr *>(&address), length) != 0)
        qFatal("connect");
    return socket;
}

} // namespace

/// The listening side, against Qt Network's sockets.
class TcpServerTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listen_withoutInterface_bindsToLoopback();
    void listen_onPortInUse_saysWhich();
    void listen_onPrivilegedPort_isDeniedOrAllowedByTheSystem();
    void listen_onWrongInterface_isInvalid();
    void listen_onForeignAddress_isNotAvailable();
    void client_ofQt_getsItsBytesBack();
    void client_overIpv6_isServedWhereTheSystemHasIt();
    void client_refusedByFactory_isClosed();
    void clients_aThousand_areAllServed();
    void stopListening_keepsConnections();
    void stopListening_stopsFactory();
    void suspendListening_refusesAndKeepsConnections();
    void resumeListening_listensWhereItDid();
    void resumeListening_whereSomebodyElseListens_saysSo();
    void loseConnections_closesEach();
    void port_destroyedInsideCallback_closesSilently();
    void port_destroyedInsideConnectionMade_stopsAccepting();
    void stopListening_insideConnectionMade_acceptsNoMore();
    void accept_outOfDescriptors_backsOffAndRecovers();
    void idleConnection_costsLittleMemory();

private:
    [[nodiscard]] std::unique_ptr<ListeningPort> listenOnAnyPort(const std::string &interface = {});
    [[nodiscard]] std::unique_ptr<QTcpSocket> connectTo(const ListeningPort &port);

    std::unique_ptr<Reactor> m_reactor;
    std::unique_ptr<RecordingServerFactory> m_factory;
};

void TcpServerTest::init()
{
    m_reactor = std::move(*Reactor::create());
    m_factory = std::make_unique<RecordingServerFactory>();
}

void TcpServerTest::cleanup()
{
    m_reactor.reset();
    m_factory.reset();
}

std::unique_ptr<ListeningPort> TcpServerTest::listenOnAnyPort(const std::string &interface)
{
    return std::move(*listenTcp(*m_reactor, {interface}, *m_factory));
}

std::unique_ptr<QTcpSocket> TcpServerTest::connectTo(const ListeningPort &port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QString::fromStdString(port.getHost().host()), port.getHost().port());
    return socket;
}

void TcpServerTest::listen_withoutInterface_bindsToLoopback()
{
    const auto port = listenOnAnyPort();

    QVERIFY(port->isListening());
    QCOMPARE(port->getHost().host(), std::string("127.0.0.1"));
    QVERIFY(port->getHost().port() != 0);
}

void TcpServerTest::listen_onPortInUse_saysWhich()
{
    const auto first = listenOnAnyPort();
    const auto second = listenTcp(*m_reactor, {"", first->getHost().port()}, *m_factory);

    QVERIFY(!second);
    QVERIFY(second.error().code == std::errc::address_in_use);
    QVERIFY(second.error().act == ErrorAct::listen);
    QCOMPARE(second.error().port, first->getHost().port());
}

void TcpServerTest::listen_onPrivilegedPort_isDeniedOrAllowedByTheSystem()
{
    const auto port = listenTcp(*m_reactor, {"", 1}, *m_factory); // An administrator may.

    QVERIFY(port || port.error().code == std::errc::permission_denied);
}

void TcpServerTest::listen_onWrongInterface_isInvalid()
{
    const auto port = listenTcp(*m_reactor, {"no.address"}, *m_factory);

    QVERIFY(!port);
    QVERIFY(port.error().code == std::errc::invalid_argument);
}

void TcpServerTest::listen_onForeignAddress_isNotAvailable()
{
    const auto port = listenTcp(*m_reactor, {"192.0.2.1"}, *m_factory);

    QVERIFY(!port);
    QVERIFY(port.error().code == std::errc::address_not_available);
}

void TcpServerTest::client_ofQt_getsItsBytesBack()
{
    m_factory->reactions.onData = [](Transport &transport, std::string_view bytes) {
        transport.write(bytes);
    };
    const auto port = listenOnAnyPort();
    const auto client = connectTo(*port);
    client->write("hello");

    QVERIFY(pumpUntil(*m_reactor, [&] { return client->bytesAvailable() == 5; }));
    QCOMPARE(client->readAll(), QByteArray("hello"));
    QCOMPARE(m_factory->record().transport->getPeer().port(), client->localPort());
    QCOMPARE(m_factory->record().transport->getHost().port(), client->peerPort());
}

void TcpServerTest::client_overIpv6_isServedWhereTheSystemHasIt()
{
    auto port = listenTcp(*m_reactor, {"::1"}, *m_factory);
    if (!port) { // A system without IPv6 says so, and that is what a user sees.
        QVERIFY(port.error().code == std::errc::address_not_available ||
                port.error().code == std::errc::address_family_not_supported);
        return;
    }
    const auto client = connectTo(**port);
    client->write("six");

    QVERIFY(pumpUntil(*m_reactor,
                      [&] { return m_factory->hasMade(1) && m_factory->record().received == "six"; }));
    QVERIFY(m_factory->record().transport->getPeer().family() == AddressFamily::ipv6);
}

void TcpServerTest::client_refusedByFactory_isClosed()
{
    m_factory->refuses = true;
    const auto port = listenOnAnyPort();
    const auto client = connectTo(*port);
    bool isClosed = false;
    connect(client.get(), &QTcpSocket::disconnected, this, [&] { isClosed = true; });

    QVERIFY(pumpUntil(*m_reactor, [&] { return isClosed; }));
    QCOMPARE(port->connectionCount(), std::size_t(0));
}

void TcpServerTest::clients_aThousand_areAllServed()
{
    constexpr std::size_t count = 1000;
    m_factory->reactions.onData = [](Transport &transport, std::string_view bytes) {
        transport.write(bytes);
    };
    auto port = std::move(*listenTcp(*m_reactor, {"", 0, 1024}, *m_factory));
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(connectTo(*port));
        clients.back()->write("x");
    }

    const auto isAnswered = [](const auto &client) { return client->bytesAvailable() == 1; };
    QVERIFY(pumpUntil(*m_reactor, [&] { return std::all_of(clients.begin(), clients.end(), isAnswered); }));
    QCOMPARE(port->connectionCount(), count);
}

void TcpServerTest::stopListening_keepsConnections()
{
    const auto port = listenOnAnyPort();
    const auto client = connectTo(*port);
    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(1); }));
    port->stopListening();
    client->write("still");

    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->record().received == "still"; }));
    QVERIFY(!port->isListening());
    QVERIFY(port->getHost().port() != 0);
}

void TcpServerTest::stopListening_stopsFactory()
{
    const auto port = listenOnAnyPort();
    const auto other = listenOnAnyPort();
    QCOMPARE(m_factory->started, 1);
    port->stopListening();
    QCOMPARE(m_factory->stopped, 0);
    other->stopListening();

    QCOMPARE(m_factory->stopped, 1);
}

void TcpServerTest::suspendListening_refusesAndKeepsConnections()
{
    const auto port = listenOnAnyPort();
    const auto client = connectTo(*port);
    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(1); }));
    port->suspendListening();
    const auto late = connectTo(*port);
    client->write("still");

    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->record().received == "still"; }));
    QVERIFY(pumpUntil(*m_reactor, [&] { return late->error() == QTcpSocket::ConnectionRefusedError; }));
    QVERIFY(!port->isListening());
    QCOMPARE(m_factory->stopped, 0);
}

void TcpServerTest::resumeListening_listensWhereItDid()
{
    const auto port = listenOnAnyPort();
    const SocketAddress host = port->getHost();
    port->suspendListening();
    port->suspendListening();
    QVERIFY(port->resumeListening());
    QVERIFY(port->resumeListening());
    const auto client = connectTo(*port);

    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(1); }));
    QCOMPARE(port->getHost(), host);
    port->stopListening();
    QVERIFY(port->resumeListening());
    QVERIFY(!port->isListening());
    QCOMPARE(m_factory->stopped, 1);
}

void TcpServerTest::resumeListening_whereSomebodyElseListens_saysSo()
{
    const auto port = listenOnAnyPort();
    port->suspendListening();
    const auto thief = listenTcp(*m_reactor, {"", port->getHost().port()}, *m_factory);
    QVERIFY(thief);
    const Status resumed = port->resumeListening();

    QVERIFY(!resumed);
    QCOMPARE(resumed.error().code, std::errc::address_in_use);
    (*thief)->stopListening();
    QVERIFY(port->resumeListening());
    QVERIFY(port->isListening());
}

void TcpServerTest::loseConnections_closesEach()
{
    const auto port = listenOnAnyPort();
    const auto first = connectTo(*port);
    const auto second = connectTo(*port);
    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(2); }));
    port->loseConnections();

    QVERIFY(pumpUntil(*m_reactor,
                      [&] { return m_factory->record(0).isLost() && m_factory->record(1).isLost(); }));
    QCOMPARE(port->connectionCount(), std::size_t(0));
}

void TcpServerTest::port_destroyedInsideCallback_closesSilently()
{
    auto port = listenOnAnyPort();
    m_factory->reactions.onData = [&](Transport &, std::string_view) { port.reset(); };
    const auto client = connectTo(*port);
    client->write("end");
    bool isClosed = false;
    connect(client.get(), &QTcpSocket::disconnected, this, [&] { isClosed = true; });

    QVERIFY(pumpUntil(*m_reactor, [&] { return isClosed; }));
    QVERIFY(!m_factory->record().isLost());
}

void TcpServerTest::port_destroyedInsideConnectionMade_stopsAccepting()
{
    auto port = listenOnAnyPort();
    m_factory->reactions.onMade = [&](Transport &) { port.reset(); };
    const auto first = connectTo(*port);
    const auto second = connectTo(*port);

    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(1); }));
    settle(*m_reactor);
    QCOMPARE(m_factory->records.size(), std::size_t(1));
}

void TcpServerTest::stopListening_insideConnectionMade_acceptsNoMore()
{
    const auto port = listenOnAnyPort();
    m_factory->reactions.onMade = [&](Transport &) { port->stopListening(); };
    const auto first = connectTo(*port);
    const auto second = connectTo(*port);
    QVERIFY(first->waitForConnected(5000) && second->waitForConnected(5000)); // Both wait in the backlog.

    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(1); }));
    settle(*m_reactor);
    QCOMPARE(m_factory->records.size(), std::size_t(1));
    QVERIFY(m_factory->acceptErrors.empty());
}

void TcpServerTest::accept_outOfDescriptors_backsOffAndRecovers()
{
    const auto port = listenOnAnyPort();
    const auto client = connectTo(*port);
    QVERIFY(client->waitForConnected(5000)); // It waits in the backlog.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const UniqueFd next(::dup(0)); // No descriptor below this one is free.
    const rlimit none{static_cast<rlim_t>(next.get()) + 1, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    const bool isTold = pumpUntil(*m_reactor, [&] { return m_factory->acceptErrors.size() == 2; });
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);

    QVERIFY(isTold);
    QVERIFY(m_factory->acceptErrors[0].code == std::errc::too_many_files_open);
    QVERIFY(m_factory->retries[0] == 100ms && m_factory->retries[1] == 200ms);
    QVERIFY(m_factory->records.empty());
    QVERIFY(pumpUntil(*m_reactor, [&] { return m_factory->hasMade(1); }));
    QCOMPARE(m_factory->recoveries, 1);
}

void TcpServerTest::idleConnection_costsLittleMemory()
{
    constexpr std::size_t count = 400;
    TrivialFactory factory;
    const auto port = std::move(*listenTcp(*m_reactor, {"", 0, count}, factory));
    std::vector<UniqueFd> peers; // They wait in the backlog, so that all they need is there before.
    for (std::size_t i = 0; i < count; ++i)
        peers.push_back(connectedSocket(port->getHost()));
    const auto before = ::mallinfo2().uordblks; // Always zero under a sanitizer's allocator.
    while (port->connectionCount() < count)
        QVERIFY(m_reactor->turn(std::chrono::seconds(5)));

    const auto each = (::mallinfo2().uordblks - before) / count;
    QVERIFY2(each < 300, qPrintable(QString::number(each)));
}

QTEST_GUILESS_MAIN(TcpServerTest)
#include "tst_tcp_server.moc"
