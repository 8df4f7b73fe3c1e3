#include "ui/models/latency_bins.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ropewalk {
namespace {

constexpr int kPartBits = 7;            // Of a bucket in base/duration_histogram: 128 to a power of two.
constexpr double kBucketWidth = 0.0068; // The widest of them, on the axis.

/// What the bucket with this upper end begins with.
double lowerEndOf(std::int64_t upper)
{
    const auto bits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(upper)));
    const std::int64_t width = bits > kPartBits + 1 ? std::int64_t{1} << (bits - 1 - kPartBits) : 1;
    return static_cast<double>(std::max<std::int64_t>(upper + 1 - width, 1));
}

double floorTick(double log)
{
    const double decade = std::floor(log + 1e-9);
    double tick = decade;
    for (const double digit : {2.0, 5.0})
        if (decade + std::log10(digit) <= log + 1e-9)
            tick = decade + std::log10(digit);
    return tick;
}

double ceilTick(double log)
{
    const double decade = std::floor(log + 1e-9);
    for (const double digit : {1.0, 2.0, 5.0})
        if (decade + std::log10(digit) >= log - 1e-9)
            return decade + std::log10(digit);
    return decade + 1;
}

} // namespace

double logOf(double nanoseconds)
{
    return std::log10(std::max(nanoseconds, 1.0));
}

void LatencyRange::include(const LatencyRange &other)
{
    begin = std::min(begin, other.begin);
    end = std::max(end, other.end);
}

LatencyRange latencyRange(const LoadReading::Buckets &buckets)
{
    if (buckets.empty())
        return {6, 9};
    const double begin = floorTick(logOf(lowerEndOf(buckets.front().first)));
    const double end = ceilTick(logOf(static_cast<double>(buckets.back().first)));
    return {begin, std::max(end, begin + std::log10(2.0))};
}

LatencyBins latencyBins(const LoadReading::Buckets &buckets, const LatencyRange &range, int most)
{
    LatencyBins bins;
    const double span = range.end - range.begin;
    const int count = std::clamp(static_cast<int>(span / kBucketWidth), 1, std::max(most, 1));
    bins.begin = range.begin;
    bins.width = span / count;
    bins.counts.assign(static_cast<std::size_t>(count), 0);
    const auto binAt = [&](double log) {
        return static_cast<std::size_t>(
            std::clamp(static_cast<int>((log - bins.begin) / bins.width), 0, count - 1));
    };
    for (const auto &[upper, requests] : buckets) {
        const double low = logOf(lowerEndOf(upper));
        const double high = std::max(logOf(static_cast<double>(upper) + 1), low + 1e-12);
        const auto all = static_cast<double>(requests);
        const std::size_t first = binAt(low);
        const std::size_t last = binAt(high);
        const double edge = bins.begin + static_cast<double>(first + 1) * bins.width;
        const double share = first == last ? 1 : std::clamp((edge - low) / (high - low), 0.0, 1.0);
        bins.counts[first] += all * share;
        if (share < 1)
            bins.counts[last] += all * (1 - share);
    }
    return bins;
}

std::vector<PercentilePoint> percentilePoints(const LoadReading::Buckets &buckets)
{
    double all = 0;
    for (const auto &[end, count] : buckets)
        all += static_cast<double>(count);
    std::vector<PercentilePoint> points;
    points.reserve(buckets.size());
    double seen = 0;
    for (const auto &[end, count] : buckets) {
        points.push_back({seen / all, end}); // From here on it takes this long.
        seen += static_cast<double>(count);
    }
    return points;
}

} // namespace ropewalk
