#pragma once

#include "defer/deferred.h"
#include "net/connector.h"
#include "net/lifeline.h"
#include "net/reconnecting_client_factory.h"
#include "workbench/connection_policies.h"
#include "workbench/ids.h"
#include "workbench/known_resolver.h"
#include "workbench/proxy_route.h"
#include "workbench/service_socket.h"

#include <memory>
#include <optional>
#include <string>

namespace ropewalk {

/// Connects to TCP or to a Unix path, and again if its service says so.
///
/// Each attempt is a chain: "connect NAME" is resolve, connect, ready; "reconnect NAME" begins with wait.
/// Through a proxy, connect is connect proxy, negotiate. Their last link, "retry later" or "give up", takes
/// every failure.
class StreamClient final : public ServiceSocket, private ReconnectingClientFactory
{
public:
    explicit StreamClient(Service &service);

    Status open() override;
    void close() override;
    [[nodiscard]] std::string localName() const override { return m_localName; }
    void connectionOpened(Connection &connection) override;

private:
    using Line = Lifeline::Holder;

    // The chain: connect_chain.cpp.
    void runChain(Deferred<> begun);
    static void raiseIfOver(const Line &line, const StreamClient &client);
    [[nodiscard]] Deferred<HostAddresses> resolve();
    [[nodiscard]] Deferred<std::string> dial(HostAddresses hosts);
    [[nodiscard]] Deferred<std::string> reach(Deferred<HostAddresses> resolved);
    void connected(const std::string &name);
    [[nodiscard]] std::string recover(const Failure &failure);
    void endChain();

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;
    void processErrorReceived(Connector &connector, std::string_view bytes) override;
    void willRetry(Seconds delay) override;
    void reconnect(Connector &connector) override;

    Service &m_service;
    Endpoint m_dialled; ///< What the socket connects to: the proxy, where there is one.
    TimePoint m_dialledAt{};
    PeerFactory m_peers;
    ConnectionPolicies m_policies;
    std::string m_localName;
    ConnectionId m_connection = ConnectionId::none; ///< The one it has, or had.
    std::string m_problem;                          ///< Why it has to connect again.
    std::string m_remedy;
    bool m_isClosed = false;
    Duration m_retryDelay{};
    bool m_retriesAtRest = false; ///< Once the connector has ended what it is at.
    KnownResolver m_found;
    std::optional<Trigger<>> m_waited;                ///< Of the link "wait".
    std::optional<Trigger<HostAddresses>> m_resolved; ///< Of "resolve".
    std::optional<Trigger<std::string>> m_connected;  ///< Of "connect"; fires with the peer's name.
    std::shared_ptr<void> m_lookUp;
    std::unique_ptr<ProxyRoute> m_route; ///< Through a proxy.
    std::unique_ptr<Connector> m_connector;
    Lifeline m_lifeline; ///< A chain that is held may outlive this.
};

} // namespace ropewalk
