#pragma once

#include "base/result.h"
#include "net/socket_address.h"
#include "net/transport.h"

#include <cassert>
#include <string_view>

namespace ropewalk {

struct HandlerDescription;

/// A bound datagram socket, as its protocol sees it. Destroying it closes it, which may happen inside any
/// callback.
///
/// Thread: the reactor's.
/// Loss:   what the system refuses is returned as an error; what the network loses, nobody knows.
/// After:  twisted.internet.interfaces.IUDPTransport and IMulticastTransport.
class DatagramPort
{
public:
    virtual ~DatagramPort() = default;

    /// Errors: `errc::message_size`; `errc::no_buffer_space` when more waits than `kMaxQueued`;
    ///         `errc::connection_refused` from an earlier datagram on a connected socket goes to
    ///         `connectionRefused()` instead.
    virtual Status write(std::string_view bytes, const SocketAddress &to) = 0;
    /// To the address of `connect()` or `setDestination()`.
    virtual Status write(std::string_view bytes) = 0;

    /// Most bytes that wait while the system's buffer is full.
    static constexpr std::size_t kMaxQueued = std::size_t{4} * 1024 * 1024;
    [[nodiscard]] virtual std::size_t queuedBytes() const = 0;

    /// Sends to, and receives from, `peer` only, and hears of refusals.
    virtual Status connect(const SocketAddress &peer) = 0;

    /// Where `write(bytes)` sends to, while everybody is heard: for groups and broadcasts.
    virtual void setDestination(const SocketAddress &destination) = 0;

    [[nodiscard]] virtual const SocketAddress &getHost() const = 0;
    virtual void stopListening() = 0;
    [[nodiscard]] virtual bool isListening() const = 0;

    virtual Status setBroadcastAllowed(Switch allowed) = 0;

    /// `interface` is one of this machine's addresses; family none lets the system choose.
    virtual Status joinGroup(const SocketAddress &group, const SocketAddress &interface = {}) = 0;
    virtual Status leaveGroup(const SocketAddress &group, const SocketAddress &interface = {}) = 0;
    virtual Status setOutgoingInterface(const SocketAddress &interface) = 0;
    virtual Status setTtl(int hops) = 0; ///< 0 to 255, of multicast datagrams.
    virtual Status setLoopbackMode(Switch loopback) = 0;
};

/// What is said over a datagram socket.
///
/// After: twisted.internet.protocol.DatagramProtocol.
class DatagramProtocol
{
public:
    virtual ~DatagramProtocol() = default;

    void makeConnection(DatagramPort &transport)
    {
        m_transport = &transport;
        startProtocol();
    }

    virtual void startProtocol() {}
    virtual void stopProtocol() {}

    /// One datagram, possibly empty. `bytes` are valid until the return.
    virtual void datagramReceived(std::string_view bytes, const SocketAddress &from) = 0;

    /// It waited to be sent, and never will be: the system refused it, or the socket closed before there was
    /// room. `bytes` are valid until the return, and nothing may be destroyed in it.
    virtual void datagramLost([[maybe_unused]] std::string_view bytes,
                              [[maybe_unused]] const SocketAddress &to)
    {}

    /// Nobody listens at the peer of `connect()`.
    virtual void connectionRefused() {}

    /// Says who it is, for those who watch the loop.
    virtual void identify([[maybe_unused]] HandlerDescription &description) const {}

    [[nodiscard]] DatagramPort &transport() const
    {
        assert(m_transport != nullptr);
        return *m_transport;
    }

private:
    DatagramPort *m_transport = nullptr;
};

} // namespace ropewalk
