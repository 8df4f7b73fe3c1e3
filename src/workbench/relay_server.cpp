#include "workbench/relay_server.h"

#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

std::unique_ptr<Protocol> RelayServer::buildProtocol(const SocketAddress &peer)
{
    if (service().refuses(peer))
        return nullptr;
    auto made = std::make_unique<RelayPair>(*this, service());
    RelayPair &pair = *made;
    m_pairs.emplace(&pair, std::move(made));
    return pair.makeClient();
}

void RelayServer::release(const RelayPair &pair)
{
    const auto found = m_pairs.find(&pair);
    if (found == m_pairs.end())
        return; // It goes with this.
    service().core().reactor().disposeLater(std::move(found->second));
    m_pairs.erase(found);
}

} // namespace ropewalk
