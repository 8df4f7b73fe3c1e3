#pragma once

#include "base/winsock.h"

#include <string_view>

namespace ropewalk::testing {

/// Two connected, non-blocking sockets: what goes into one comes out of the other.
struct SocketPair
{
    UniqueFd left;
    UniqueFd right;

    SocketPair()
    {
        auto ends = makeSocketEnds();
        if (!ends || !setNonBlocking(ends->theirs.get()))
            return;
        left = std::move(ends->ours);
        right = std::move(ends->theirs);
    }
};

inline void feed(const UniqueFd &socket, std::string_view bytes)
{
    (void)::send(socketOf(socket.get()), bytes.data(), static_cast<int>(bytes.size()), 0);
}

} // namespace ropewalk::testing
