#pragma once

#include "workbench/datagram_peer.h"
#include "workbench/message_leg.h"

#include <string>

namespace ropewalk {

/// A datagram peer whose messages go to another connection, and come from there.
class DatagramLeg final : public DatagramPeer, public MessageLeg
{
public:
    /// `name` stands for the address of a destination, which has none here.
    DatagramLeg(Service &service,
                MessagePair &pair,
                DatagramPeerOwner &owner,
                DatagramPort &port,
                SocketAddress address,
                std::string name = {});
    ~DatagramLeg() override;

    // Connection.

    [[nodiscard]] std::string peerName() const override;
    [[nodiscard]] bool takesServiceFaults() const override;

    // MessageLeg.

    [[nodiscard]] Connection &connection() override { return *this; }
    Status passOn(std::string_view payload) override;
    void join(ConnectionId other) override { setPair(other); }

private:
    void respond(const ReceivedMessage &message) override;
    void hasOpened() override;
    void hasEnded() override;

    const std::string m_name;
};

} // namespace ropewalk
