#pragma once

#include <cstdint>

namespace ropewalk {

/// Names a service for as long as its workspace is open. Never 0, never used again.
enum class ServiceId : std::uint32_t { none = 0 };

/// Names a connection, or a datagram peer, for as long as the program runs. Never 0, never used again.
enum class ConnectionId : std::uint32_t { none = 0 };

/// Seen from the socket: `in` was received, `out` was sent.
enum class Direction : std::uint8_t { in, out };

} // namespace ropewalk
