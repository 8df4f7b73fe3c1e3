#pragma once

#include "ui/models/load_reading.h"

#include <vector>

namespace ropewalk {

/// A latency's place on an axis of powers of ten.
[[nodiscard]] double logOf(double nanoseconds);

/// How many of a load's requests took how long, in bins that are equally wide on such an axis.
struct LatencyBins
{
    double begin = 0; ///< As `logOf()`.
    double width = 0;
    std::vector<double> counts; ///< A bucket that lies in two bins is shared between them.

    [[nodiscard]] double centre(std::size_t bin) const
    {
        return begin + (static_cast<double>(bin) + 0.5) * width;
    }
};

/// The stretch of such an axis that holds `buckets`, between two of its 1, 2 and 5; whole milliseconds of
/// nothing.
struct LatencyRange
{
    double begin = 0;
    double end = 0;

    void include(const LatencyRange &other);
};
[[nodiscard]] LatencyRange latencyRange(const LoadReading::Buckets &buckets);

/// At most `most` bins over `range`, none of them narrower than what was measured with.
[[nodiscard]] LatencyBins
latencyBins(const LoadReading::Buckets &buckets, const LatencyRange &range, int most);

/// A percentile and the latency that belongs to it, in nanoseconds.
struct PercentilePoint
{
    double share = 0; ///< Of requests, 0 to 1.
    std::int64_t latency = 0;
};

/// The way up from the fastest to the slowest.
[[nodiscard]] std::vector<PercentilePoint> percentilePoints(const LoadReading::Buckets &buckets);

} // namespace ropewalk
