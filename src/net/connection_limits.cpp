#include "net/connection_limits.h"

#include <utility>

namespace ropewalk {

std::unique_ptr<Protocol> LimitConnectionsByPeer::buildProtocol(const SocketAddress &peer)
{
    const auto found = m_peers.find(peer.host());
    if ((found == m_peers.end() ? 0 : found->second) >= m_maxPerPeer) {
        refused(peer);
        return nullptr;
    }
    return WrappingFactory::buildProtocol(peer);
}

std::unique_ptr<ProtocolWrapper> LimitConnectionsByPeer::wrap(std::unique_ptr<Protocol> protocol,
                                                              const SocketAddress &peer)
{
    ++m_peers[peer.host()];
    return std::make_unique<ProtocolWrapper>(*this, std::move(protocol), peer);
}

void LimitConnectionsByPeer::protocolLeft(ProtocolWrapper &protocol)
{
    const auto found = m_peers.find(protocol.peer().host());
    if (--found->second == 0)
        m_peers.erase(found);
}

std::unique_ptr<Protocol> LimitTotalConnectionsFactory::buildProtocol(const SocketAddress &peer)
{
    if (!m_limit || m_connectionCount < *m_limit)
        return WrappingFactory::buildProtocol(peer);
    auto protocol = m_overflow ? m_overflow(peer) : nullptr;
    if (protocol == nullptr) {
        refused(peer);
        return nullptr;
    }
    return LimitTotalConnectionsFactory::wrap(std::move(protocol), peer);
}

std::unique_ptr<ProtocolWrapper> LimitTotalConnectionsFactory::wrap(std::unique_ptr<Protocol> protocol,
                                                                    const SocketAddress &peer)
{
    ++m_connectionCount;
    return std::make_unique<ProtocolWrapper>(*this, std::move(protocol), peer);
}

} // namespace ropewalk
