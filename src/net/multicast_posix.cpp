#include "net/socket.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

namespace ropewalk {
namespace {

in_addr ipv4Of(const SocketAddress &address)
{
    sockaddr_storage storage{};
    in_addr result{};
    if (address.family() == AddressFamily::ipv4 && address.toSockaddr(storage))
        result = reinterpret_cast<const sockaddr_in *>(&storage)->sin_addr;
    return result;
}

in6_addr ipv6Of(const SocketAddress &address)
{
    sockaddr_storage storage{};
    in6_addr result{};
    if (address.family() == AddressFamily::ipv6 && address.toSockaddr(storage))
        result = reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_addr;
    return result;
}

template <typename Value>
Status setOption(const UniqueFd &socket, int level, int name, const Value &value, const char *operation)
{
    if (::setsockopt(socket.get(), level, name, &value, sizeof value) != 0)
        return Error::fromErrno(operation);
    return Unit{};
}

Status notSupported(const char *operation)
{
    return Error{std::make_error_code(std::errc::operation_not_supported), operation};
}

std::size_t lengthOf(const sockaddr &address)
{
    return address.sa_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
}

} // namespace

unsigned interfaceIndexOf(const SocketAddress &address)
{
    ifaddrs *first = nullptr;
    if (::getifaddrs(&first) != 0)
        return 0;
    unsigned index = 0;
    for (const ifaddrs *each = first; each != nullptr && index == 0; each = each->ifa_next) {
        if (each->ifa_addr == nullptr)
            continue;
        auto candidate = SocketAddress::fromSockaddr(each->ifa_addr, lengthOf(*each->ifa_addr));
        candidate.setPort(address.port());
        if (candidate == address)
            index = ::if_nametoindex(each->ifa_name);
    }
    ::freeifaddrs(first);
    return index;
}

Status setMembership(const UniqueFd &socket,
                     Membership membership,
                     const SocketAddress &group,
                     const SocketAddress &interface)
{
    const bool isJoin = membership == Membership::join;
    const char *operation = isJoin ? "join multicast group" : "leave multicast group";
    if (group.family() == AddressFamily::ipv4) {
        const ip_mreq request{ipv4Of(group), ipv4Of(interface)};
        return setOption(
            socket, IPPROTO_IP, isJoin ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP, request, operation);
    }
    if (group.family() == AddressFamily::ipv6) {
        const ipv6_mreq request{ipv6Of(group), interfaceIndexOf(interface)};
        return setOption(
            socket, IPPROTO_IPV6, isJoin ? IPV6_JOIN_GROUP : IPV6_LEAVE_GROUP, request, operation);
    }
    return notSupported(operation);
}

Status setMulticastInterface(const UniqueFd &socket, const SocketAddress &interface)
{
    constexpr auto operation = "choose multicast interface";
    if (interface.family() == AddressFamily::ipv4)
        return setOption(socket, IPPROTO_IP, IP_MULTICAST_IF, ipv4Of(interface), operation);
    if (interface.family() == AddressFamily::ipv6)
        return setOption(socket,
                         IPPROTO_IPV6,
                         IPV6_MULTICAST_IF,
                         static_cast<int>(interfaceIndexOf(interface)),
                         operation);
    return notSupported(operation);
}

Status setMulticastTtl(const UniqueFd &socket, AddressFamily family, int hops)
{
    constexpr auto operation = "set multicast TTL";
    if (family == AddressFamily::ipv4)
        return setOption(socket, IPPROTO_IP, IP_MULTICAST_TTL, hops, operation);
    if (family == AddressFamily::ipv6)
        return setOption(socket, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, hops, operation);
    return notSupported(operation);
}

Status setMulticastLoopback(const UniqueFd &socket, AddressFamily family, bool on)
{
    constexpr auto operation = "set multicast loopback";
    const int value = on ? 1 : 0;
    if (family == AddressFamily::ipv4)
        return setOption(socket, IPPROTO_IP, IP_MULTICAST_LOOP, value, operation);
    if (family == AddressFamily::ipv6)
        return setOption(socket, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, value, operation);
    return notSupported(operation);
}

} // namespace ropewalk
