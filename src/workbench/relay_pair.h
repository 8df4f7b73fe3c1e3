#pragma once

#include "defer/deferred.h"
#include "net/factory.h"
#include "net/lifeline.h"
#include "workbench/proxy_route.h"
#include "workbench/relay_greeting.h"
#include "workbench/target_attempt.h"

#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

class RelayLeg;
class RelayServer;
class Service;

/// A client of a relay and the connection that is made to the target for it.
///
/// How it comes to be is a chain, "relay NAME #3": connect, pair; its last link, "close client", takes every
/// failure and says in the journal why. Where the client says the target, greeting and request come first,
/// and reply before pair. Through a proxy, connect is connect proxy, negotiate. It is over once both legs
/// have ended.
class RelayPair final : private ClientFactory
{
public:
    RelayPair(RelayServer &owner, Service &service);
    ~RelayPair() override;

    /// The client's leg; called once.
    [[nodiscard]] std::unique_ptr<Protocol> makeClient();

    // For its legs.

    [[nodiscard]] bool isClient(const RelayLeg &leg) const { return &leg == m_client; }
    void legOpened(RelayLeg &leg);
    void legEnded(RelayLeg &leg, const Error &reason);
    void legGone(RelayLeg &leg); ///< It is destroyed.
    /// What comes before the legs are joined; false if it is none of this pair's business.
    [[nodiscard]] bool takeEarly(const RelayLeg &leg, std::string_view bytes);
    /// The peer of `leg` sends no more, before they are joined.
    void endedEarly(const RelayLeg &leg);
    /// The target, as its client or a proxy knows it; empty where its address says it all.
    [[nodiscard]] std::string targetName(const RelayLeg &leg) const;

private:
    void runChain();
    [[nodiscard]] Deferred<std::string> ask(Deferred<std::string> begun);
    [[nodiscard]] Deferred<std::string> reach(Deferred<std::string> asked);
    /// A link that goes on with `act`, unless all is over by then.
    [[nodiscard]] auto step(Deferred<std::string> (RelayPair::*act)());
    [[nodiscard]] Deferred<std::string> greet() { return m_greeting->greet(); }
    [[nodiscard]] Deferred<std::string> request() { return m_greeting->ask(); }
    [[nodiscard]] Deferred<std::string> dial();
    [[nodiscard]] Deferred<std::string> negotiate() { return m_route->negotiate(); }
    [[nodiscard]] Deferred<std::string> reply();
    [[nodiscard]] Deferred<std::string> join();
    [[nodiscard]] std::unique_ptr<Protocol> makeTarget();
    void closeClient(const Failure &failure);
    void giveUp();
    void forget(RelayLeg &leg);
    void leaveIfOver();

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;
    void processErrorReceived(Connector &connector, std::string_view bytes) override;

    RelayServer &m_owner;
    Service &m_service;
    std::unique_ptr<RelayGreeting> m_greeting; ///< Where the client says the target.
    std::unique_ptr<ProxyRoute> m_route;       ///< Through a proxy.
    std::string m_early;                       ///< What the target said first.
    RelayLeg *m_client = nullptr;              ///< Null before and after its life.
    RelayLeg *m_target = nullptr;              ///< Likewise.
    TargetAttempt m_attempt;                   ///< Of the link "connect".
    Lifeline m_lifeline;                       ///< A chain that is held may outlive this.
};

} // namespace ropewalk
