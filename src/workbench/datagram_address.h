#pragma once

#include "base/result.h"
#include "net/endpoint.h"
#include "net/socket_address.h"

#include <string_view>

namespace ropewalk {

/// Reads where a datagram shall go: "127.0.0.1:5300", "[::1]:5300", or a path for a Unix socket.
/// Errors: `errc::invalid_argument`; names of hosts are not looked up.
[[nodiscard]] Result<SocketAddress> parseDatagramAddress(std::string_view text, EndpointKind kind);

} // namespace ropewalk
