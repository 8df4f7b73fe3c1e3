#pragma once

#include <sys/socket.h>

#include <cstddef>

namespace ropewalk {

// Where the systems of the POSIX family differ: one file for Linux, one for macOS and the BSDs.

/// A new socket, non-blocking and closed on exec; -1 and errno.
[[nodiscard]] int makeSocket(int domain, int type);

/// accept(2), with the new socket set up likewise.
[[nodiscard]] int acceptSocket(int listener, sockaddr *peer, socklen_t *length);

/// Bytes that were sent and are not confirmed by the peer's system; 0 where the system does not tell.
[[nodiscard]] std::size_t unsentBytes(int socket);

/// Keeps a broken connection from raising SIGPIPE, where that is a matter of each call.
[[nodiscard]] int sendFlags();

} // namespace ropewalk
