#include "workbench/peer_table.h"

#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

PeerTable::PeerTable(Service &service)
    : PeerTable(service, Options())
{}

PeerTable::PeerTable(Service &service, Options options)
    : m_service(service)
    , m_options(std::move(options))
{}

PeerTable::~PeerTable() = default;

DatagramPeer &PeerTable::peerAt(DatagramPort &port, const SocketAddress &address)
{
    if (const auto it = m_byAddress.find(address); it != m_byAddress.end())
        return **it->second;
    if (m_peers.size() == kMaxPeers)
        m_peers.front()->expire("Made room for a new peer");
    m_peers.push_back(m_options.make ? m_options.make(*this, port, address)
                                     : std::make_unique<DatagramPeer>(m_service, *this, port, address));
    m_byAddress.emplace(address, std::prev(m_peers.end()));
    DatagramPeer &peer = *m_peers.back();
    peerUsed(peer);
    peer.open();
    if (!m_sweep.active())
        scheduleSweep();
    return peer;
}

void PeerTable::peerUsed(DatagramPeer &peer)
{
    const auto it = m_byAddress.find(peer.address());
    if (it == m_byAddress.end())
        return;
    peer.setLastUsed(m_service.core().reactor().now());
    m_peers.splice(m_peers.end(), m_peers, it->second);
}

void PeerTable::peerEnded(DatagramPeer &peer)
{
    const auto it = m_byAddress.find(peer.address());
    if (it == m_byAddress.end())
        return;
    m_service.core().reactor().disposeLater(std::move(*it->second)); // It may be what is running.
    m_peers.erase(it->second);
    m_byAddress.erase(it);
}

void PeerTable::scheduleSweep()
{
    m_sweep = m_service.core()
                  .reactor()
                  .callLater(kSweepInterval, [this] { sweep(); })
                  .named({"forget silent peers", &m_service, kSweepInterval});
}

void PeerTable::sweep()
{
    const TimePoint oldest = m_service.core().reactor().now() - m_options.idleTime;
    while (!m_peers.empty() && m_peers.front()->lastUsed() <= oldest)
        m_peers.front()->expire(m_options.idleReason);
    if (!m_peers.empty())
        scheduleSweep();
}

} // namespace ropewalk
