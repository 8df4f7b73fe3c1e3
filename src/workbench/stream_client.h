#pragma once

#include "net/connector.h"
#include "net/factory.h"
#include "workbench/backoff.h"
#include "workbench/service_socket.h"

#include <memory>

namespace ropewalk {

/// Connects to TCP or to a Unix path, and again if its service says so.
class StreamClient final : public ServiceSocket, private ClientFactory
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
    void connectAgain();
    void retry(std::string problem, std::string remedy);

    Service &m_service;
    Backoff m_backoff;
    std::string m_localName;
    bool m_isClosed = false;
    DelayedCall m_retry;
    std::unique_ptr<Connector> m_connector;
};

} // namespace ropewalk
