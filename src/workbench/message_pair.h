#pragma once

#include "defer/deferred.h"
#include "net/datagram.h"
#include "net/factory.h"
#include "net/lifeline.h"
#include "workbench/datagram_peer.h"
#include "workbench/target_attempt.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ropewalk {

class DatagramLeg;
class MessageLeg;
class MessagePair;
class Service;

/// The pairs of one relay; each goes when it is over.
class MessagePairs
{
public:
    explicit MessagePairs(Service &service)
        : m_service(service)
    {}

    [[nodiscard]] MessagePair &add();
    /// `pair` is over; it is destroyed at the end of the turn.
    void release(const MessagePair &pair);

private:
    Service &m_service;
    std::unordered_map<const MessagePair *, std::unique_ptr<MessagePair>> m_pairs;
};

/// A client of a relay and what it talks to, of which one at least carries datagrams.
///
/// How it comes to be is a chain, "relay NAME #3": open or connect, pair; its last link, "close client",
/// takes every failure and says in the journal why. It ends with either leg. A stream that only stops sending
/// is answered for `kLinger` more, because datagrams have no end that could follow.
///
/// Loss: of what a client sends before its target is there, everything beyond `kMaxEarly` bytes; what either
///       side cannot carry, as too long a message is. The journal tells of the first, and at the end how
///       many.
class MessagePair final : private ClientFactory, private DatagramProtocol, private DatagramPeerOwner
{
public:
    static constexpr Duration kLinger = std::chrono::seconds(5);
    static constexpr std::size_t kMaxEarly = std::size_t{256} * 1024;

    MessagePair(MessagePairs &owner, Service &service);
    ~MessagePair() override;

    // The client's leg; one of them is called, once.

    [[nodiscard]] std::unique_ptr<Protocol> makeClient();
    [[nodiscard]] std::unique_ptr<DatagramPeer>
    makeClient(DatagramPeerOwner &owner, DatagramPort &port, const SocketAddress &address);

    // For its legs.

    [[nodiscard]] bool isClient(const MessageLeg &leg) const { return &leg == m_client; }
    void legOpened(MessageLeg &leg);
    void received(const MessageLeg &leg, std::string_view payload);
    void inputEnded(const MessageLeg &leg);
    void legEnded(MessageLeg &leg);
    void legGone(MessageLeg &leg); ///< It is destroyed.

private:
    void runChain();
    void raiseIfOver(const Lifeline::Holder &line) const;
    [[nodiscard]] Deferred<std::string> open();
    [[nodiscard]] const Endpoint &target() const;
    void opened(Result<std::unique_ptr<DatagramPort>> port);
    void join();
    void closeClient(const Failure &failure);
    void passOn(MessageLeg &to, std::string_view payload);
    void noteLoss(const Error &reason, std::size_t bytes);
    void giveUp();
    void forget(MessageLeg &leg);
    void leaveIfOver();

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;
    void processErrorReceived(Connector &connector, std::string_view bytes) override;

    void datagramReceived(std::string_view bytes, const SocketAddress &from) override;
    void datagramLost(std::string_view bytes, const SocketAddress &to) override;
    void connectionRefused() override;
    void peerUsed(DatagramPeer &) override {}
    void peerEnded(DatagramPeer &peer) override;

    MessagePairs &m_owner;
    Service &m_service;
    MessageLeg *m_client = nullptr; ///< Null before and after its life.
    MessageLeg *m_target = nullptr; ///< Likewise.
    bool m_isJoined = false;
    std::vector<std::string> m_early; ///< What the client sent before its target was there.
    std::size_t m_earlyBytes = 0;
    std::uint64_t m_lost = 0;
    DelayedCall m_linger;
    TargetAttempt m_attempt; ///< Of the first link.
    std::shared_ptr<void> m_opening;
    std::unique_ptr<DatagramPort> m_port;
    std::unique_ptr<DatagramLeg> m_destination; ///< To datagrams. Goes before its port.
    Lifeline m_lifeline;                        ///< A chain that is held may outlive this.
};

} // namespace ropewalk
