#pragma once

#include "base/parsed.h"
#include "protocols/proxy/proxy_target.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ropewalk {

/// A proxy that others are reached through.
struct ProxyAddress
{
    enum class Kind : std::uint8_t { socks5, http };

    Kind kind = Kind::socks5;
    ProxyTarget at;

    friend bool operator==(const ProxyAddress &, const ProxyAddress &) = default;
};

/// Reads "socks5://127.0.0.1:1080" or "http://127.0.0.1:3128". Names are looked up by the proxy, which is
/// what others call socks5h: that is read as well.
///
/// Errors: every one with its place in `text`; a password in it is one, because the text is saved and shown.
[[nodiscard]] Parsed<ProxyAddress> parseProxyAddress(std::string_view text);

/// The canonical text.
[[nodiscard]] std::string formatProxyAddress(const ProxyAddress &address);

} // namespace ropewalk
