#pragma once

#include "workbench/ids.h"

#include <cstdint>
#include <string>

namespace ropewalk {

// What people do with the reactor itself.

/// Waits with another poller from now on; connections stay. "best", "epoll", "kqueue", "poll", "select" or
/// "notifier". Fails with the reason where this system has none, where the reactor lives in a loop that
/// cannot be woken by it, and where a descriptor is too great for it.
struct SwitchPoller
{
    std::string poller;
};
/// Records turns for whoever asks for them (`reactor.read`), until told otherwise.
struct RecordTurns
{
    enum class Depth : std::uint8_t {
        nothing,
        slowTurns, ///< Which callback made a turn too long.
        figures,   ///< How long each kind of callback takes, too.
        spans,     ///< Every moment, too.
    };
    Depth depth = Depth::figures;
};
/// Has a face told of the loop, with every moment, four times a second; `isWatched` false ends that.
struct WatchReactor
{
    bool isWatched = true;
};
/// A turn that takes longer is slow, and told of. 0: none is.
struct SetSlowTurn
{
    std::uint32_t microseconds = 16'667;
};

/// Connects so many times to a TCP server of the workspace and says nothing, to see what idle connections
/// cost; 0 ends it. `CommandReply::recipients` says how many there will be: as many as there are descriptors
/// for.
struct OpenCrowd
{
    ServiceId service = ServiceId::none;
    std::uint32_t count = 8'000;
};

} // namespace ropewalk
