#pragma once

#include "base/quarter_octaves.h"

#include <array>
#include <atomic>
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
    static constexpr std::size_t kBuckets = QuarterOctaves::kBuckets; ///< Of nanoseconds.

    /// A turn that is longer costs a screen that shows sixty pictures a second one of them.
    static constexpr std::chrono::microseconds kFrame{16'667};

    struct Snapshot
    {
        std::uint64_t turns = 0;
        std::uint64_t callbacks = 0;
        std::uint64_t busyNanoseconds = 0;
        std::uint64_t readyDescriptors = 0; ///< Of all turns together.
        std::uint64_t overFrame = 0;        ///< Turns longer than `kFrame`.
        std::array<std::uint64_t, kBuckets> durations{};

        /// The duration that `part` (0 to 1) of the turns since `before` stayed at or below.
        [[nodiscard]] std::chrono::nanoseconds percentileSince(const Snapshot &before, double part) const;
    };

    /// `ready` descriptors were told of by the poller.
    void record(std::chrono::nanoseconds busy, std::size_t callbacks, std::size_t ready = 0) noexcept
    {
        const auto ns = static_cast<std::uint64_t>(busy.count() < 0 ? 0 : busy.count());
        add(m_turns, 1);
        add(m_callbacks, callbacks);
        add(m_busy, ns);
        add(m_durations[QuarterOctaves::bucketOf(ns)], 1);
        add(m_readyDescriptors, ready);
        if (busy > kFrame)
            add(m_overFrame, 1);
    }

    [[nodiscard]] Snapshot read() const noexcept;

private:
    using Counter = std::atomic<std::uint64_t>;

    // One writer: a load and a store do what a locked addition would.
    static void add(Counter &counter, std::uint64_t amount) noexcept
    {
        counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }

    Counter m_turns{0};
    Counter m_callbacks{0};
    Counter m_busy{0};
    Counter m_readyDescriptors{0};
    Counter m_overFrame{0};
    std::array<Counter, kBuckets> m_durations{};
};

} // namespace ropewalk
