#include "net/pump.h"
#include "net/recording_datagrams.h"
#include "net/socket.h"
#include "net/udp.h"

#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>

#include <algorithm>

using namespace ropewalk;
using namespace ropewalk::testing;

/// UDP, against Qt Network's sockets.
class UdpTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void datagram_isAnsweredToItsSender();
    void datagram_empty_isDelivered();
    void datagram_largest_arrivesWhole();
    void datagram_tooLong_isMessageSize();
    void datagrams_inABurst_areAllAnswered();
    void datagram_overIpv6_worksWhereTheSystemHasIt();
    void listen_onPortInUse_saysWhich();
    void connect_hearsOnlyItsPeer();
    void connect_toNobody_isRefusedAndMayGoOn();
    void write_withoutDestination_fails();
    void write_afterStop_fails();
    void broadcast_withoutPermission_isDenied();
    void broadcast_onLoopback_isHeard();
    void multicast_onLoopback_isHeardByMembers();
    void multicast_overIpv6_isJoinedWhereTheSystemHasIt();
    void multicast_afterLeaving_isNotHeard();
    void multicast_options_areTaken();
    void stopListening_insideCallback_stopsTheBatch();
    void port_destroyedInsideCallback_isSafe();

private:
    [[nodiscard]] bool pump(const std::function<bool()> &isDone) { return pumpUntil(*m_reactor, isDone); }
    [[nodiscard]] std::unique_ptr<DatagramPort> listenOn(const std::string &interface,
                                                         DatagramProtocol &protocol,
                                                         std::uint16_t port = 0,
                                                         ReuseAddress reuse = ReuseAddress::no)
    {
        return std::move(*listenUdp(*m_reactor, {interface, port, reuse}, protocol));
    }
    void sendTo(const DatagramPort &port, const QByteArray &bytes)
    {
        m_peer->writeDatagram(bytes, QHostAddress::LocalHost, port.getHost().port());
    }
    [[nodiscard]] SocketAddress peerAddress() const
    {
        return SocketAddress::loopback(AddressFamily::ipv4, m_peer->localPort());
    }

    std::unique_ptr<RecordingDatagrams> m_protocol;
    std::unique_ptr<Reactor> m_reactor;
    std::unique_ptr<QUdpSocket> m_peer;
};

namespace {

const SocketAddress kLoopback = SocketAddress::loopback(AddressFamily::ipv4, 0);
const SocketAddress kGroup = *SocketAddress::parse("239.255.41.7", 0);

} // namespace

void UdpTest::init()
{
    m_protocol = std::make_unique<RecordingDatagrams>();
    m_reactor = std::move(*Reactor::create());
    m_peer = std::make_unique<QUdpSocket>();
    QVERIFY(m_peer->bind(QHostAddress::LocalHost));
}

void UdpTest::cleanup()
{
    m_reactor.reset();
}

void UdpTest::datagram_isAnsweredToItsSender()
{
    m_protocol->onDatagram = [&](std::string_view bytes, const SocketAddress &from) {
        QVERIFY(m_protocol->transport().write(bytes, from));
    };
    const auto port = listenOn({}, *m_protocol);
    QCOMPARE(m_protocol->started, 1);
    QCOMPARE(port->getHost().host(), std::string("127.0.0.1"));
    sendTo(*port, "hello");

    QVERIFY(pump([&] { return m_peer->hasPendingDatagrams(); }));
    QCOMPARE(m_peer->receiveDatagram().data(), QByteArray("hello"));
    QVERIFY(m_protocol->senders[0] == peerAddress());
}

void UdpTest::datagram_empty_isDelivered()
{
    const auto port = listenOn({}, *m_protocol);
    sendTo(*port, QByteArray());

    QVERIFY(pump([&] { return m_protocol->received.size() == 1; }));
    QCOMPARE(m_protocol->received[0], std::string());
}

