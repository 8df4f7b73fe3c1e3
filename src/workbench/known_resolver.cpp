#include "workbench/known_resolver.h"

#include <memory>
#include <utility>

namespace ropewalk {

std::string describe(const HostAddresses &hosts)
{
    std::string text;
    for (const std::string &address : hosts.addresses)
        text += (text.empty() ? "" : ", ") + address;
    return text;
}

std::shared_ptr<void> KnownResolver::resolve(std::string, Callback onResolved)
{
    auto call = [hosts = m_hosts.addresses,
                 onResolved = std::make_shared<Callback>(std::move(onResolved))]() mutable {
        (*onResolved)(std::move(hosts));
    };
    return std::make_shared<DelayedCall>(m_reactor.callLater(Duration::zero(), std::move(call)));
}

} // namespace ropewalk
