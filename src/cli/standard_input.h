#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "net/socket.h"

#include <span>

namespace ropewalk {

/// Standard input as something that a reactor may watch. A file cannot be watched on POSIX, and is always
/// ready; what Windows has there is read by a thread of its own.
///
/// Thread: the reactor's. One in a process.
class StandardInput
{
public:
    /// Errors: those of making a pair of sockets.
    Status open();

    [[nodiscard]] int fd() const;
    /// No bytes at all are the end.
    [[nodiscard]] IoResult read(std::span<char> buffer);

private:
    UniqueFd m_fed; ///< Of Windows: our end of what the thread feeds.
};

} // namespace ropewalk
