#include "reactor/turn_stats.h"

#include <cmath>

namespace ropewalk {

TurnStats::Snapshot TurnStats::read() const noexcept
{
    Snapshot copy;
    copy.turns = m_turns.load(std::memory_order_relaxed);
    copy.callbacks = m_callbacks.load(std::memory_order_relaxed);
    copy.busyNanoseconds = m_busy.load(std::memory_order_relaxed);
    copy.readyDescriptors = m_readyDescriptors.load(std::memory_order_relaxed);
    copy.overFrame = m_overFrame.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i < kBuckets; ++i)
        copy.durations[i] = m_durations[i].load(std::memory_order_relaxed);
    return copy;
}

std::chrono::nanoseconds TurnStats::Snapshot::percentileSince(const Snapshot &before, double part) const
{
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < kBuckets; ++i)
        total += durations[i] - before.durations[i];
    const auto wanted = static_cast<std::uint64_t>(std::ceil(part * static_cast<double>(total)));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < kBuckets && total != 0; ++i) {
        seen += durations[i] - before.durations[i];
        if (seen >= wanted)
            return std::chrono::nanoseconds(QuarterOctaves::upperBoundOf(i));
    }
    return std::chrono::nanoseconds::zero();
}

} // namespace ropewalk
