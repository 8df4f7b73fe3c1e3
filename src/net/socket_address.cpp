#include "net/socket_address.h"

#include <system/sockets.h>

#include <algorithm>
#include <cstring>
#include <functional>

namespace ropewalk {
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

std::string textOf(int family, const void *bytes)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(family, bytes, text.data(), text.size());
    return text.data();
}

std::string pathOf(const sockaddr_un &address, std::size_t length)
{
    constexpr std::size_t start = offsetof(sockaddr_un, sun_path);
    if (length <= start)
        return {};
    const std::string_view bytes(address.sun_path, length - start);
    return std::string(bytes.front() == '\0' ? bytes : bytes.substr(0, bytes.find('\0')));
}

std::uint32_t scopeOf(const std::string &name)
{
    const unsigned index = ::if_nametoindex(name.c_str());
    return index != 0 ? index : static_cast<std::uint32_t>(std::strtoul(name.c_str(), nullptr, 10));
}

template <typename Sockaddr>
std::size_t store(const Sockaddr &address, sockaddr_storage &out, std::size_t length = sizeof(Sockaddr))
{
    std::memcpy(&out, &address, sizeof address);
    return length;
}

} // namespace

SocketAddress SocketAddress::local(std::string path)
{
    SocketAddress address;
    address.m_family = AddressFamily::local;
    if (!path.empty())
        address.m_path = std::make_shared<const std::string>(std::move(path));
    return address;
}

std::optional<SocketAddress> SocketAddress::parse(std::string_view numericHost, std::uint16_t port)
{
    const std::size_t percent = numericHost.find('%');
    const std::string host(numericHost.substr(0, percent));
    SocketAddress address;
    address.m_port = port;
    if (percent == std::string_view::npos &&
        ::inet_pton(AF_INET, host.c_str(), address.m_bytes.data()) == 1) {
        address.m_family = AddressFamily::ipv4;
        return address;
    }
    if (::inet_pton(AF_INET6, host.c_str(), address.m_bytes.data()) != 1)
        return std::nullopt;
    address.m_family = AddressFamily::ipv6;
    if (percent != std::string_view::npos)
        address.m_scope = scopeOf(std::string(numericHost.substr(percent + 1)));
    return address;
}

SocketAddress SocketAddress::loopback(AddressFamily family, std::uint16_t port)
{
    return parse(family == AddressFamily::ipv6 ? "::1" : "127.0.0.1", port).value();
}

SocketAddress SocketAddress::fromSockaddr(const sockaddr *address, std::size_t length)
{
    SocketAddress result;
    if (length < sizeof address->sa_family)
        return result;
    if (address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, std::min(length, sizeof v4));
        std::memcpy(result.m_bytes.data(), &v4.sin_addr, sizeof v4.sin_addr);
        result.m_port = ntohs(v4.sin_port);
        result.m_family = AddressFamily::ipv4;
    } else if (address->sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, address, std::min(length, sizeof v6));
        std::memcpy(result.m_bytes.data(), &v6.sin6_addr, sizeof v6.sin6_addr);
        result.m_port = ntohs(v6.sin6_port);
        result.m_scope = v6.sin6_scope_id;
        result.m_family = AddressFamily::ipv6;
        result.unmap();
    } else if (address->sa_family == AF_UNIX) {
        sockaddr_un local{};
        std::memcpy(&local, address, std::min(length, sizeof local));
        return SocketAddress::local(pathOf(local, std::min(length, sizeof local)));
    }
    return result;
}

void SocketAddress::unmap()
{
    if (!std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), m_bytes.begin()))
        return;
    std::copy(m_bytes.begin() + kMappedPrefix.size(), m_bytes.end(), m_bytes.begin());
    std::fill(m_bytes.begin() + 4, m_bytes.end(), std::uint8_t{0});
    m_family = AddressFamily::ipv4;
}

