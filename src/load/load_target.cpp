#include "load/load_target.h"

#include "net/endpoint_string.h"
#include "net/socket_address.h"
#include "qtloop/reachable_addresses.h"

#include <QHostInfo>

#include <algorithm>

namespace ropewalk {
namespace {

HostAddresses addressesOf(const std::string &host)
{
    HostAddresses found;
    for (const QHostAddress &address : QHostInfo::fromName(QString::fromStdString(host)).addresses())
        found.addresses.push_back(address.toString().toStdString());
    return found;
}

bool isOurs(const std::string &address)
{
    if (QHostAddress(QString::fromStdString(address)).isLoopback())
        return true;
    return std::ranges::any_of(reachableAddresses(), [&](const ReachableAddress &ours) {
        return QHostAddress(QString::fromStdString(ours.address)) ==
               QHostAddress(QString::fromStdString(address));
    });
}

} // namespace

Parsed<LoadTarget> findLoadTarget(std::string_view text)
{
    const auto endpoint = parseEndpoint(text, EndpointRole::connect);
    if (!endpoint)
        return endpoint.error();
    if (const auto supported = isSupported(*endpoint); !supported)
        return supported.error();
    const TextRange whole{0, text.size()};
    if (endpoint->kind == EndpointKind::process)
        return ParseError{
            "A load is sent to a server, not to a program.", "Serve the program: serve --program.", whole};
    LoadTarget target{*endpoint, {}, true};
    if (!isNetworkKind(endpoint->kind))
        return target;
    target.hosts = addressesOf(endpoint->host);
    if (target.hosts.addresses.empty())
        return ParseError{"Nobody has the name \"" + endpoint->host + "\".", "Check how it is spelt.", whole};
    target.isThisMachine = std::ranges::all_of(target.hosts.addresses, isOurs);
    return target;
}

} // namespace ropewalk
