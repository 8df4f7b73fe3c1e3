#pragma once

#include "base/unique_fd.h"
#include "net/process.h"
#include "net/socket.h"

namespace ropewalk {

/// SIGKILL's number, on systems that have no such signal, too.
constexpr int kKillSignal = 9;

/// A program that was started, and our ends of its streams, none of which blocks.
struct LaunchedChild
{
    int pid = 0;
    bool leadsGroup = false;
    UniqueFd in;  ///< A socket: to write to one whose reader is gone raises no signal.
    UniqueFd out; ///< Pipes, or sockets too.
    UniqueFd err;
};

[[nodiscard]] Result<LaunchedChild> launchChild(const ProcessSpec &spec);

/// Waits for a child that has exited; nothing while it has not.
[[nodiscard]] std::optional<ProcessEnd> reapChild(int pid);

enum class ChildReach : std::uint8_t { process, group };

/// Errors: those of kill(2).
Status signalChild(int pid, ChildReach reach, int number);

/// Reads what it wrote; no bytes at all are the end.
[[nodiscard]] IoResult readFromChild(const UniqueFd &stream, std::span<char> buffer);

/// Kills a child, or its whole group, and waits for its end.
void killChild(int pid, ChildReach reach);

} // namespace ropewalk
