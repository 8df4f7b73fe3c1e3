#include "base/duration_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace ropewalk {

void DurationHistogram::record(Nanoseconds duration)
{
    const auto bounded = std::clamp<std::int64_t>(duration.count(), 0, kLongest.count());
    ++m_buckets[bucketOf(static_cast<std::uint64_t>(bounded))];
    ++m_count;
    m_sum += static_cast<std::uint64_t>(bounded);
    m_longest = std::max(m_longest, bounded);
}

void DurationHistogram::add(const DurationHistogram &other)
{
    std::ranges::transform(m_buckets, other.m_buckets, m_buckets.begin(), std::plus<>());
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_longest = std::max(m_longest, other.m_longest);
}

DurationHistogram::Nanoseconds DurationHistogram::mean() const
{
    return Nanoseconds(m_count == 0 ? 0 : static_cast<std::int64_t>(m_sum / m_count));
}

DurationHistogram::Nanoseconds DurationHistogram::percentile(double fraction) const
{
    if (m_count == 0)
        return {};
    const auto wanted = static_cast<std::uint64_t>(std::ceil(fraction * static_cast<double>(m_count)));
    std::uint64_t seen = 0;
    std::size_t bucket = 0;
    for (; bucket < kBuckets - 1; ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= std::max<std::uint64_t>(wanted, 1))
            break;
    }
    return std::min(upperEndOf(bucket), longest());
}

// Small values have a bucket each; above, every power of two is cut into `kParts` equal parts.
std::size_t DurationHistogram::bucketOf(std::uint64_t nanoseconds)
{
    const auto width = static_cast<int>(std::bit_width(nanoseconds));
    if (width <= kPartBits)
        return nanoseconds;
    const int shift = width - kPartBits - 1;
    const std::uint64_t leading = nanoseconds >> shift; // In [kParts, 2 * kParts).
    return (static_cast<std::size_t>(shift) << kPartBits) + leading;
}

DurationHistogram::Nanoseconds DurationHistogram::lowerEndOf(std::size_t bucket)
{
    if (bucket < kParts)
        return Nanoseconds(bucket);
    const std::size_t shift = (bucket >> kPartBits) - 1;
    return Nanoseconds((kParts + (bucket & (kParts - 1))) << shift);
}

DurationHistogram::Nanoseconds DurationHistogram::upperEndOf(std::size_t bucket)
{
    return lowerEndOf(bucket + 1) - Nanoseconds(1);
}

} // namespace ropewalk
