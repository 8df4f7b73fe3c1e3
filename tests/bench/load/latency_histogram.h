#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace ropewalk::bench {

/// Counts durations in buckets 3 % wide, from a nanosecond to centuries, without ever allocating.
class LatencyHistogram
{
public:
    void record(std::chrono::nanoseconds latency);
    void clear();

    [[nodiscard]] std::uint64_t count() const { return m_count; }

    /// The duration that `fraction` (0 to 1) of all did not exceed, as the upper end of its bucket.
    /// Zero when nothing was recorded.
    [[nodiscard]] std::chrono::nanoseconds percentile(double fraction) const;

private:
    static constexpr int kSubBucketBits = 5;
    static constexpr std::size_t kBuckets = 64U << kSubBucketBits;

    [[nodiscard]] static std::size_t bucketOf(std::uint64_t nanoseconds);
    [[nodiscard]] static std::uint64_t upperEndOf(std::size_t bucket);

    std::array<std::uint64_t, kBuckets> m_buckets{};
    std::uint64_t m_count = 0;
};

} // namespace ropewalk::bench
