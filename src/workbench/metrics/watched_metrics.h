#pragma once

#include "workbench/metrics/metric_news.h"

#include <span>
#include <vector>

namespace ropewalk {

/// What a face knows of one scope that it watches.
struct WatchedScope
{
    MetricScope scope;
    std::int64_t origin = 0; ///< As MetricNews.
    MetricTick since = 0;    ///< As MetricNews.
    MetricTick now = 0;
    bool isGone = false;
    MetricHistory history;
    DurationTotals totals;

    /// When a tick began: nanoseconds since the Unix epoch.
    [[nodiscard]] std::int64_t timeOf(MetricTick tick) const;
};

/// Puts the news of what is watched together, for a face.
class WatchedMetrics
{
public:
    void absorb(std::vector<MetricNews> &&news);

    /// Null before the first news of it.
    [[nodiscard]] const WatchedScope *find(const MetricScope &scope) const;

    /// Forgets all but these.
    void keep(std::span<const MetricScope> scopes);

private:
    [[nodiscard]] WatchedScope &want(const MetricScope &scope);

    std::vector<std::unique_ptr<WatchedScope>> m_scopes;
};

} // namespace ropewalk
