#pragma once

#include "workbench/metrics/watched_metrics.h"

#include <memory>

namespace ropewalk {

/// What an engine would tell of a scope, made by hand: a tick is 10 ms, and tick 0 is `kOrigin`.
class MetricTale
{
public:
    static constexpr std::int64_t kOrigin = 1'699'999'980'000'000'000; ///< ns since 1970, a whole minute.
    static constexpr std::int64_t kTick = 10'000'000;                  ///< ns.

    [[nodiscard]] static std::int64_t timeOf(MetricTick tick) { return kOrigin + tick * kTick; }

    /// From `tick` on, for so many.
    void add(MetricTick tick, std::int64_t ticks, MetricKind kind, float value)
    {
        MetricSample sample;
        sample.tick = tick;
        sample.ticks = ticks;
        sample.values[static_cast<std::size_t>(kind)] = value;
        m_history->add(sample);
        m_now = std::max(m_now, tick + ticks);
    }
    void add(DurationKind kind, std::int64_t second, const LatencyCell &cell)
    {
        m_history->add(LatencySample{kind, MetricResolution::seconds, second, cell});
        m_now = std::max(m_now, (second + 1) * 100);
    }

    [[nodiscard]] MetricNews news(MetricScope scope) const
    {
        MetricNews news;
        news.origin = kOrigin;
        news.scope = scope;
        news.now = m_now;
        news.whole = std::make_shared<MetricHistory>(*m_history);
        return news;
    }
    [[nodiscard]] WatchedScope watched(MetricScope scope = {}) const
    {
        WatchedScope known;
        known.scope = scope;
        known.origin = kOrigin;
        known.now = m_now;
        known.history = *m_history;
        return known;
    }

private:
    std::unique_ptr<MetricHistory> m_history = std::make_unique<MetricHistory>();
    MetricTick m_now = 0;
};

} // namespace ropewalk
