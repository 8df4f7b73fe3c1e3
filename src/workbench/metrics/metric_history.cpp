#include "workbench/metrics/metric_history.h"

#include <cassert>

namespace ropewalk {
namespace {

constexpr std::size_t kLatencyResolutions = kMetricResolutions - 1;

} // namespace

MetricHistory::MetricHistory()
{
    m_rings.reserve(kMetricKinds * kMetricResolutions);
    for (std::size_t kind = 0; kind < kMetricKinds; ++kind) {
        const auto gap =
            isRate(static_cast<MetricKind>(kind)) ? MetricRing::Gap::zero : MetricRing::Gap::last;
        for (std::size_t i = 0; i < kMetricResolutions; ++i)
            m_rings.emplace_back(kCells[i], kTicksPerCell[i], gap);
    }
    m_latencies.reserve(kDurationKinds * kLatencyResolutions);
    for (std::size_t kind = 0; kind < kDurationKinds; ++kind)
        for (std::size_t i = 1; i < kMetricResolutions; ++i)
            m_latencies.emplace_back(kCells[i]);
}

void MetricHistory::add(const MetricSample &sample)
{
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        const float value = sample.values[i / kMetricResolutions];
        if (value != 0 || !m_rings[i].isEmpty())
            m_rings[i].add(sample.tick, value, sample.ticks);
    }
}

void MetricHistory::add(const LatencySample &sample)
{
    assert(sample.resolution != MetricResolution::fine);
    const std::size_t place = static_cast<std::size_t>(sample.kind) * kLatencyResolutions +
                              static_cast<std::size_t>(sample.resolution) - 1;
    m_latencies[place].reach(sample.number) = sample.cell;
}

void MetricHistory::advanceTo(MetricTick end)
{
    for (MetricRing &ring : m_rings)
        ring.advanceTo(end);
}

const MetricRing &MetricHistory::ring(MetricKind kind, MetricResolution resolution) const
{
    return m_rings[static_cast<std::size_t>(kind) * kMetricResolutions +
                   static_cast<std::size_t>(resolution)];
}

const LatencyRing &MetricHistory::latencies(DurationKind kind, MetricResolution resolution) const
{
    assert(resolution != MetricResolution::fine);
    return m_latencies[static_cast<std::size_t>(kind) * kLatencyResolutions +
                       static_cast<std::size_t>(resolution) - 1];
}

double MetricHistory::lastSecond(MetricKind kind, MetricTick now) const
{
    return ring(kind, MetricResolution::fine).meanBefore(now, kTicksPerCell[1]);
}

MetricResolution MetricHistory::resolutionFor(Duration span)
{
    for (std::size_t i = 0; i + 1 < kMetricResolutions; ++i)
        if (span <= static_cast<std::int64_t>(kCells[i]) * kTicksPerCell[i] * kTick)
            return static_cast<MetricResolution>(i);
    return MetricResolution::minutes;
}

std::size_t MetricHistory::memory() const
{
    std::size_t sum = 0;
    for (const MetricRing &ring : m_rings)
        sum += ring.memory();
    for (const LatencyRing &ring : m_latencies)
        sum += ring.memory();
    return sum;
}

} // namespace ropewalk
