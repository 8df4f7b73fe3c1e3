#include "protocols/proxy/socks_address.h"

#include <system/sockets.h>

#include <array>
#include <cstring>

namespace ropewalk {
namespace {

constexpr std::size_t kIpv4Size = 4;
constexpr std::size_t kIpv6Size = 16;
constexpr std::size_t kPortSize = 2;

enum AddressKind : char { ipv4 = 1, name = 3, ipv6 = 4 };

std::string numericHost(int family, std::string_view address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    return ::inet_ntop(family, address.data(), text.data(), text.size()) != nullptr ? text.data() : "";
}

/// The address behind the kind, and the port behind it.
StreamHead<ProxyTarget> readHostAndPort(AddressKind kind, std::string_view bytes, std::size_t length)
{
    if (bytes.size() < length + kPortSize)
        return {};
    const std::string_view host = bytes.substr(0, length);
    ProxyTarget target;
    if (kind == AddressKind::name)
        target.host = host;
    else
        target.host = numericHost(kind == AddressKind::ipv4 ? AF_INET : AF_INET6, host);
    target.port = readSocksPort(bytes.substr(length));
    return StreamHead<ProxyTarget>::whole(std::move(target), length + kPortSize);
}

StreamHead<ProxyTarget> behind(std::size_t head, StreamHead<ProxyTarget> read)
{
    read.length += head;
    return read;
}

StreamHead<ProxyTarget> readNameAndPort(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    const auto read =
        readHostAndPort(AddressKind::name, bytes.substr(1), static_cast<unsigned char>(bytes[0]));
    if (read.isWhole() && !isHostName(read.value.host))
        return StreamHead<ProxyTarget>::malformed();
    return behind(1, read);
}

} // namespace

std::uint16_t readSocksPort(std::string_view bytes)
{
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[0]) << 8U |
                                      static_cast<unsigned char>(bytes[1]));
}

void appendSocksPort(std::string &out, std::uint16_t port)
{
    out += static_cast<char>(port >> 8U);
    out += static_cast<char>(port & 0xffU);
}

StreamHead<ProxyTarget> readSocksAddress(std::string_view bytes)
{
    if (bytes.empty())
        return {};
    const std::string_view rest = bytes.substr(1);
    switch (bytes[0]) {
    case AddressKind::ipv4: return behind(1, readHostAndPort(AddressKind::ipv4, rest, kIpv4Size));
    case AddressKind::ipv6: return behind(1, readHostAndPort(AddressKind::ipv6, rest, kIpv6Size));
    case AddressKind::name: return behind(1, readNameAndPort(rest));
    default: return StreamHead<ProxyTarget>::whole({}, 1);
    }
}

void appendSocksAddress(std::string &out, const SocketAddress &address)
{
    sockaddr_storage raw{};
    const bool hasPort = address.family() == AddressFamily::ipv4 || address.family() == AddressFamily::ipv6;
    if (!hasPort || !address.toSockaddr(raw))
        return (void)out.append({AddressKind::ipv4, 0, 0, 0, 0, 0, 0});
    if (raw.ss_family == AF_INET6) {
        sockaddr_in6 in6{};
        std::memcpy(&in6, &raw, sizeof in6);
        (out += AddressKind::ipv6).append(reinterpret_cast<const char *>(&in6.sin6_addr), kIpv6Size);
    } else {
        sockaddr_in in4{};
        std::memcpy(&in4, &raw, sizeof in4);
        (out += AddressKind::ipv4).append(reinterpret_cast<const char *>(&in4.sin_addr), kIpv4Size);
    }
    appendSocksPort(out, address.port());
}

void appendSocksAddress(std::string &out, const ProxyTarget &target)
{
    if (const auto address = SocketAddress::parse(target.host, target.port))
        return appendSocksAddress(out, *address);
    out += AddressKind::name;
    out += static_cast<char>(target.host.size());
    out += target.host;
    appendSocksPort(out, target.port);
}

} // namespace ropewalk
