#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "lab/lab_address.h"

#include <cstddef>

namespace ropewalk {

// Sockets as the articles begin with them: each call waits until it is done. This machine only; any thread.

[[nodiscard]] Result<UniqueFd> listenBlocking(const LabAddress &address, int backlog);
/// Where `listener`, which was asked to listen at `asked`, does.
[[nodiscard]] LabAddress addressOf(const UniqueFd &listener, const LabAddress &asked);

/// The next connection. Interrupted, it waits again.
[[nodiscard]] Result<UniqueFd> acceptBlocking(const UniqueFd &listener);
[[nodiscard]] Result<UniqueFd> connectBlocking(const LabAddress &address);

/// From now on calls on `socket` do not wait.
[[nodiscard]] Status stopBlocking(const UniqueFd &socket);

/// Errors: `Errc::connectionDone` if the peer closes first.
[[nodiscard]] Status readWhole(const UniqueFd &socket, void *data, std::size_t size);
[[nodiscard]] Status writeWhole(const UniqueFd &socket, const void *data, std::size_t size);

} // namespace ropewalk
