#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"
#include "protocols/proxy/proxy_server.h"

#include <chrono>
#include <string_view>
#include <variant>

namespace ropewalk {

/// A relay's clients say where they want to go, as a proxy's do.
struct ProxyTargets
{
    ProxyMode mode = ProxyMode::any;
    std::chrono::milliseconds timeout{30'000}; ///< How long they may take for it.
};

/// Where a relay passes its clients on to.
using RelayTarget = std::variant<Endpoint, ProxyTargets>;

/// What `forward` of a relay that listens on `listening` says: an endpoint string, or "proxy:socks5",
/// "proxy:http", "proxy:any" or "proxy", which is the same, perhaps with ":timeout=SECONDS".
///
/// Errors: those of `parseEndpoint()`, with their place in `forward`; no such kind of proxy; datagrams are to
///         be asked where to; it is the relay itself.
[[nodiscard]] Parsed<RelayTarget> parseRelayTarget(std::string_view forward, const Endpoint &listening);

/// Whether `target` carries messages rather than a stream.
[[nodiscard]] bool isRelayToDatagrams(const RelayTarget &target);

} // namespace ropewalk
