#pragma once

#include "base/error.h"

#include <cassert>
#include <string_view>

namespace ropewalk {

class Transport;
struct HandlerDescription;

/// What is said over one stream connection.
///
/// Every call may close, abort or pause the transport. The transport owns the protocol and destroys it at
/// the end of the turn in which `connectionLost()` was delivered.
///
/// Order: connectionMade, then any number of dataReceived, then connectionLost, each once. With its
///        listening port or connector destroyed, a protocol is destroyed without connectionLost.
/// After: twisted.internet.protocol.Protocol and interfaces.IHalfCloseableProtocol.
class Protocol
{
public:
    virtual ~Protocol() = default;

    void makeConnection(Transport &transport)
    {
        m_transport = &transport;
        connectionMade();
    }

    virtual void connectionMade() {}

    /// `bytes` are valid until the return.
    virtual void dataReceived(std::string_view bytes) = 0;

    /// The peer will send no more, but may still read. Closes, unless overridden.
    virtual void readConnectionLost();

    /// The end of stream that `loseWriteConnection()` asked for is out.
    virtual void writeConnectionLost() {}

    /// Over, whoever ended it. `Errc::connectionDone` is a clean close, `Errc::connectionAborted` our own
    /// abort; anything else is what the system said.
    virtual void connectionLost([[maybe_unused]] const Error &reason) {}

    /// Says who it is, for those who watch the loop; what is filled in already is the transport's guess.
    virtual void identify([[maybe_unused]] HandlerDescription &description) const {}

    /// From connectionMade to connectionLost.
    [[nodiscard]] Transport &transport() const
    {
        assert(m_transport != nullptr);
        return *m_transport;
    }

protected:
    /// Puts one in its place that passes on to it, or it back.
    void replaceTransport(Transport &transport) { m_transport = &transport; }

private:
    Transport *m_transport = nullptr;
};

} // namespace ropewalk
