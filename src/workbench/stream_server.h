#pragma once

#include "net/factory.h"
#include "net/listening_port.h"
#include "workbench/connection_policies.h"
#include "workbench/service_socket.h"

#include <memory>

namespace ropewalk {

/// Listens on TCP or on a Unix path.
class StreamServer : public ServiceSocket, private ServerFactory
{
public:
    explicit StreamServer(Service &service);

    Status open() override;
    void close() override;
    Status setRefusing(bool refuses) override;
    [[nodiscard]] std::string localName() const override;
    [[nodiscard]] std::uint16_t port() const override;

protected:
    [[nodiscard]] Service &service() const { return m_service; }

private:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void acceptFailed(const Error &error, Duration retryIn) override;
    void acceptRecovered() override;
    void identify(HandlerDescription &description) const override;

    Service &m_service;
    ConnectionPolicies m_policies;
    std::unique_ptr<ListeningPort> m_port;
};

} // namespace ropewalk
