#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// Where a control channel may listen: a Unix socket with a file, which gets mode 0600, or TCP on loopback.
/// "default" is `defaultControlEndpoint()`.
/// Errors: anything else is refused, with what to do instead.
[[nodiscard]] Parsed<Endpoint> parseControlEndpoint(std::string_view text);

/// `$ROPEWALK_CONTROL`, or `unix:$XDG_RUNTIME_DIR/ropewalk.sock`; empty where there is neither.
[[nodiscard]] std::string defaultControlEndpoint();

} // namespace ropewalk
