#pragma once

#include "base/unique_fd.h"
#include "net/datagram.h"
#include "net/lifeline.h"
#include "net/local_socket_file.h"
#include "net/socket.h"
#include "reactor/reactor.h"

#include <deque>
#include <memory>
#include <string>

namespace ropewalk {

/// A bound datagram socket of any family.
///
/// It receives several datagrams per system call, and several times per readiness, so that a flood costs
/// less than a turn per datagram.
class DatagramSocket final : public DatagramPort, private DescriptorHandler
{
public:
    static constexpr int kMaxBatchesPerTurn = 16;
    static constexpr int kReceiveBuffer = 4 * 1024 * 1024; ///< Bytes; the system may allow fewer.

    /// `socket` is bound; `file` is removed when listening stops.
    [[nodiscard]] static Result<std::unique_ptr<DatagramPort>>
    start(Reactor &reactor, UniqueFd socket, LocalSocketFile file, DatagramProtocol &protocol);

    ~DatagramSocket() override;

    Status write(std::string_view bytes, const SocketAddress &to) override;
    Status write(std::string_view bytes) override { return write(bytes, m_destination); }
    [[nodiscard]] std::size_t queuedBytes() const override { return m_queuedBytes; }

    Status connect(const SocketAddress &peer) override;
    void setDestination(const SocketAddress &destination) override { m_destination = destination; }
    [[nodiscard]] const SocketAddress &getHost() const override { return m_host; }
    void stopListening() override;
    [[nodiscard]] bool isListening() const override { return static_cast<bool>(m_socket); }

    Status setBroadcastAllowed(Switch allowed) override;
    Status joinGroup(const SocketAddress &group, const SocketAddress &interface) override;
    Status leaveGroup(const SocketAddress &group, const SocketAddress &interface) override;
    Status setOutgoingInterface(const SocketAddress &interface) override;
    Status setTtl(int hops) override;
    Status setLoopbackMode(Switch loopback) override;

private:
    struct Waiting
    {
        std::string bytes;
        SocketAddress to;
    };

    DatagramSocket(Reactor &reactor, UniqueFd socket, LocalSocketFile file, DatagramProtocol &protocol);

    void doRead() override;
    void doWrite() override;
    [[nodiscard]] HandlerDescription describe() const override;

    [[nodiscard]] bool receiveBatch();
    [[nodiscard]] IoResult trySend(std::string_view bytes, const SocketAddress &to);
    Status enqueue(std::string_view bytes, const SocketAddress &to);
    void sendQueued();
    void dropQueued();
    void waitForRoom();
    void refusedSoon();
    [[nodiscard]] Error sendError(std::error_code code, const SocketAddress &to) const;

    Reactor &m_reactor;
    DatagramProtocol &m_protocol;
    UniqueFd m_socket;
    LocalSocketFile m_file;
    SocketAddress m_host;
    SocketAddress m_peer;        ///< Of `connect()`.
    SocketAddress m_destination; ///< Of `setDestination()`.
    std::deque<Waiting> m_queue;
    std::size_t m_queuedBytes = 0;
    DelayedCall m_refused;
    DelayedCall m_retry; ///< Where the system does not tell when there is room.
    Lifeline m_lifeline;
    Watch m_watch;
};

} // namespace ropewalk
