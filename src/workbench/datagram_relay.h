#pragma once

#include "net/datagram.h"
#include "workbench/lost_datagrams.h"
#include "workbench/message_pair.h"
#include "workbench/peer_table.h"
#include "workbench/service_socket.h"

#include <memory>

namespace ropewalk {

/// Receives on a UDP port or a Unix datagram path, and makes a pair with the target of its service for each
/// address that something comes from: an association.
///
/// Loss: an association that was silent for `kIdleTime` ends, and so does the one that was silent longest
///       when a new one would be more than `PeerTable::kMaxPeers`. What comes later makes a new one.
class DatagramRelay final : public ServiceSocket, private DatagramProtocol
{
public:
    static constexpr Duration kIdleTime = std::chrono::minutes(1);

    explicit DatagramRelay(Service &service);

    Status open() override;
    void close() override;
    [[nodiscard]] std::string localName() const override;
    [[nodiscard]] std::uint16_t port() const override;

private:
    void datagramLost(std::string_view bytes, const SocketAddress &to) override;
    void stopProtocol() override { m_lost.tell(m_service); }
    void datagramReceived(std::string_view bytes, const SocketAddress &from) override;

    Service &m_service;
    LostDatagrams m_lost;
    MessagePairs m_pairs; ///< Goes after its legs.
    PeerTable m_peers;
    std::unique_ptr<DatagramPort> m_port; ///< Goes first.
};

} // namespace ropewalk
