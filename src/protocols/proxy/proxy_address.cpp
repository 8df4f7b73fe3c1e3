#include "protocols/proxy/proxy_address.h"

#include "protocols/proxy/http_head.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr const char *kExamples = "Write socks5://127.0.0.1:1080 or http://127.0.0.1:3128, for example.";

} // namespace

Parsed<ProxyAddress> parseProxyAddress(std::string_view text)
{
    const std::size_t separator = text.find("://");
    if (separator == kNone)
        return ParseError{"A proxy is written as a URL.", kExamples, {0, text.size()}};
    const std::string_view scheme = text.substr(0, separator);
    const bool isSocks = isSameHttpWord(scheme, "socks5") || isSameHttpWord(scheme, "socks5h");
    if (!isSocks && !isSameHttpWord(scheme, "http"))
        return ParseError{"\"" + std::string(scheme) + "\" is no kind of proxy.", kExamples, {0, separator}};
    const std::size_t begin = separator + 3;
    const std::size_t at = text.find('@', begin);
    if (at != kNone)
        return ParseError{"Who you are does not belong into the address, which is saved and shown.",
                          "Give user and password on their own.",
                          {begin, at + 1 - begin}};
    const std::size_t end = text.ends_with('/') ? text.size() - 1 : text.size();
    auto target = parseProxyTarget(text.substr(begin, std::max(begin, end) - begin));
    if (!target)
        return ParseError{"A proxy has a host and a port.", kExamples, {begin, text.size() - begin}};
    return ProxyAddress{isSocks ? ProxyAddress::Kind::socks5 : ProxyAddress::Kind::http, std::move(*target)};
}

std::string formatProxyAddress(const ProxyAddress &address)
{
    return (address.kind == ProxyAddress::Kind::socks5 ? "socks5://" : "http://") + toString(address.at);
}

} // namespace ropewalk
