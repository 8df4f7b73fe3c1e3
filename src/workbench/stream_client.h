#pragma once

#include "net/connector.h"
#include "net/reconnecting_client_factory.h"
#include "workbench/connection_policies.h"
#include "workbench/ids.h"
#include "workbench/service_socket.h"

#include <memory>

namespace ropewalk {

/// Connects to TCP or to a Unix path, and again if its service says so.
class StreamClient final : public ServiceSocket, private ReconnectingClientFactory
{
public:
    explicit StreamClient(Service &service);

    Status open() override;
    void close() override;
    [[nodiscard]] std::string localName() const override { return m_localName; }
    void connectionOpened(Connection &connection) override;

private:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;
    void processErrorReceived(Connector &connector, std::string_view bytes) override;
    void willRetry(Seconds delay) override;
    void reconnect(Connector &connector) override;

    Service &m_service;
    PeerFactory m_peers;
    ConnectionPolicies m_policies;
    std::string m_localName;
    ConnectionId m_connection = ConnectionId::none; ///< The one it has, or had.
    std::string m_problem;                          ///< Why it has to connect again.
    std::string m_remedy;
    bool m_isClosed = false;
    std::unique_ptr<Connector> m_connector;
};

} // namespace ropewalk
