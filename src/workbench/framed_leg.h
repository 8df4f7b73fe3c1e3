#pragma once

#include "workbench/message_leg.h"
#include "workbench/stream_peer.h"

namespace ropewalk {

/// The stream of a pair whose other end carries datagrams: each frame is one of them, and each of them is
/// written as a frame.
///
/// Loss: datagrams for a peer that does not read, once `kMaxWaiting` bytes wait for it: nobody can ask their
///       sender to stop. They are refused, and the pair counts them.
class FramedLeg final : public StreamPeer, public MessageLeg
{
public:
    static constexpr std::size_t kMaxWaiting = std::size_t{1024} * 1024;

    FramedLeg(Service &service, MessagePair &pair)
        : StreamPeer(service)
        , MessageLeg(pair)
    {}
    ~FramedLeg() override;

    // Protocol.

    void connectionMade() override;
    void connectionLost(const Error &reason) override;

    // Connection.

    void respondToEnd() override;
    [[nodiscard]] bool takesServiceFaults() const override;

    // MessageLeg.

    [[nodiscard]] Connection &connection() override { return *this; }
    Status passOn(std::string_view payload) override;
    void join(ConnectionId other) override;

private:
    void open() override;
    void respond(const ReceivedMessage &message) override;
    void holdSource() override {} // Datagrams come as they like.
    void releaseSource() override {}
};

} // namespace ropewalk
