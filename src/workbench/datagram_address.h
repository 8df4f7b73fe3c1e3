#pragma once

#include "base/result.h"
#include "net/endpoint.h"
#include "net/socket_address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// Reads where a datagram shall go: "127.0.0.1:5300", "[::1]:5300", or a path for a Unix socket.
/// Errors: `errc::invalid_argument`, for names of hosts, too.
[[nodiscard]] Result<SocketAddress> parseDatagramAddress(std::string_view text, EndpointKind kind);

/// "localhost:5300" in its two halves.
struct DatagramName
{
    std::string host;
    std::uint16_t port = 0;
};

/// Nothing if `text` is no NAME:PORT, or has an address for its name.
[[nodiscard]] std::optional<DatagramName> parseDatagramName(std::string_view text);

/// "127.0.0.1:5300", or the path: how people call what datagrams are sent to.
[[nodiscard]] std::string destinationName(const Endpoint &endpoint);

} // namespace ropewalk
