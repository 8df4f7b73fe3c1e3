#include "qtloop/reachable_addresses.h"

#include <QNetworkInterface>

namespace ropewalk {
namespace {

ReachableAddress::Scope scopeOf(const QHostAddress &address)
{
    if (address.isLoopback())
        return ReachableAddress::Scope::thisHost;
    return address.isLinkLocal() ? ReachableAddress::Scope::link : ReachableAddress::Scope::network;
}

} // namespace

std::vector<ReachableAddress> reachableAddresses()
{
    std::vector<ReachableAddress> reachable;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries())
            reachable.push_back(
                {entry.ip().toString().toStdString(), interface.name().toStdString(), scopeOf(entry.ip())});
    }
    return reachable;
}

} // namespace ropewalk
