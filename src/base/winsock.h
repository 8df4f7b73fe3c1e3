#pragma once

#include "base/result.h"
#include "base/unique_fd.h"

#include <winsock2.h>
#include <ws2tcpip.h>

namespace ropewalk {

// Windows only. A descriptor is a socket's handle there, of which no more than 32 bits are used; so that what
// is indexed by descriptor may stay so. Sockets are made here, because Winsock has to be started first.

[[nodiscard]] inline SOCKET socketOf(int fd)
{
    return static_cast<SOCKET>(static_cast<unsigned>(fd));
}
[[nodiscard]] inline int descriptorOf(SOCKET socket)
{
    return static_cast<int>(socket); // INVALID_SOCKET becomes -1.
}

/// What the last call of Winsock failed with, as errno says it; sets errno as well.
int takeSocketError();

/// An Error of what the last call of Winsock failed with.
[[nodiscard]] Error socketFailure(std::string operation);

/// A new socket that blocks and that no child inherits; -1 and errno.
[[nodiscard]] int makeBlockingSocket(int domain, int type);

/// Whether it could be done.
bool setNonBlocking(int fd);

/// Two connected sockets on loopback, which stand for the pipes of other systems.
struct SocketEnds
{
    UniqueFd ours;   ///< Does not block.
    UniqueFd theirs; ///< Blocks, and a child may have it as one of its standard streams.
};
[[nodiscard]] Result<SocketEnds> makeSocketEnds();

} // namespace ropewalk
