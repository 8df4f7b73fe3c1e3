#pragma once

#include "reactor/reactor_time.h"
#include "workbench/metrics/metric_kind.h"
#include "workbench/metrics/metric_ring.h"

#include <array>
#include <cstddef>
#include <vector>

namespace ropewalk {

/// What a cell stands for, and how far back they go.
enum class MetricResolution : std::uint8_t {
    fine,    ///< 10 ms: a minute.
    seconds, ///< An hour.
    minutes, ///< A day.
};

inline constexpr std::size_t kMetricResolutions = 3;

/// One look at everything: rates per second, and what there is.
struct MetricSample
{
    MetricTick tick = 0;
    std::int64_t ticks = 1; ///< It stands for so many: more than one where the reactor came late.
    std::array<float, kMetricKinds> values{};

    [[nodiscard]] float of(MetricKind kind) const { return values[static_cast<std::size_t>(kind)]; }
};

/// How long something took in one second, or minute.
struct LatencySample
{
    DurationKind kind = DurationKind::roundTrip;
    MetricResolution resolution = MetricResolution::seconds; ///< Never fine.
    std::int64_t number = 0;                                 ///< Of the cell.
    LatencyCell cell;
};

/// Everything that is known over time of a connection, a service or all of them: each figure at three
/// resolutions, so that a minute, an hour and a day are at most 6,000 cells. Fixed memory, 176 KiB for each
/// figure that was ever other than 0. Both the engine and the face keep one.
class MetricHistory
{
public:
    static constexpr Duration kTick = std::chrono::milliseconds(10);
    static constexpr std::array<std::int64_t, kMetricResolutions> kTicksPerCell{1, 100, 6'000};
    static constexpr std::array<std::size_t, kMetricResolutions> kCells{6'000, 3'600, 1'440};

    MetricHistory();

    /// Not before what is known.
    void add(const MetricSample &sample);
    void add(const LatencySample &sample);
    /// Up to `end` nothing happened that was not told.
    void advanceTo(MetricTick end);

    [[nodiscard]] const MetricRing &ring(MetricKind kind, MetricResolution resolution) const;
    /// Of seconds or minutes.
    [[nodiscard]] const LatencyRing &latencies(DurationKind kind, MetricResolution resolution) const;

    /// The mean of the second before `now`.
    [[nodiscard]] double lastSecond(MetricKind kind, MetricTick now) const;

    /// The finest resolution that goes back so far.
    [[nodiscard]] static MetricResolution resolutionFor(Duration span);

    /// Bytes of all rings.
    [[nodiscard]] std::size_t memory() const;

private:
    std::vector<MetricRing> m_rings;      ///< By kind, then resolution.
    std::vector<LatencyRing> m_latencies; ///< Likewise, without the fine ones.
};

} // namespace ropewalk
