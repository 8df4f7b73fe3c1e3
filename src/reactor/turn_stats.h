#pragma once

#include <array>
#include <atomic>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace ropewalk {

/// How often the reactor turned and how long its turns kept everybody else waiting.
///
/// Durations are counted in a logarithmic histogram, four buckets to the octave, so that a percentile is
/// exact to 19 %. A reader takes two copies and subtracts.
///
/// Thread: the reactor's writes; `read()` from any thread, each number on its own.
class TurnStats
{
public:
    static constexpr std::size_t kBuckets = 160; ///< Four per power of two nanoseconds, up to 2^40: 18 min.

    struct Snapshot
    {
        std::uint64_t turns = 0;
        std::uint64_t callbacks = 0;
        std::uint64_t busyNanoseconds = 0;
        std::array<std::uint64_t, kBuckets> durations{};

        /// The duration that `part` (0 to 1) of the turns since `before` stayed at or below.
        [[nodiscard]] std::chrono::nanoseconds percentileSince(const Snapshot &before, double part) const;
    };

    void record(std::chrono::nanoseconds busy, std::size_t callbacks) noexcept
    {
        const auto ns = static_cast<std::uint64_t>(busy.count() < 0 ? 0 : busy.count());
        add(m_turns, 1);
        add(m_callbacks, callbacks);
        add(m_busy, ns);
        add(m_durations[bucketOf(ns)], 1);
    }

    [[nodiscard]] Snapshot read() const noexcept;

private:
    using Counter = std::atomic<std::uint64_t>;

    // One writer: a load and a store do what a locked addition would.
    static void add(Counter &counter, std::uint64_t amount) noexcept
    {
        counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }

    [[nodiscard]] static std::size_t bucketOf(std::uint64_t ns) noexcept
    {
        if (ns < 4)
            return ns;
        const auto octave = static_cast<std::size_t>(std::bit_width(ns)) - 1;
        const auto quarter = (ns >> (octave - 2)) & 3;
        const auto bucket = 4 * (octave - 1) + quarter;
        return bucket < kBuckets ? bucket : kBuckets - 1;
    }

    [[nodiscard]] static std::uint64_t upperBoundOf(std::size_t bucket) noexcept;

    Counter m_turns{0};
    Counter m_callbacks{0};
    Counter m_busy{0};
    std::array<Counter, kBuckets> m_durations{};
};

} // namespace ropewalk
