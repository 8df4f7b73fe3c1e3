#include "net/datagram_socket.h"

#include <array>

namespace ropewalk {
namespace {

constexpr std::size_t kMaxBatch = 4;
constexpr Duration kRetry = std::chrono::milliseconds(1);

bool isRefusal(int error)
{
    return socketError(error) == std::errc::connection_refused;
}

} // namespace

Result<std::unique_ptr<DatagramPort>>
DatagramSocket::start(Reactor &reactor, UniqueFd socket, LocalSocketFile file, DatagramProtocol &protocol)
{
    std::unique_ptr<DatagramSocket> made(
        new DatagramSocket(reactor, std::move(socket), std::move(file), protocol));
    auto watch = reactor.watch(made->m_socket.get(), Ready::read, static_cast<DescriptorHandler &>(*made));
    if (!watch)
        return watch.error();
    made->m_watch = std::move(*watch);
    protocol.makeConnection(*made);
    return std::unique_ptr<DatagramPort>(std::move(made));
}

DatagramSocket::DatagramSocket(Reactor &reactor,
                               UniqueFd socket,
                               LocalSocketFile file,
                               DatagramProtocol &protocol)
    : m_reactor(reactor)
    , m_protocol(protocol)
    , m_socket(std::move(socket))
    , m_file(std::move(file))
    , m_host(localAddressOf(m_socket))
{
    setReceiveBuffer(m_socket, kReceiveBuffer);
}

DatagramSocket::~DatagramSocket() = default;

// Receiving.

void DatagramSocket::doRead()
{
    const Lifeline::Holder line(m_lifeline);
    for (int batch = 0; batch < kMaxBatchesPerTurn; ++batch)
        if (!receiveBatch() || line.isCut() || !m_socket)
            return;
}

bool DatagramSocket::receiveBatch()
{
    const auto buffer = m_reactor.readBuffer();
    const std::size_t maxSize = m_host.family() == AddressFamily::local ? buffer.size() : kMaxIpDatagram;
    std::array<Datagram, kMaxBatch> datagrams;
    const IoResult result = receiveDatagrams(m_socket, buffer, maxSize, datagrams);
    if (result.state == IoResult::State::failed) {
        if (isRefusal(result.error)) // Any other error of a datagram that was sent is nobody's news.
            m_protocol.connectionRefused();
        return false;
    }
    const Lifeline::Holder line(m_lifeline);
    for (const Datagram &datagram : std::span(datagrams).first(result.bytes)) {
        if (line.isCut() || !m_socket)
            return false;
        m_protocol.datagramReceived(datagram.bytes, datagram.from);
    }
    return result.state == IoResult::State::done && result.bytes * maxSize == buffer.size();
}

// Sending.

Status DatagramSocket::write(std::string_view bytes, const SocketAddress &to)
{
    if (!m_socket)
        return sendError(std::make_error_code(std::errc::not_connected), to);
    if (!m_queue.empty())
        return enqueue(bytes, to);
    const IoResult result = trySend(bytes, to);
    if (result.state == IoResult::State::wouldBlock)
        return enqueue(bytes, to);
    if (result.state == IoResult::State::failed)
        return sendError(socketError(result.error), to);
    return Unit{};
}

IoResult DatagramSocket::trySend(std::string_view bytes, const SocketAddress &to)
{
    IoResult result = sendDatagram(m_socket, bytes, to);
    const bool isConnected = m_peer.family() != AddressFamily::none;
    if (result.state != IoResult::State::failed || !isRefusal(result.error) || !isConnected)
        return result;
    refusedSoon(); // It is about an earlier datagram: this one has not been tried yet.
    result = sendDatagram(m_socket, bytes, to);
    const bool isRefusedAgain = result.state == IoResult::State::failed && isRefusal(result.error);
    return isRefusedAgain ? IoResult() : result;
}

Status DatagramSocket::enqueue(std::string_view bytes, const SocketAddress &to)
{
    if (m_queuedBytes + bytes.size() > kMaxQueued)
        return sendError(std::make_error_code(std::errc::no_buffer_space), to);
    m_queue.push_back({std::string(bytes), to});
    m_queuedBytes += bytes.size();
    waitForRoom();
    return Unit{};
}

void DatagramSocket::doWrite()
{
    sendQueued();
}

void DatagramSocket::sendQueued()
{
    while (!m_queue.empty()) {
        const Waiting &first = m_queue.front();
        const IoResult::State state = trySend(first.bytes, first.to).state;
        if (state == IoResult::State::wouldBlock)
            return waitForRoom();
        if (state == IoResult::State::failed)
            m_protocol.datagramLost(first.bytes, first.to);
        m_queuedBytes -= first.bytes.size();
        m_queue.pop_front();
    }
    (void)m_watch.setInterest(Ready::read);
}

/// Sends what the system takes now; the rest is lost.
void DatagramSocket::dropQueued()
{
    for (const Waiting &each : m_queue)
        if (trySend(each.bytes, each.to).state != IoResult::State::done)
            m_protocol.datagramLost(each.bytes, each.to);
    m_queue.clear();
    m_queuedBytes = 0;
}

void DatagramSocket::waitForRoom()
{
    // A Unix socket is writable although the receiver of this datagram has no room: ask again later.
    if (m_host.family() == AddressFamily::local)
        m_retry = m_reactor.callLater(kRetry, [this] { sendQueued(); }).named({"send again"});
    else
        (void)m_watch.setInterest(Ready::read | Ready::write);
}

HandlerDescription DatagramSocket::describe() const
{
    HandlerDescription description{m_host.family() == AddressFamily::local ? "unix datagram" : "udp",
                                   {},
                                   {"datagramReceived"},
                                   {"sendQueued"}};
    m_protocol.identify(description);
    return description;
}

void DatagramSocket::refusedSoon()
{
    m_refused = m_reactor.callLater(Duration::zero(), [this] { m_protocol.connectionRefused(); });
}

Error DatagramSocket::sendError(std::error_code code, const SocketAddress &to) const
{
    const SocketAddress &peer = to.family() == AddressFamily::none ? m_peer : to;
    return {code, "send to " + peer.toString(), ErrorAct::send, peer.port()};
}

// Asking and closing.

Status DatagramSocket::connect(const SocketAddress &peer)
{
    const IoResult result = startConnect(m_socket, peer);
    if (result.state == IoResult::State::failed)
        return Error{socketError(result.error), "connect " + peer.toString(), ErrorAct::connect, peer.port()};
    m_peer = peer;
    m_destination = SocketAddress();
    m_host = localAddressOf(m_socket);
    return Unit{};
}

void DatagramSocket::stopListening()
{
    if (!m_socket)
        return;
    m_watch.stop();
    m_retry.cancel();
    dropQueued();
    m_refused.cancel();
    m_socket = UniqueFd();
    m_file = LocalSocketFile();
    m_protocol.stopProtocol(); // Last: it may destroy this socket.
}

Status DatagramSocket::setBroadcastAllowed(Switch allowed)
{
    return setBroadcast(m_socket, allowed == Switch::on);
}

Status DatagramSocket::joinGroup(const SocketAddress &group, const SocketAddress &interface)
{
    return setMembership(m_socket, Membership::join, group, interface);
}

Status DatagramSocket::leaveGroup(const SocketAddress &group, const SocketAddress &interface)
{
    return setMembership(m_socket, Membership::leave, group, interface);
}

Status DatagramSocket::setOutgoingInterface(const SocketAddress &interface)
{
    return setMulticastInterface(m_socket, interface);
}

Status DatagramSocket::setTtl(int hops)
{
    return setMulticastTtl(m_socket, m_host.family(), hops);
}

Status DatagramSocket::setLoopbackMode(Switch loopback)
{
    return setMulticastLoopback(m_socket, m_host.family(), loopback == Switch::on);
}

} // namespace ropewalk