void UdpTest::datagram_largest_arrivesWhole()
{
    const auto port = listenOn({}, *m_protocol);
    RecordingDatagrams sender;
    const auto from = listenOn({}, sender);
    const std::string largest(65'507, 'x');
    QVERIFY(from->write(largest, port->getHost()));

    QVERIFY(pump([&] { return m_protocol->received.size() == 1; }));
    QVERIFY(m_protocol->received[0] == largest);
}

void UdpTest::datagram_tooLong_isMessageSize()
{
    const auto port = listenOn({}, *m_protocol);
    const auto status = port->write(std::string(65'508, 'x'), peerAddress());

    QVERIFY(!status);
    QVERIFY(status.error().code == std::errc::message_size);
    QVERIFY(status.error().act == ErrorAct::send);
}

void UdpTest::datagrams_inABurst_areAllAnswered()
{
    constexpr int count = 200; // As many as the peer's default buffer surely holds.
    m_protocol->onDatagram = [&](std::string_view bytes, const SocketAddress &from) {
        QVERIFY(m_protocol->transport().write(bytes, from));
    };
    const auto port = listenOn({}, *m_protocol);
    for (int i = 0; i < count; ++i)
        sendTo(*port, QByteArray::number(i));
    QVERIFY(pump([&] { return m_protocol->received.size() == count; }));

    int answers = 0;
    QVERIFY(pump([&] {
        while (m_peer->hasPendingDatagrams() &&
               m_peer->receiveDatagram().data() == QByteArray::number(answers))
            ++answers;
        return answers == count;
    }));
}

void UdpTest::datagram_overIpv6_worksWhereTheSystemHasIt()
{
    QUdpSocket peer;
    const bool hasIpv6 = peer.bind(QHostAddress::LocalHostIPv6);
    const auto port = listenUdp(*m_reactor, {"::1", 0}, *m_protocol);
    QCOMPARE(static_cast<bool>(port), hasIpv6);
    if (!hasIpv6)
        return;
    peer.writeDatagram("six", QHostAddress::LocalHostIPv6, (*port)->getHost().port());

    QVERIFY(pump([&] { return m_protocol->received == std::vector<std::string>{"six"}; }));
}

void UdpTest::listen_onPortInUse_saysWhich()
{
    const auto port = listenUdp(*m_reactor, {"", m_peer->localPort()}, *m_protocol);

    QVERIFY(!port);
    QVERIFY(port.error().code == std::errc::address_in_use);
    QCOMPARE(port.error().port, m_peer->localPort());
}

void UdpTest::connect_hearsOnlyItsPeer()
{
    const auto port = listenOn({}, *m_protocol);
    QVERIFY(port->connect(peerAddress()));
    QUdpSocket stranger;
    stranger.writeDatagram("stranger", QHostAddress::LocalHost, port->getHost().port());
    sendTo(*port, "friend");
    QVERIFY(pump([&] { return !m_protocol->received.empty(); }));
    QCOMPARE(m_protocol->received, std::vector<std::string>{"friend"});
    QVERIFY(port->write("answer"));

    QVERIFY(pump([&] { return m_peer->hasPendingDatagrams(); }));
}

void UdpTest::connect_toNobody_isRefusedAndMayGoOn()
{
    const auto port = listenOn({}, *m_protocol);
    QVERIFY(port->connect(peerAddress()));
    m_peer->close();
    QVERIFY(port->write("anybody?"));
    QVERIFY(pump([&] { return m_protocol->refusals == 1; }));
    QVERIFY(port->write("anybody?"));
    QVERIFY(port->write("anybody?")); // Sent, although the last one has come back by now.

    QVERIFY(pump([&] { return m_protocol->refusals >= 2; }));
    QVERIFY(port->isListening());
}

void UdpTest::write_withoutDestination_fails()
{
    const auto port = listenOn({}, *m_protocol);
    const auto status = port->write("whereto?");

    QVERIFY(!status);
    QVERIFY(status.error().code == std::errc::destination_address_required);
}

void UdpTest::write_afterStop_fails()
{
    const auto port = listenOn({}, *m_protocol);
    port->stopListening();
    QCOMPARE(m_protocol->stopped, 1);

    QVERIFY(!port->write("late", peerAddress()));
}

void UdpTest::broadcast_withoutPermission_isDenied()
{
    const auto port = listenOn("0.0.0.0", *m_protocol);
    const auto status = port->write("all", *SocketAddress::parse("127.255.255.255", m_peer->localPort()));

    QVERIFY(!status);
    QVERIFY(status.error().code == std::errc::permission_denied);
}

void UdpTest::broadcast_onLoopback_isHeard()
{
    QUdpSocket hearer;
    QVERIFY(hearer.bind(QHostAddress::AnyIPv4));
    const auto port = listenOn("0.0.0.0", *m_protocol);
    QVERIFY(port->setBroadcastAllowed(Switch::on));
    port->setDestination(*SocketAddress::parse("127.255.255.255", hearer.localPort()));
    QVERIFY(port->write("all"));

    QVERIFY(pump([&] { return hearer.hasPendingDatagrams(); }));
    QCOMPARE(hearer.receiveDatagram().data(), QByteArray("all"));
}

void UdpTest::multicast_onLoopback_isHeardByMembers()
{
    RecordingDatagrams second;
    const auto first = listenOn("0.0.0.0", *m_protocol, 0, ReuseAddress::yes);
    const std::uint16_t number = first->getHost().port();
    const auto other = listenOn("0.0.0.0", second, number, ReuseAddress::yes);
    QVERIFY(first->joinGroup(kGroup, kLoopback));
    QVERIFY(other->joinGroup(kGroup, kLoopback));
    RecordingDatagrams sender;
    const auto from = listenOn({}, sender);
    QVERIFY(from->setOutgoingInterface(kLoopback));
    SocketAddress group = kGroup;
    group.setPort(number);
    QVERIFY(from->write("members", group));

    QVERIFY(pump([&] { return m_protocol->received.size() == 1 && second.received.size() == 1; }));
}

void UdpTest::multicast_overIpv6_isJoinedWhereTheSystemHasIt()
{
    const SocketAddress loopback = SocketAddress::loopback(AddressFamily::ipv6, 0);
    const SocketAddress group = *SocketAddress::parse("ff15::4107", 0);
    const bool hasIpv6 = interfaceIndexOf(loopback) != 0; // Few systems route a group over it.
    const auto port = listenUdp(*m_reactor, {"::", 0}, *m_protocol);

    QCOMPARE(port && (*port)->joinGroup(group, loopback), hasIpv6);
    QCOMPARE(port && (*port)->setOutgoingInterface(loopback), hasIpv6);
    QCOMPARE(port && (*port)->leaveGroup(group, loopback), hasIpv6);
}

void UdpTest::multicast_afterLeaving_isNotHeard()
{
    const auto port = listenOn("0.0.0.0", *m_protocol);
    QVERIFY(port->setOutgoingInterface(kLoopback));
    QVERIFY(port->joinGroup(kGroup, kLoopback));
    QVERIFY(port->leaveGroup(kGroup, kLoopback));
    SocketAddress group = kGroup;
    group.setPort(port->getHost().port());
    QVERIFY(port->write("members", group));
    QVERIFY(port->write("marker", SocketAddress::loopback(AddressFamily::ipv4, port->getHost().port())));

    QVERIFY(pump([&] { return !m_protocol->received.empty(); }));
    QCOMPARE(m_protocol->received, std::vector<std::string>{"marker"});
}

void UdpTest::multicast_options_areTaken()
{
    const auto port = listenOn("0.0.0.0", *m_protocol);

    QVERIFY(port->setTtl(3));
    QVERIFY(!port->setTtl(300));
    QVERIFY(port->setLoopbackMode(Switch::off));
    QVERIFY(!port->joinGroup(kLoopback, kLoopback));
}

void UdpTest::stopListening_insideCallback_stopsTheBatch()
{
    const auto port = listenOn({}, *m_protocol);
    m_protocol->onDatagram = [&](std::string_view, const SocketAddress &) { port->stopListening(); };
    sendTo(*port, "one");
    sendTo(*port, "two");
    QVERIFY(pump([&] { return !m_protocol->received.empty(); }));
    settle(*m_reactor);

    QCOMPARE(m_protocol->received.size(), std::size_t(1));
}

void UdpTest::port_destroyedInsideCallback_isSafe()
{
    auto port = listenOn({}, *m_protocol);
    m_protocol->onDatagram = [&](std::string_view, const SocketAddress &) { port.reset(); };
    sendTo(*port, "one");
    sendTo(*port, "two");
    QVERIFY(pump([&] { return !m_protocol->received.empty(); }));
    settle(*m_reactor);

    QCOMPARE(m_protocol->received.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(UdpTest)
#include "tst_udp.moc"
