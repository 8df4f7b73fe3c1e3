#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace ropewalk {

/// Buckets for numbers of any size, four to a power of two: what falls into one differs by less than 25 %.
struct QuarterOctaves
{
    static constexpr std::size_t kBuckets = 160; ///< Up to 2^40: of nanoseconds, 18 minutes.

    [[nodiscard]] static constexpr std::size_t bucketOf(std::uint64_t value) noexcept
    {
        if (value < 4)
            return value;
        const auto octave = static_cast<std::size_t>(std::bit_width(value)) - 1;
        const auto quarter = (value >> (octave - 2)) & 3;
        const auto bucket = 4 * (octave - 1) + quarter;
        return bucket < kBuckets ? bucket : kBuckets - 1;
    }

    /// The largest number of a bucket.
    [[nodiscard]] static constexpr std::uint64_t upperBoundOf(std::size_t bucket) noexcept
    {
        if (bucket < 4)
            return bucket;
        const std::size_t octave = bucket / 4 + 1;
        const std::uint64_t quarter = bucket % 4;
        return ((4 + quarter + 1) << (octave - 2)) - 1;
    }
};

} // namespace ropewalk
