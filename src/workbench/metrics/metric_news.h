#pragma once

#include "base/duration_histogram.h"
#include "workbench/ids.h"
#include "workbench/metrics/metric_history.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace ropewalk {

/// Whose figures: a connection's, or a service's, or those of everything where both are none.
struct MetricScope
{
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none;

    friend bool operator==(const MetricScope &, const MetricScope &) = default;
};

/// By DurationKind; null where there was nothing yet.
using DurationTotals = std::array<std::shared_ptr<const DurationHistogram>, kDurationKinds>;

/// What there is to know of a scope that is watched (`WatchMetrics`) since the news before. A WatchedMetrics
/// puts them together.
struct MetricNews
{
    /// When tick 0 was: nanoseconds since the Unix epoch.
    std::int64_t origin = 0;
    MetricScope scope;
    MetricTick since =
        0; ///< What was before is not known: a connection is sampled from its first watching on.
    bool isGone = false; ///< The connection or service is over; nothing more will be told of it.
    MetricTick now = 0;  ///< Up to here, not included, all is told; where nothing is, nothing happened.
    /// Everything, in place of what was known; the first news of a scope have it. Null: what follows is to
    /// be added.
    std::shared_ptr<const MetricHistory> whole;
    std::vector<MetricSample> samples;
    std::vector<LatencySample> latencies;
    /// Since the scope began; null also where nothing has changed.
    DurationTotals totals;
};

} // namespace ropewalk
