#pragma once

#include "ui/models/directory.h"
#include "ui/models/flow_picture.h"

#include <cstdint>

namespace ropewalk {

class WatchedQueues;
struct DepthSample;

/// What goes over a connection, in bytes a second.
struct FlowRates
{
    double in = 0;
    double out = 0;
};

/// The way of the watched connection's bytes, as it is now.
[[nodiscard]] FlowPicture
flowPictureOf(const WatchedQueues &watched, const Directory &directory, FlowRates rates);

/// Nanoseconds until a paused queue is at its low mark if bytes go on leaving at `rate`; 0 where nobody can
/// know.
[[nodiscard]] std::int64_t resumesIn(const WatchedQueues &watched, FlowRates rates);

} // namespace ropewalk
