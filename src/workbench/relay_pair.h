#pragma once

#include "defer/deferred.h"
#include "net/connector.h"
#include "net/factory.h"
#include "net/lifeline.h"

#include <memory>
#include <optional>
#include <string>

namespace ropewalk {

class RelayLeg;
class RelayServer;
class Service;

/// A client of a relay and the connection that is made to the target for it.
///
/// How it comes to be is a chain, "relay NAME #3": connect, pair; its last link, "close client", takes every
/// failure and says in the journal why. It is over once both legs have ended.
class RelayPair final : private ClientFactory
{
public:
    RelayPair(RelayServer &owner, Service &service);
    ~RelayPair() override;

    /// The client's leg; called once.
    [[nodiscard]] std::unique_ptr<Protocol> makeClient();

    // For its legs.

    void legOpened(RelayLeg &leg);
    void legEnded(RelayLeg &leg, const Error &reason);
    void legGone(RelayLeg &leg); ///< It is destroyed.

private:
    void runChain();
    [[nodiscard]] Deferred<std::string> dial();
    void join();
    void closeClient(const Failure &failure);
    void endAttempt();
    void forget(RelayLeg &leg);
    void leaveIfOver();

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;
    void processErrorReceived(Connector &connector, std::string_view bytes) override;

    RelayServer &m_owner;
    Service &m_service;
    RelayLeg *m_client = nullptr;                    ///< Null before and after its life.
    RelayLeg *m_target = nullptr;                    ///< Likewise.
    std::optional<Trigger<std::string>> m_connected; ///< Of the link "connect"; fires with the target's name.
    std::unique_ptr<Connector> m_connector;
    Lifeline m_lifeline; ///< A chain that is held may outlive this.
};

} // namespace ropewalk
