#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;
struct sockaddr_storage;

namespace ropewalk {

enum class AddressFamily : std::uint8_t {
    none, ///< No address: a socket that is not bound, or closed already.
    ipv4,
    ipv6,
    local, ///< A Unix socket's path, possibly empty: clients rarely have one.
};

/// Where a socket is: an IPv4 or IPv6 address with its port, or a Unix path.
///
/// 40 bytes; only a Unix path allocates. An IPv4 address mapped into IPv6 is kept as the IPv4 address.
class SocketAddress
{
public:
    SocketAddress() = default;

    /// A Unix path. One that starts with a NUL byte lies in Linux's abstract namespace.
    [[nodiscard]] static SocketAddress local(std::string path);

    /// From a numeric host, "127.0.0.1", "::1" or "fe80::1%eth0"; none for anything else.
    [[nodiscard]] static std::optional<SocketAddress> parse(std::string_view numericHost, std::uint16_t port);

    /// 127.0.0.1 or ::1.
    [[nodiscard]] static SocketAddress loopback(AddressFamily family, std::uint16_t port);

    /// `length` as the system call returned it.
    [[nodiscard]] static SocketAddress fromSockaddr(const sockaddr *address, std::size_t length);

    /// Fills `out` for a system call and returns the length to pass.
    /// Errors: `errc::filename_too_long` for a Unix path over `kMaxLocalPath` bytes.
    Result<std::size_t> toSockaddr(sockaddr_storage &out) const;

    /// The longest Unix path that Linux takes, in bytes; other systems take a few less.
    static constexpr std::size_t kMaxLocalPath = 107;

    [[nodiscard]] AddressFamily family() const { return m_family; }

    /// "127.0.0.1", "::1", or the Unix path ("@name" if abstract).
    [[nodiscard]] std::string host() const;

    /// The Unix path as it was given; empty for none and for any other address.
    [[nodiscard]] std::string path() const { return m_path ? *m_path : std::string(); }

    /// Zero for a Unix path.
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    void setPort(std::uint16_t port) { m_port = port; }

    /// "127.0.0.1:80", "[::1]:80", "/tmp/s"; "" for none and for a Unix socket without a name.
    [[nodiscard]] std::string toString() const;

    [[nodiscard]] bool isLoopback() const; ///< Only this machine reaches it. Unix paths are.
    [[nodiscard]] bool isAny() const;      ///< 0.0.0.0 or ::.
    [[nodiscard]] bool isMulticast() const;

    friend bool operator==(const SocketAddress &a, const SocketAddress &b);

    /// The same for equal addresses, for tables of peers.
    [[nodiscard]] std::size_t hash() const noexcept;

private:
    void unmap();
    [[nodiscard]] Result<std::size_t> toLocalSockaddr(sockaddr_storage &out) const;

    std::array<std::uint8_t, 16> m_bytes{}; ///< In network order; IPv4 uses the first four.
    std::uint32_t m_scope = 0;              ///< The interface of a link-local IPv6 address.
    std::uint16_t m_port = 0;
    AddressFamily m_family = AddressFamily::none;
    std::shared_ptr<const std::string> m_path;
};

} // namespace ropewalk
