#include "protocols/proxy/proxy_target.h"

#include <algorithm>
#include <charconv>

namespace ropewalk {
namespace {

bool belongsInHost(char letter)
{
    constexpr std::string_view kPunctuation = "-._:%"; // The last two of IPv6 addresses.
    const bool isWord = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                        (letter >= '0' && letter <= '9');
    const bool isForeign = static_cast<unsigned char>(letter) >= 0x80; // A name in UTF-8.
    return isWord || isForeign || kPunctuation.find(letter) != std::string_view::npos;
}

std::optional<std::uint16_t> parsePort(std::string_view text)
{
    std::uint16_t port = 0;
    const char *const end = text.data() + text.size();
    const auto [parsedEnd, error] = std::from_chars(text.data(), end, port);
    if (error != std::errc() || parsedEnd != end || port == 0)
        return std::nullopt;
    return port;
}

} // namespace

bool isHostName(std::string_view host)
{
    return !host.empty() && host.size() <= kMaxProxyWord &&
           std::all_of(host.begin(), host.end(), belongsInHost);
}

std::string toString(const ProxyTarget &target)
{
    const bool isIpv6 = target.host.find(':') != std::string::npos;
    return (isIpv6 ? '[' + target.host + ']' : target.host) + ':' + std::to_string(target.port);
}

std::optional<ProxyTarget> parseProxyTarget(std::string_view text, std::uint16_t defaultPort)
{
    const bool isBracketed = text.starts_with('[');
    const std::size_t hostEnd = isBracketed ? text.find(']') : std::min(text.find(':'), text.size());
    if (hostEnd == std::string_view::npos)
        return std::nullopt;
    const std::string_view host = isBracketed ? text.substr(1, hostEnd - 1) : text.substr(0, hostEnd);
    const std::string_view rest = text.substr(isBracketed ? hostEnd + 1 : hostEnd);
    if (!isHostName(host) || (!rest.empty() && !rest.starts_with(':')))
        return std::nullopt;
    if (rest.size() <= 1) // "host" and, in a URL, "host:".
        return defaultPort != 0 ? std::optional(ProxyTarget{std::string(host), defaultPort}) : std::nullopt;
    const auto port = parsePort(rest.substr(1));
    return port ? std::optional(ProxyTarget{std::string(host), *port}) : std::nullopt;
}

} // namespace ropewalk
