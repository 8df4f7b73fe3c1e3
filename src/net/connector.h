#pragma once

#include "net/socket_address.h"

#include <cstdint>
#include <string>

namespace ropewalk {

class Transport;

/// A client's end: connects, holds the one connection it made, and connects again when asked.
///
/// Destroying it gives up or closes; its protocol is destroyed without `connectionLost()`. That may happen
/// inside any callback.
///
/// Thread: the reactor's.
/// Order:  success and failure are told from the reactor, never inside `connect()` or `stopConnecting()`.
/// After:  twisted.internet.interfaces.IConnector.
class Connector
{
public:
    enum class State : std::uint8_t { disconnected, connecting, connected };

    virtual ~Connector() = default;

    [[nodiscard]] virtual State state() const = 0;

    /// Only when disconnected.
    virtual void connect() = 0;

    /// Fails the attempt under way with `errc::operation_canceled`. Only when connecting.
    virtual void stopConnecting() = 0;

    /// Whichever applies: stops connecting, or closes after what is queued.
    virtual void disconnect() = 0;

    /// "example.org:80" or "/tmp/s", as it was asked for.
    [[nodiscard]] virtual std::string getDestination() const = 0;

    /// The connection's transport; null unless connected.
    [[nodiscard]] virtual Transport *transport() const = 0;
};

} // namespace ropewalk
