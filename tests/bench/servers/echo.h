#pragma once

#include "reactor/reactor.h"

#include <memory>

namespace ropewalk::bench {

/// An echo server on 127.0.0.1, which prints "listening PORT" and lives as long as the handle. Ends the
/// program if it cannot listen. Defined twice, for two programs: over Ropewalk's transports, and over
/// nothing but a Watch.
[[nodiscard]] std::shared_ptr<void> listenForEcho(Reactor &reactor);

/// How many connections wait to be accepted, as the peers have it.
inline constexpr int kBacklog = 4096;

void announce(unsigned port);

/// Ends the program with what went wrong.
[[noreturn]] void fail(const Error &error);

} // namespace ropewalk::bench
