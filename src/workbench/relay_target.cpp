#include "workbench/relay_target.h"

#include "net/endpoint_string.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::string_view kProxy = "proxy";
constexpr std::array<std::string_view, 3> kModeNames{"any", "socks5", "http"}; // In the order of ProxyMode.

ParseError noSuchProxy(std::string_view name, std::size_t at)
{
    return {"\"" + std::string(name) + "\" is no kind of proxy.",
            "Write proxy:socks5, proxy:http, or proxy:any for both; :timeout=5 limits how long a client may "
            "take to say where it wants to go.",
            {at, name.size()}};
}

/// Whole seconds, at least one.
std::optional<std::chrono::seconds> parseTimeout(std::string_view argument)
{
    constexpr std::string_view kName = "timeout=";
    if (!argument.starts_with(kName))
        return std::nullopt;
    argument.remove_prefix(kName.size());
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), seconds);
    const bool isNumber = error == std::errc() && end == argument.data() + argument.size();
    return isNumber && seconds > 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

Parsed<RelayTarget> parseProxyTargets(std::string_view forward, const Endpoint &listening)
{
    if (isDatagramKind(listening.kind))
        return ParseError{"A proxy's clients say where they want to go, over a connection.",
                          "Listen on tcp or unix.",
                          {0, forward.size()}};
    ProxyTargets targets;
    for (std::size_t at = kProxy.size(); at < forward.size();) {
        const std::size_t begin = at + 1;
        at = std::min(forward.find(':', begin), forward.size());
        const std::string_view argument = forward.substr(begin, at - begin);
        const auto *const mode = std::find(kModeNames.begin(), kModeNames.end(), argument);
        const auto timeout = parseTimeout(argument);
        if (mode == kModeNames.end() && !timeout)
            return noSuchProxy(argument, begin);
        if (timeout)
            targets.timeout = *timeout;
        else
            targets.mode = static_cast<ProxyMode>(mode - kModeNames.begin());
    }
    return RelayTarget(targets);
}

/// Each connection would make the next one, until there are no descriptors left.
bool isItself(const Endpoint &target, const Endpoint &listening)
{
    if (isDatagramKind(target.kind) != isDatagramKind(listening.kind))
        return false;
    if (!isNetworkKind(target.kind))
        return target.kind == listening.kind && target.path == listening.path;
    const std::string &own = listening.interfaceAddress;
    const bool isHere =
        target.host == own || target.host == "localhost" ||
        ((target.host == "127.0.0.1" || target.host == "::1") && (own == "0.0.0.0" || own == "::"));
    return isNetworkKind(listening.kind) && isHere && target.port == listening.port;
}

} // namespace

bool isRelayToDatagrams(const RelayTarget &target)
{
    const auto *endpoint = std::get_if<Endpoint>(&target);
    return endpoint != nullptr && isDatagramKind(endpoint->kind);
}

Parsed<RelayTarget> parseRelayTarget(std::string_view forward, const Endpoint &listening)
{
    if (forward == kProxy || forward.starts_with("proxy:"))
        return parseProxyTargets(forward, listening);
    auto target = parseEndpoint(forward, EndpointRole::connect);
    if (!target)
        return target.error();
    if (const auto supported = isSupported(*target); !supported)
        return supported.error();
    if (isItself(*target, listening))
        return ParseError{
            "The relay would connect to itself.", "Forward to another port.", {0, forward.size()}};
    return RelayTarget(std::move(*target));
}

} // namespace ropewalk
