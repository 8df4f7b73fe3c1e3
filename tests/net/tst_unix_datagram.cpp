#include "net/pump.h"
#include "net/recording_datagrams.h"
#include "net/unix_datagram.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>

using namespace ropewalk;
using namespace ropewalk::testing;

/// Unix datagram sockets, against plain system calls.
class UnixDatagramTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void datagram_isAnsweredToItsSender();
    void datagram_longerThanUdpAllows_arrivesWhole();
    void unnamedSender_hasNoAddress();
    void connect_sendsToItsPeer();
    void write_toFullReceiver_isQueuedAndArrives();
    void write_beyondTheQueue_isNoBufferSpace();
    void listen_onPathInUse_isRefused();
    void listen_onAbandonedPath_replacesIt();
    void stopListening_removesTheFile();
    void multicast_isNotSupported();

private:
    [[nodiscard]] bool pump(const std::function<bool()> &isDone) { return pumpUntil(*m_reactor, isDone); }
    [[nodiscard]] std::unique_ptr<DatagramPort> listenOn(const std::string &path, DatagramProtocol &protocol)
    {
        return std::move(*listenUnixDatagram(*m_reactor, path, std::nullopt, protocol));
    }
    [[nodiscard]] std::string newPath()
    {
        return m_folder.filePath(QString::number(++m_count)).toStdString();
    }
    [[nodiscard]] static UniqueFd plainSocket(const std::string &path);
    [[nodiscard]] static std::string receiveFrom(const UniqueFd &socket);

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<RecordingDatagrams> m_protocol;
    std::unique_ptr<Reactor> m_reactor;
};

void UnixDatagramTest::init()
{
    m_protocol = std::make_unique<RecordingDatagrams>();
    m_reactor = std::move(*Reactor::create());
}

void UnixDatagramTest::cleanup()
{
    m_reactor.reset();
}

UniqueFd UnixDatagramTest::plainSocket(const std::string &path)
{
    UniqueFd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0));
    sockaddr_storage address{};
    const auto length = static_cast<socklen_t>(*SocketAddress::local(path).toSockaddr(address));
    if (::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), length) != 0)
        qFatal("bind");
    return socket;
}

std::string UnixDatagramTest::receiveFrom(const UniqueFd &socket)
{
    std::string buffer(256 * 1024, '\0');
    const auto count = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
    buffer.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return buffer;
}

void UnixDatagramTest::datagram_isAnsweredToItsSender()
{
    m_protocol->onDatagram = [&](std::string_view bytes, const SocketAddress &from) {
        QVERIFY(m_protocol->transport().write(bytes, from));
    };
    const auto port = listenOn(newPath(), *m_protocol);
    const std::string path = newPath();
    const UniqueFd peer = plainSocket(path);
    sockaddr_storage address{};
    const auto length = static_cast<socklen_t>(*port->getHost().toSockaddr(address));
    QVERIFY(::sendto(peer.get(), "hello", 5, 0, reinterpret_cast<sockaddr *>(&address), length) == 5);

    QVERIFY(pump([&] { return receiveFrom(peer) == "hello"; }));
    QCOMPARE(m_protocol->senders[0].toString(), path);
}

void UnixDatagramTest::datagram_longerThanUdpAllows_arrivesWhole()
{
    const auto port = listenOn(newPath(), *m_protocol);
    RecordingDatagrams sender;
    const auto from = listenOn(newPath(), sender);
    const std::string bytes(100'000, 'x');
    QVERIFY(from->write(bytes, port->getHost()));

    QVERIFY(pump([&] { return !m_protocol->received.empty(); }));
    QVERIFY(m_protocol->received[0] == bytes);
}

void UnixDatagramTest::unnamedSender_hasNoAddress()
{
    const auto port = listenOn(newPath(), *m_protocol);
    RecordingDatagrams sender;
    const auto from = listenOn({}, sender);
    QVERIFY(from->connect(port->getHost()));
    QVERIFY(from->write("anonymous"));

    QVERIFY(pump([&] { return !m_protocol->received.empty(); }));
    QCOMPARE(m_protocol->senders[0].toString(), std::string());
}

void UnixDatagramTest::connect_sendsToItsPeer()
{
    const std::string path = newPath();
    const UniqueFd peer = plainSocket(path);
    const auto port = listenOn(newPath(), *m_protocol);
    QVERIFY(port->connect(SocketAddress::local(path)));
    QVERIFY(port->write("hello"));

    QCOMPARE(receiveFrom(peer), std::string("hello"));
}

void UnixDatagramTest::write_toFullReceiver_isQueuedAndArrives()
{
    const std::string path = newPath();
    const UniqueFd peer = plainSocket(path);
    const auto port = listenOn(newPath(), *m_protocol);
    int count = 0;
    while (port->queuedBytes() == 0) {
        QVERIFY(port->write(std::to_string(count), SocketAddress::local(path)));
        ++count;
    }

    int received = 0;
    QVERIFY(pump([&] {
        while (receiveFrom(peer) == std::to_string(received))
            ++received;
        return received == count;
    }));
    QCOMPARE(port->queuedBytes(), std::size_t(0));
}

void UnixDatagramTest::write_beyondTheQueue_isNoBufferSpace()
{
    const std::string path = newPath();
    const UniqueFd peer = plainSocket(path); // Reads nothing.
    const auto port = listenOn(newPath(), *m_protocol);
    const std::string bytes(100'000, 'x');
    Status status = Unit{};
    for (int i = 0; i < 200 && status; ++i)
        status = port->write(bytes, SocketAddress::local(path));

    QVERIFY(!status);
    QVERIFY(status.error().code == std::errc::no_buffer_space);
    QVERIFY(port->queuedBytes() <= DatagramPort::kMaxQueued);
}

void UnixDatagramTest::listen_onPathInUse_isRefused()
{
    const std::string path = newPath();
    const auto port = listenOn(path, *m_protocol);
    RecordingDatagrams second;
    const auto other = listenUnixDatagram(*m_reactor, path, std::nullopt, second);

    QVERIFY(!other);
    QVERIFY(other.error().code == std::errc::address_in_use);
}

void UnixDatagramTest::listen_onAbandonedPath_replacesIt()
{
    const std::string path = newPath();
    (void)plainSocket(path); // Closed at once; the file stays.

    QVERIFY(listenUnixDatagram(*m_reactor, path, std::nullopt, *m_protocol));
}

void UnixDatagramTest::stopListening_removesTheFile()
{
    const std::string path = newPath();
    const auto port = listenOn(path, *m_protocol);
    QVERIFY(QFileInfo::exists(QString::fromStdString(path)));
    port->stopListening();

    QVERIFY(!QFileInfo::exists(QString::fromStdString(path)));
    QCOMPARE(m_protocol->stopped, 1);
}

void UnixDatagramTest::multicast_isNotSupported()
{
    const auto port = listenOn(newPath(), *m_protocol);
    const auto status = port->setTtl(1);

    QVERIFY(!status);
    QVERIFY(status.error().code == std::errc::operation_not_supported);
}

QTEST_GUILESS_MAIN(UnixDatagramTest)
#include "tst_unix_datagram.moc"
