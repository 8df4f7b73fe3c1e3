#pragma once

#include "base/duration_histogram.h"
#include "ui/models/load_record.h"

namespace ropewalk {

/// How many of something took how long, and what is marked of that.
struct LatencyShares
{
    LoadReading::Buckets buckets;
    LoadLatency latency;
};

[[nodiscard]] LatencyShares sharesOf(const DurationHistogram &durations);
/// A load's; nothing of null.
[[nodiscard]] LatencyShares sharesOf(const LoadRecord *run);

} // namespace ropewalk
