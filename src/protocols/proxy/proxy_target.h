#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// Where a client of a proxy wants to go: a name or a numeric address, and a port.
struct ProxyTarget
{
    std::string host;
    std::uint16_t port = 0;

    friend bool operator==(const ProxyTarget &, const ProxyTarget &) = default;
};

/// Who somebody says to be. Neither half is for journals or files.
struct ProxyLogin
{
    std::string user; ///< Empty: nobody.
    std::string password;

    [[nodiscard]] bool isEmpty() const { return user.empty() && password.empty(); }

    friend bool operator==(const ProxyLogin &, const ProxyLogin &) = default;
};

/// The most that SOCKS can say of a name, a user or a password, in bytes.
constexpr std::size_t kMaxProxyWord = 255;

/// "example.org:80", "[::1]:80".
[[nodiscard]] std::string toString(const ProxyTarget &target);

/// Reads the same; without a port `defaultPort` is taken, unless that is 0.
[[nodiscard]] std::optional<ProxyTarget> parseProxyTarget(std::string_view text,
                                                          std::uint16_t defaultPort = 0);

/// Whether `host` may be asked of a resolver: no spaces, controls or punctuation that names never have.
[[nodiscard]] bool isHostName(std::string_view host);

} // namespace ropewalk
