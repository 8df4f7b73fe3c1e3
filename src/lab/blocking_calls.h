#pragma once

namespace ropewalk {

// Where the systems of the POSIX family differ: one file for Linux, one for macOS and the BSDs. Sockets that
// block and are closed on exec; -1 and errno.

[[nodiscard]] int makeBlockingSocket(int domain);
[[nodiscard]] int acceptBlockingSocket(int listener);

} // namespace ropewalk
