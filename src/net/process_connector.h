#pragma once

#include "net/connector.h"
#include "net/factory.h"
#include "net/lifeline.h"
#include "net/process.h"

#include <memory>
#include <string>

namespace ropewalk {

class ProcessTransport;

/// Starts a program as the peer of one connection, whose bytes are its standard input and output.
///
/// What it writes to standard error goes to the factory's `processErrorReceived()`. Destroying the connector
/// kills the program.
class ProcessConnector final : public Connector
{
public:
    /// `command` is how people know it.
    ProcessConnector(Reactor &reactor, ProcessSpec spec, std::string command, ClientFactory &factory);
    ~ProcessConnector() override;

    [[nodiscard]] State state() const override;
    void connect() override;
    void stopConnecting() override;
    void disconnect() override;
    [[nodiscard]] std::string getDestination() const override { return m_command; }
    [[nodiscard]] Transport *transport() const override;

    // For its transport.

    void errorReceived(std::string_view bytes) { m_factory.processErrorReceived(*this, bytes); }
    /// The last thing that the transport does. It stays alive until the end of the turn.
    void ended(const Error &reason);

private:
    void begin();
    void fail(const Error &reason);

    Reactor &m_reactor;
    const ProcessSpec m_spec;
    const std::string m_command;
    ClientFactory &m_factory;
    DelayedCall m_step; ///< What `connect()` and `stopConnecting()` left to the reactor.
    std::unique_ptr<ProcessTransport> m_transport;
    Lifeline m_lifeline;
};

/// Starts `spec` with its `connect()`.
/// Errors: to `clientConnectionFailed()`: those of `spawnProcess()`. To `clientConnectionLost()`:
///         `Errc::programFailed` for a program that ended with anything but exit code 0.
/// After:  twisted.internet.endpoints.ProcessEndpoint.
[[nodiscard]] std::unique_ptr<Connector>
makeProcessConnector(Reactor &reactor, ProcessSpec spec, std::string command, ClientFactory &factory);

} // namespace ropewalk
