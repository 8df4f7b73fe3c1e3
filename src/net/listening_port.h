#pragma once

#include "base/result.h"
#include "net/socket_address.h"

#include <cstddef>

namespace ropewalk {

/// A server's socket and the connections it accepted.
///
/// Destroying it stops listening, closes its connections and destroys their protocols without
/// `connectionLost()`. That may happen inside any callback.
///
/// Thread: the reactor's.
/// After:  twisted.internet.interfaces.IListeningPort.
class ListeningPort
{
public:
    virtual ~ListeningPort() = default;

    /// Where it listens, with the real port if port 0 was asked for; also after `stopListening()`.
    [[nodiscard]] virtual const SocketAddress &getHost() const = 0;

    /// Accepts no more; connections go on.
    virtual void stopListening() = 0;
    [[nodiscard]] virtual bool isListening() const = 0;

    /// The system refuses whoever connects, as if nobody listened; the address is kept, and connections go
    /// on. Nothing happens unless it listens.
    virtual void suspendListening() = 0;

    /// Listens again where it did; nothing happens unless it was suspended.
    /// Errors: what binding and listening say, `errc::address_in_use` if somebody else listens there by now.
    /// It
    ///         stays suspended then.
    virtual Status resumeListening() = 0;

    [[nodiscard]] virtual std::size_t connectionCount() const = 0;

    /// Closes every connection, each after what it has queued.
    virtual void loseConnections() = 0;
};

} // namespace ropewalk
