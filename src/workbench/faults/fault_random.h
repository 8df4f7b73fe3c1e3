#pragma once

#include <cstdint>
#include <string_view>

namespace ropewalk {

/// Numbers without visible rule, the same on every platform: the n-th is a matter of the key and of n alone,
/// so that what a fault does at some byte of a stream does not depend on how that stream came in pieces.
///
/// After: SplitMix64 (Steele, Lea, Flood 2014), used as a counter-based generator.
class FaultRandom
{
public:
    explicit constexpr FaultRandom(std::uint64_t key = 0)
        : m_key(mixed(key))
    {}

    /// Another sequence, which belongs to `part` of what this one is for.
    [[nodiscard]] constexpr FaultRandom of(std::uint64_t part) const { return FaultRandom(at(part)); }
    [[nodiscard]] constexpr FaultRandom of(std::string_view part) const
    {
        std::uint64_t hash = 0;
        for (const char c : part)
            hash = mixed(hash + static_cast<unsigned char>(c) + kGolden);
        return of(hash);
    }

    [[nodiscard]] constexpr std::uint64_t at(std::uint64_t n) const
    {
        return mixed(m_key + (n + 1) * kGolden);
    }

    /// From 0 to below 1.
    [[nodiscard]] constexpr double unitAt(std::uint64_t n) const
    {
        return static_cast<double>(at(n) >> 11U) * 0x1p-53;
    }

    /// From -1 to below 1.
    [[nodiscard]] constexpr double signedAt(std::uint64_t n) const { return 2 * unitAt(n) - 1; }

    /// From 0 to below `bound`, which is less than 2^53.
    [[nodiscard]] constexpr std::uint64_t belowAt(std::uint64_t n, std::uint64_t bound) const
    {
        return static_cast<std::uint64_t>(unitAt(n) * static_cast<double>(bound));
    }

private:
    static constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;

    static constexpr std::uint64_t mixed(std::uint64_t value)
    {
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EB;
        return value ^ (value >> 31U);
    }

    std::uint64_t m_key;
};

} // namespace ropewalk
