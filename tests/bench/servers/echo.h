#pragma once

#include "net/listening_port.h"
#include "reactor/reactor.h"

#include <memory>

namespace ropewalk::bench {

/// Ropewalk's side of the comparison: an echo over its own transports, with nothing between. Listens on
/// 127.0.0.1, prints "listening PORT", and ends the program if it cannot.
[[nodiscard]] std::unique_ptr<ListeningPort> listenForEcho(Reactor &reactor);

/// Ends the program with what went wrong.
[[noreturn]] void fail(const Error &error);

} // namespace ropewalk::bench
