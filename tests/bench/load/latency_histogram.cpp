#include "load/latency_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ropewalk::bench {

void LatencyHistogram::record(std::chrono::nanoseconds latency)
{
    ++m_buckets[bucketOf(static_cast<std::uint64_t>(std::max<std::int64_t>(latency.count(), 0)))];
    ++m_count;
}

void LatencyHistogram::clear()
{
    m_buckets.fill(0);
    m_count = 0;
}

std::chrono::nanoseconds LatencyHistogram::percentile(double fraction) const
{
    if (m_count == 0)
        return {};
    const auto wanted = static_cast<std::uint64_t>(std::ceil(fraction * static_cast<double>(m_count)));
    std::uint64_t seen = 0;
    std::size_t bucket = 0;
    for (; bucket < kBuckets; ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= std::max<std::uint64_t>(wanted, 1))
            break;
    }
    return std::chrono::nanoseconds(static_cast<std::int64_t>(upperEndOf(bucket)));
}

// Small values have a bucket each; above, every power of two is cut into 2^kSubBucketBits equal parts.
std::size_t LatencyHistogram::bucketOf(std::uint64_t nanoseconds)
{
    const auto width = static_cast<int>(std::bit_width(nanoseconds));
    if (width <= kSubBucketBits)
        return nanoseconds;
    const int shift = width - kSubBucketBits - 1;
    const std::uint64_t leading = nanoseconds >> shift; // In [2^kSubBucketBits, 2^(kSubBucketBits + 1)).
    return (static_cast<std::size_t>(shift) << kSubBucketBits) + leading;
}

std::uint64_t LatencyHistogram::upperEndOf(std::size_t bucket)
{
    constexpr std::size_t kParts = 1U << kSubBucketBits;
    if (bucket < kParts)
        return bucket;
    const std::size_t shift = (bucket >> kSubBucketBits) - 1;
    const std::uint64_t leading = kParts + (bucket & (kParts - 1));
    return ((leading + 1) << shift) - 1;
}

} // namespace ropewalk::bench
