#include "ui/models/load_addresses.h"

#include "net/endpoint_string.h"

#include <algorithm>

namespace ropewalk {

Endpoint clientEndpointOf(const Endpoint &listening)
{
    Endpoint target = listening;
    target.role = EndpointRole::connect;
    const std::string &interface = listening.interfaceAddress;
    const bool isAny = interface == "0.0.0.0" || interface.empty();
    target.host = isAny ? "127.0.0.1" : interface == "::" ? "::1" : interface;
    target.interfaceAddress.clear();
    target.options.clear();
    return target;
}

std::optional<LoadAddress> loadAddressOf(const Directory &directory, ServiceId id)
{
    const ServiceEntry *entry = directory.service(id);
    if (entry == nullptr || !entry->endpoint || entry->endpoint->kind == EndpointKind::process)
        return std::nullopt;
    const bool isServer = entry->config.role == Role::listen;
    const Endpoint target = isServer ? clientEndpointOf(*entry->endpoint) : *entry->endpoint;
    if (isNetworkKind(target.kind) && target.port == 0)
        return std::nullopt; // It does not listen yet.
    return LoadAddress{QString::fromStdString(formatEndpoint(target)),
                       directory.nameOf(id),
                       QString::fromStdString(entry->config.framing)};
}

std::vector<LoadAddress> loadAddresses(const Directory &directory)
{
    std::vector<LoadAddress> addresses;
    for (const ServiceId id : directory.services()) {
        const auto address = loadAddressOf(directory, id);
        if (address && !std::ranges::count(addresses, address->endpoint, &LoadAddress::endpoint))
            addresses.push_back(*address);
    }
    return addresses;
}

} // namespace ropewalk
