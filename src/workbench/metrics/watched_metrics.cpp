#include "workbench/metrics/watched_metrics.h"

#include <algorithm>
#include <chrono>

namespace ropewalk {

std::int64_t WatchedScope::timeOf(MetricTick tick) const
{
    return origin + tick * std::chrono::nanoseconds(MetricHistory::kTick).count();
}

void WatchedMetrics::absorb(std::vector<MetricNews> &&news)
{
    for (MetricNews &each : news) {
        WatchedScope &known = want(each.scope);
        known.origin = each.origin;
        known.since = each.since;
        known.now = each.now;
        known.isGone = each.isGone;
        if (each.whole != nullptr)
            known.history = *each.whole;
        for (const MetricSample &sample : each.samples)
            known.history.add(sample);
        for (const LatencySample &sample : each.latencies)
            known.history.add(sample);
        known.history.advanceTo(each.now);
        for (std::size_t i = 0; i < kDurationKinds; ++i)
            if (each.totals[i] != nullptr)
                known.totals[i] = std::move(each.totals[i]);
    }
}

const WatchedScope *WatchedMetrics::find(const MetricScope &scope) const
{
    const auto found = std::ranges::find_if(m_scopes, [&](const auto &each) { return each->scope == scope; });
    return found != m_scopes.end() ? found->get() : nullptr;
}

void WatchedMetrics::keep(std::span<const MetricScope> scopes)
{
    std::erase_if(m_scopes,
                  [&](const auto &each) { return std::ranges::find(scopes, each->scope) == scopes.end(); });
}

WatchedScope &WatchedMetrics::want(const MetricScope &scope)
{
    const auto found = std::ranges::find_if(m_scopes, [&](const auto &each) { return each->scope == scope; });
    if (found != m_scopes.end())
        return **found;
    WatchedScope &made = *m_scopes.emplace_back(std::make_unique<WatchedScope>());
    made.scope = scope;
    return made;
}

} // namespace ropewalk
