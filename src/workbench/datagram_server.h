#pragma once

#include "net/datagram.h"
#include "workbench/lost_datagrams.h"
#include "workbench/peer_table.h"
#include "workbench/service_socket.h"

#include <memory>

namespace ropewalk {

/// Receives on a UDP port or a Unix datagram path; whoever sends something appears as a connection.
class DatagramServer : public ServiceSocket, private DatagramProtocol
{
public:
    explicit DatagramServer(Service &service, PeerTable::Options options = {});

    Status open() override;
    void close() override;
    [[nodiscard]] std::string localName() const override;
    [[nodiscard]] std::uint16_t port() const override;
    Result<Connection *> peerAt(std::string_view address) override;

private:
    void datagramLost(std::string_view bytes, const SocketAddress &to) override;
    void stopProtocol() override { m_lost.tell(m_service); }
    void datagramReceived(std::string_view bytes, const SocketAddress &from) override;
    void identify(HandlerDescription &description) const override;

    Service &m_service;
    LostDatagrams m_lost;
    PeerTable m_peers;
    std::unique_ptr<DatagramPort> m_port; ///< Goes first.
};

} // namespace ropewalk