Result<std::size_t> SocketAddress::toSockaddr(sockaddr_storage &out) const
{
    switch (m_family) {
    case AddressFamily::none: break;
    case AddressFamily::ipv4: {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(m_port);
        std::memcpy(&v4.sin_addr, m_bytes.data(), sizeof v4.sin_addr);
        return store(v4, out);
    }
    case AddressFamily::ipv6: {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(m_port);
        v6.sin6_scope_id = m_scope;
        std::memcpy(&v6.sin6_addr, m_bytes.data(), sizeof v6.sin6_addr);
        return store(v6, out);
    }
    case AddressFamily::local: return toLocalSockaddr(out);
    }
    return Error{std::make_error_code(std::errc::address_family_not_supported), "use no address"};
}

Result<std::size_t> SocketAddress::toLocalSockaddr(sockaddr_storage &out) const
{
    const std::string path = m_path ? *m_path : std::string();
    if (path.size() > std::min(kMaxLocalPath, sizeof(sockaddr_un::sun_path) - 1))
        return Error{std::make_error_code(std::errc::filename_too_long), "use socket path " + path};
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    std::memcpy(local.sun_path, path.data(), path.size());
    const bool isNamed = !path.empty() && path.front() != '\0';
    return store(local, out, offsetof(sockaddr_un, sun_path) + path.size() + (isNamed ? 1 : 0));
}

std::string SocketAddress::host() const
{
    switch (m_family) {
    case AddressFamily::none: break;
    case AddressFamily::ipv4: return textOf(AF_INET, m_bytes.data());
    case AddressFamily::ipv6: {
        std::array<char, IF_NAMESIZE> name{};
        if (m_scope == 0)
            return textOf(AF_INET6, m_bytes.data());
        const bool isNamed = ::if_indextoname(m_scope, name.data()) != nullptr;
        return textOf(AF_INET6, m_bytes.data()) + '%' + (isNamed ? name.data() : std::to_string(m_scope));
    }
    case AddressFamily::local:
        return !m_path ? "" : m_path->front() == '\0' ? '@' + m_path->substr(1) : *m_path;
    }
    return {};
}

std::string SocketAddress::toString() const
{
    switch (m_family) {
    case AddressFamily::none: break;
    case AddressFamily::ipv4: return host() + ':' + std::to_string(m_port);
    case AddressFamily::ipv6: return '[' + host() + "]:" + std::to_string(m_port);
    case AddressFamily::local: return host();
    }
    return {};
}

bool SocketAddress::isLoopback() const
{
    constexpr std::array<std::uint8_t, 16> v6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return m_family == AddressFamily::local || (m_family == AddressFamily::ipv4 && m_bytes[0] == 127) ||
           (m_family == AddressFamily::ipv6 && m_bytes == v6);
}

bool SocketAddress::isAny() const
{
    return (m_family == AddressFamily::ipv4 || m_family == AddressFamily::ipv6) &&
           m_bytes == std::array<std::uint8_t, 16>{};
}

bool SocketAddress::isMulticast() const
{
    return (m_family == AddressFamily::ipv4 && (m_bytes[0] & 0xf0) == 0xe0) ||
           (m_family == AddressFamily::ipv6 && m_bytes[0] == 0xff);
}

bool operator==(const SocketAddress &a, const SocketAddress &b)
{
    const auto pathOf = [](const SocketAddress &address) {
        return address.m_path ? std::string_view(*address.m_path) : std::string_view();
    };
    return a.m_family == b.m_family && a.m_port == b.m_port && a.m_scope == b.m_scope &&
           a.m_bytes == b.m_bytes && pathOf(a) == pathOf(b);
}

std::size_t SocketAddress::hash() const noexcept
{
    const std::string_view bytes(reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size());
    const std::string_view place = m_path != nullptr ? std::string_view(*m_path) : bytes;
    return std::hash<std::string_view>()(place) ^ std::size_t{m_port} * 0x9e3779b97f4a7c15U;
}

} // namespace ropewalk
