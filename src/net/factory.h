#pragma once

#include "base/error.h"
#include "net/protocol.h"
#include "net/socket_address.h"
#include "reactor/reactor_time.h"

#include <memory>
#include <string_view>

namespace ropewalk {

class Connector;
struct HandlerDescription;

/// Makes a Protocol for each connection and keeps what they share.
///
/// It must outlive the ports, connectors and connections that use it.
///
/// After: twisted.internet.protocol.Factory.
class Factory
{
public:
    virtual ~Factory() = default;

    /// Null refuses the connection: it is closed at once.
    virtual std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) = 0;

    /// Before the first port or connector uses it, and after the last one has stopped.
    virtual void startFactory() {}
    virtual void stopFactory() {}

    /// Says whose port it is, for those who watch the loop.
    virtual void identify([[maybe_unused]] HandlerDescription &description) const {}

    // For ports and connectors: they count themselves in and out.
    void doStart();
    void doStop();

private:
    int m_users = 0;
};

class ServerFactory : public Factory
{
public:
    /// The system has no descriptor or no memory for a waiting client. It stays in the backlog, and the
    /// port accepts again in `retryIn`.
    virtual void acceptFailed([[maybe_unused]] const Error &error, [[maybe_unused]] Duration retryIn) {}

    /// The port accepts again after `acceptFailed()`.
    virtual void acceptRecovered() {}
};

/// After: twisted.internet.protocol.ClientFactory.
class ClientFactory : public Factory
{
public:
    /// Called inside `Connector::connect()`.
    virtual void startedConnecting([[maybe_unused]] Connector &connector) {}

    /// The connection was never made. `connector.connect()` tries again; it may also be destroyed here.
    virtual void clientConnectionFailed([[maybe_unused]] Connector &connector,
                                        [[maybe_unused]] const Error &reason)
    {}

    /// The connection that was made is over; the protocol knows already. As above.
    virtual void clientConnectionLost([[maybe_unused]] Connector &connector,
                                      [[maybe_unused]] const Error &reason)
    {}

    /// The peer is a program, and wrote this to its standard error.
    virtual void processErrorReceived([[maybe_unused]] Connector &connector,
                                      [[maybe_unused]] std::string_view bytes)
    {}
};

} // namespace ropewalk
