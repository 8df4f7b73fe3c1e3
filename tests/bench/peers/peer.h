#pragma once

#include <cstddef>
#include <cstdint>

/// What every peer shares: its command line, and how it says where it listens. No code of Ropewalk's.
namespace peer {

/// `[--port PORT] [--buffer BYTES] [--try-write]`.
struct Options
{
    std::uint16_t port = 0;         ///< 0 lets the system choose.
    std::size_t bufferSize = 65536; ///< Bytes that one read may take.
    bool tryWrite = false;          ///< libuv: write at once, and only queue what is refused.
};

/// How many connections wait to be accepted; the system's own limit is 4096.
inline constexpr int kBacklog = 4096;

/// Ends the program on a word it does not know, and raises the limit of open descriptors on the way.
[[nodiscard]] Options optionsFrom(int argc, char **argv);

/// Prints "listening PORT" for a socket that listens.
void announce(int listener);

/// Says what failed, with errno, and ends the program.
[[noreturn]] void fail(const char *what);

} // namespace peer
