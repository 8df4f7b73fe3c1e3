#pragma once

#include <cstddef>

namespace ropewalk {

/// What the system holds for a connection. Zero where it does not tell.
struct SocketBuffers
{
    std::size_t toSend = 0; ///< Bytes that the peer's system has not confirmed.
    std::size_t sendCapacity = 0;
    std::size_t received = 0; ///< Bytes that nobody has read.
    std::size_t receiveCapacity = 0;
};

} // namespace ropewalk
