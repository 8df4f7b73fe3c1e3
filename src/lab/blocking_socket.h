#pragma once

#include "base/result.h"
#include "base/unique_fd.h"

#include <cstddef>
#include <cstdint>

namespace ropewalk {

// Sockets as the articles begin with them: each call waits until it is done. Loopback TCP; any thread.

/// Listens on any free port.
[[nodiscard]] Result<UniqueFd> listenBlocking(int backlog);
[[nodiscard]] std::uint16_t portOf(const UniqueFd &socket);

/// The next connection. Interrupted, it waits again.
[[nodiscard]] Result<UniqueFd> acceptBlocking(const UniqueFd &listener);
[[nodiscard]] Result<UniqueFd> connectBlocking(std::uint16_t port);

/// Errors: `Errc::connectionDone` if the peer closes first.
[[nodiscard]] Status readWhole(const UniqueFd &socket, void *data, std::size_t size);
[[nodiscard]] Status writeWhole(const UniqueFd &socket, const void *data, std::size_t size);

} // namespace ropewalk
