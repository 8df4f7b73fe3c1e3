#include "base/winsock.h"
#include "net/socket.h"

#include <iphlpapi.h>

#include <vector>

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
    const auto *bytes = reinterpret_cast<const char *>(&value);
    if (::setsockopt(socketOf(socket.get()), level, name, bytes, sizeof value) != 0)
        return socketFailure(operation);
    return Unit{};
}

Status notSupported(const char *operation)
{
    return Error{std::make_error_code(std::errc::operation_not_supported), operation};
}

/// What Windows tells of all interfaces.
std::vector<std::byte> adapters()
{
    constexpr ULONG kFlags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER;
    ULONG size = 64 * 1024;
    for (;;) {
        std::vector<std::byte> told(size);
        auto *first = reinterpret_cast<IP_ADAPTER_ADDRESSES *>(told.data());
        const ULONG result = ::GetAdaptersAddresses(AF_UNSPEC, kFlags, nullptr, first, &size);
        if (result != ERROR_BUFFER_OVERFLOW)
            return result == NO_ERROR ? told : std::vector<std::byte>();
    }
}

bool hasAddress(const IP_ADAPTER_ADDRESSES &adapter, const SocketAddress &address)
{
    for (const auto *each = adapter.FirstUnicastAddress; each != nullptr; each = each->Next) {
        auto candidate = SocketAddress::fromSockaddr(each->Address.lpSockaddr,
                                                     static_cast<std::size_t>(each->Address.iSockaddrLength));
        candidate.setPort(address.port());
        if (candidate == address)
            return true;
    }
    return false;
}

} // namespace

unsigned interfaceIndexOf(const SocketAddress &address)
{
    const std::vector<std::byte> told = adapters();
    if (told.empty())
        return 0;
    const auto *first = reinterpret_cast<const IP_ADAPTER_ADDRESSES *>(told.data());
    for (const auto *each = first; each != nullptr; each = each->Next)
        if (hasAddress(*each, address))
            return each->Ipv6IfIndex != 0 ? each->Ipv6IfIndex : each->IfIndex;
    return 0;
}

Status setMembership(const UniqueFd &socket,
                     Membership membership,
                     const SocketAddress &group,
                     const SocketAddress &via)
{
    const bool isJoin = membership == Membership::join;
    const char *operation = isJoin ? "join multicast group" : "leave multicast group";
    if (group.family() == AddressFamily::ipv4) {
        const ip_mreq request{ipv4Of(group), ipv4Of(via)};
        return setOption(
            socket, IPPROTO_IP, isJoin ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP, request, operation);
    }
    if (group.family() == AddressFamily::ipv6) {
        const ipv6_mreq request{ipv6Of(group), interfaceIndexOf(via)};
        return setOption(
            socket, IPPROTO_IPV6, isJoin ? IPV6_JOIN_GROUP : IPV6_LEAVE_GROUP, request, operation);
    }
    return notSupported(operation);
}

Status setMulticastInterface(const UniqueFd &socket, const SocketAddress &via)
{
    constexpr auto operation = "choose multicast interface";
    if (via.family() == AddressFamily::ipv4)
        return setOption(socket, IPPROTO_IP, IP_MULTICAST_IF, ipv4Of(via), operation);
    if (via.family() == AddressFamily::ipv6)
        return setOption(
            socket, IPPROTO_IPV6, IPV6_MULTICAST_IF, static_cast<int>(interfaceIndexOf(via)), operation);
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
