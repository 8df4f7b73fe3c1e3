#pragma once

#include "defer/deferred.h"
#include "net/datagram.h"
#include "net/lifeline.h"
#include "workbench/lost_datagrams.h"
#include "workbench/peer_table.h"
#include "workbench/service_socket.h"

#include <memory>

namespace ropewalk {

/// Sends to one UDP address, group or Unix datagram path. That destination is a connection from the start;
/// who else answers, as members of a group do, appears beside it.
class DatagramClient final : public ServiceSocket, private DatagramProtocol, private DatagramPeerOwner
{
public:
    explicit DatagramClient(Service &service);
    ~DatagramClient() override;

    Status open() override;
    void close() override;
    [[nodiscard]] std::string localName() const override;
    Result<Connection *> peerAt(std::string_view address) override;

private:
    [[nodiscard]] Deferred<std::unique_ptr<DatagramPort>> openPort();
    void opened(std::unique_ptr<DatagramPort> port);
    void datagramLost(std::string_view bytes, const SocketAddress &to) override;
    void stopProtocol() override { m_lost.tell(m_service); }
    void datagramReceived(std::string_view bytes, const SocketAddress &from) override;
    void identify(HandlerDescription &description) const override;
    void connectionRefused() override;
    void peerUsed(DatagramPeer &) override {}
    void peerEnded(DatagramPeer &peer) override;

    Service &m_service;
    LostDatagrams m_lost;
    const bool m_hearsOthers; ///< A group or a broadcast: anybody may answer.
    PeerTable m_others;
    std::unique_ptr<DatagramPeer> m_destination;
    bool m_isClosed = false;
    Lifeline m_lifeline; ///< A chain that is held may outlive this.
    std::shared_ptr<void> m_opening;
    std::unique_ptr<DatagramPort> m_port; ///< Goes first.
};

} // namespace ropewalk
