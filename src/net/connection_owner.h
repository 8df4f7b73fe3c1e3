#pragma once

#include "base/error.h"
#include "base/unique_fd.h"
#include "net/socket_address.h"
#include "reactor/reactor.h"

#include <cstddef>

namespace ropewalk {

class StreamConnection;

/// A port or connector as its connections know it: it keeps them in a list and hears when one is over.
///
/// Destroyed, it closes what is left in the list; the connections themselves go at the end of the turn, as
/// one of them may be on the stack.
class ConnectionOwner
{
public:
    explicit ConnectionOwner(Reactor &reactor)
        : m_reactor(reactor)
    {}
    ConnectionOwner(const ConnectionOwner &) = delete;
    ConnectionOwner &operator=(const ConnectionOwner &) = delete;

    [[nodiscard]] Reactor &reactor() const { return m_reactor; }

    /// The last thing that a connection does. It stays alive until the end of the turn.
    void end(StreamConnection &connection, const Error &reason);

protected:
    virtual ~ConnectionOwner();

    /// The connection is out of the list already; `this` may be destroyed here.
    virtual void connectionEnded(const Error &reason) = 0;

    /// Makes a connection that lives in the list from now on.
    StreamConnection &adopt(UniqueFd socket, SocketAddress peer);
    [[nodiscard]] StreamConnection *firstConnection() const { return m_first; }
    [[nodiscard]] std::size_t ownedCount() const { return m_count; }

    /// Takes a connection out that was never told anything, or shall not be any more.
    void drop(StreamConnection &connection);

private:
    void unlink(StreamConnection &connection);

    Reactor &m_reactor;
    StreamConnection *m_first = nullptr; ///< The newest; linked through the connections.
    std::size_t m_count = 0;
};

} // namespace ropewalk
