#pragma once

#include "reactor/reactor_time.h"
#include "workbench/datagram_peer.h"

#include <functional>
#include <list>
#include <memory>
#include <unordered_map>

namespace ropewalk {

/// The peers of one datagram socket, found by address.
///
/// Loss: a peer that was silent for `kIdleTime`, or as its options say, ends, and so does the one that was
/// silent longest when a
///       new one would be more than `kMaxPeers`. What it sends later makes it a new peer.
class PeerTable final : public DatagramPeerOwner
{
public:
    static constexpr std::size_t kMaxPeers = 10'000;
    static constexpr Duration kIdleTime = std::chrono::minutes(5);
    static constexpr Duration kSweepInterval = std::chrono::seconds(30);

    /// What differs between those who have one.
    struct Options
    {
        /// Makes what is shown of a new peer; null: a DatagramPeer.
        std::function<std::unique_ptr<DatagramPeer>(
            DatagramPeerOwner &, DatagramPort &, const SocketAddress &)>
            make{};
        Duration idleTime = kIdleTime;
        const char *idleReason = "Silent for five minutes";
    };

    explicit PeerTable(Service &service);
    PeerTable(Service &service, Options options);
    ~PeerTable();
    PeerTable(const PeerTable &) = delete;
    PeerTable &operator=(const PeerTable &) = delete;

    /// The peer with that address; made if there is none.
    [[nodiscard]] DatagramPeer &peerAt(DatagramPort &port, const SocketAddress &address);

    [[nodiscard]] std::size_t count() const { return m_peers.size(); }

private:
    struct Hash
    {
        std::size_t operator()(const SocketAddress &address) const noexcept { return address.hash(); }
    };
    using Peers = std::list<std::unique_ptr<DatagramPeer>>;

    void peerUsed(DatagramPeer &peer) override;
    void peerEnded(DatagramPeer &peer) override;
    void scheduleSweep();
    void sweep();

    Service &m_service;
    const Options m_options;
    Peers m_peers; ///< The one that was silent longest first.
    std::unordered_map<SocketAddress, Peers::iterator, Hash> m_byAddress;
    DelayedCall m_sweep;
};

} // namespace ropewalk
