#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ropewalk {

/// Counts durations in buckets less than 0.8 % wide, from a nanosecond to an hour and more. Fixed memory,
/// 36 KiB; recording allocates nothing.
///
/// Thread: one; copies are whole.
/// After:  Gil Tene's HdrHistogram, whose buckets these are, with 128 to a power of two.
class DurationHistogram
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    /// What took longer is counted as this long.
    static constexpr Nanoseconds kLongest{(std::int64_t{1} << 42) - 1};

    void record(Nanoseconds duration);
    void add(const DurationHistogram &other);
    void clear() { *this = {}; }

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] Nanoseconds longest() const { return Nanoseconds(m_longest); } ///< Exact; zero of nothing.
    [[nodiscard]] Nanoseconds sum() const
    {
        return Nanoseconds(static_cast<std::int64_t>(m_sum));
    }                                       ///< Likewise.
    [[nodiscard]] Nanoseconds mean() const; ///< Likewise.

    /// The duration that `fraction` (0 to 1) of all did not exceed, as the upper end of its bucket. Zero of
    /// nothing.
    [[nodiscard]] Nanoseconds percentile(double fraction) const;

    /// Counts by bucket, for drawing.
    [[nodiscard]] std::span<const std::uint64_t> buckets() const { return m_buckets; }
    [[nodiscard]] static Nanoseconds lowerEndOf(std::size_t bucket);
    [[nodiscard]] static Nanoseconds upperEndOf(std::size_t bucket);

private:
    static constexpr int kPartBits = 7;
    static constexpr int kValueBits = 42;
    static constexpr std::size_t kParts = std::size_t{1} << kPartBits;
    static constexpr std::size_t kBuckets = (kValueBits - kPartBits + 1) * kParts;

    [[nodiscard]] static std::size_t bucketOf(std::uint64_t nanoseconds);

    std::array<std::uint64_t, kBuckets> m_buckets{};
    std::uint64_t m_count = 0;
    std::uint64_t m_sum = 0; ///< Nanoseconds.
    std::int64_t m_longest = 0;
};

} // namespace ropewalk
