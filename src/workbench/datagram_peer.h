#pragma once

#include "net/datagram.h"
#include "net/socket_address.h"
#include "reactor/reactor_time.h"
#include "workbench/connection.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// What holds a datagram peer and is asked to let go of it.
class DatagramPeerOwner
{
public:
    virtual void peerUsed(class DatagramPeer &peer) = 0;

    /// Forgets it; it is destroyed at the end of the turn.
    virtual void peerEnded(class DatagramPeer &peer) = 0;

protected:
    ~DatagramPeerOwner() = default;
};

/// Somebody that datagrams come from or go to, shown as a connection.
class DatagramPeer : public Connection
{
public:
    /// One of many peers of a socket.
    DatagramPeer(Service &service, DatagramPeerOwner &owner, DatagramPort &port, SocketAddress address);
    ~DatagramPeer() override;

    /// It exists: says so, and begins what it repeats.
    void open();
    void datagramReceived(std::string_view bytes);

    [[nodiscard]] const SocketAddress &address() const { return m_address; }

    /// When something last came from it or went to it.
    [[nodiscard]] TimePoint lastUsed() const { return m_lastUsed; }
    void setLastUsed(TimePoint time) { m_lastUsed = time; }

    /// Nothing was heard of it for long, or others need its place.
    void expire(std::string_view reason);

    // Connection.

    void close(CloseConnection::How how) override;
    void closeNow(CloseConnection::How how) override;
    void takeIn(std::string_view bytes) override { receive({bytes, bytes}); }
    void dismiss(const char *reason) override { expire(reason); }
    void finishFor(const char *reason) override { expire(reason); }
    [[nodiscard]] std::string peerName() const override;
    [[nodiscard]] std::string localName() const override { return m_port.getHost().toString(); }
    [[nodiscard]] std::size_t transportBytes() const override
    {
        return 0;
    } ///< The socket's queue is everybody's.
    [[nodiscard]] bool isDatagram() const override { return true; }

    Status writeToPeer(std::string_view wire) override;

protected:
    /// It is open; it is over, and its owner is told next.
    virtual void hasOpened() {}
    virtual void hasEnded() {}

private:
    DatagramPeerOwner &m_owner;
    DatagramPort &m_port;
    const SocketAddress m_address; ///< None: the destination of a client's socket.
    TimePoint m_lastUsed{};
};

} // namespace ropewalk
