#pragma once

#include "base/result.h"
#include "net/socket_address.h"

#include <cstdint>
#include <string>

namespace ropewalk {

/// What a listener binds to. `interface` is a numeric address or "localhost"; empty is 127.0.0.1, so that
/// nobody else gets in unless asked.
/// Errors: `errc::invalid_argument` for anything else.
[[nodiscard]] Result<SocketAddress> interfaceAddress(const std::string &interface, std::uint16_t port);

} // namespace ropewalk
