#pragma once

#include "workbench/metrics/metric_news.h"

#include <vector>

namespace ropewalk {

/// Has the news of updates tell of these scopes from now on, and of no others: `Workbench::takeMetricNews()`.
/// Of those that were watched before, nothing is told anew.
/// Errors: `errc::no_such_device` for a connection or service that there is not; `errc::invalid_argument` for
///         more than `kMaxWatched`.
struct WatchMetrics
{
    static constexpr std::size_t kMaxWatched = 16;

    std::vector<MetricScope> which;
};

} // namespace ropewalk
