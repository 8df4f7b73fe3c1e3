#include "workbench/datagram_look_ups.h"

#include <utility>

namespace ropewalk {
namespace {

Result<SocketAddress>
choose(const Result<std::vector<std::string>> &hosts, const DatagramName &name, AddressFamily family)
{
    Error error{std::make_error_code(std::errc::address_family_not_supported),
                "look up " + name.host,
                ErrorAct::lookUp,
                name.port};
    if (!hosts) {
        error.code = hosts.error().code;
        return error;
    }
    for (const std::string &host : *hosts)
        if (const auto address = SocketAddress::parse(host, name.port);
            address && address->family() == family)
            return *address;
    return error;
}

} // namespace

Deferred<SocketAddress> DatagramLookUps::find(const DatagramName &name, AddressFamily family)
{
    const std::uint64_t number = ++m_lastNumber;
    Trigger<SocketAddress> trigger;
    auto found = trigger.takeDeferred();
    m_underWay[number] = m_resolver.resolve(
        name.host,
        [this, number, name, family, trigger = std::move(trigger)](
            const Result<std::vector<std::string>> &hosts) mutable {
            const auto handle = m_underWay.extract(number); // It owns what is running.
            auto address = choose(hosts, name, family);
            (void)(address ? trigger.callback(*address) : trigger.errback(Failure(address.error())));
        });
    return found;
}

} // namespace ropewalk
