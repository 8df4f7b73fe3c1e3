#pragma once

#include "lab/lab_record.h"
#include "lab/run_delay.h"
#include "lab/work.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace ropewalk {

/// Where the time of a server's threads and processes went, in sum; in nanoseconds. The last three add up to
/// the first as far as whatever stopped a thread was seen.
struct LaneSums
{
    std::atomic<std::int64_t> lifetime{0};
    std::atomic<std::int64_t> cpu{0};
    std::atomic<std::int64_t> blocked{0}; ///< In calls that wait.
    std::atomic<std::int64_t> waiting{0}; ///< For a core.
};

/// Makes sums that child processes add to as well; they stay until the process ends.
[[nodiscard]] LaneSums &makeSharedSums();

/// Follows one thread of a server, the one that makes it, from then on until it is destroyed: three clocks
/// that know nothing of each other (that of the machine, that of the thread's processor time, and the
/// system's account of waiting for a core) and what it spends in calls that wait.
///
/// Thread: the one that made it.
class LaneTime
{
public:
    explicit LaneTime(LaneSums &sums);
    LaneTime(const LaneTime &) = delete;
    LaneTime &operator=(const LaneTime &) = delete;
    ~LaneTime();

    /// How long the thread, if it is new, waited for its first core.
    [[nodiscard]] std::int64_t startDelay() const { return m_begin.delay; }

    /// Makes a call that may wait.
    template <typename Call>
    auto waitFor(Call &&call)
    {
        const Moment before = now();
        auto result = call();
        addWait(before, now());
        return result;
    }

    /// Remembers from now on when it waited: what is longer than `kShortest`, and `kMostWaits` at most.
    void keepWaits() { m_keepsWaits = true; }
    [[nodiscard]] const std::vector<LabSlice> &waits() const { return m_waits; }

    static constexpr std::int64_t kShortest = 20'000; ///< Nanoseconds.
    static constexpr std::size_t kMostWaits = 4'096;

private:
    struct Moment
    {
        std::int64_t time;
        std::int64_t cpu;
        std::int64_t delay;
    };

    [[nodiscard]] Moment now() const;
    void addWait(const Moment &before, const Moment &after);

    LaneSums &m_sums;
    RunDelay m_delay;
    Moment m_begin;
    std::int64_t m_blocked = 0;
    bool m_keepsWaits = false;
    std::vector<LabSlice> m_waits;
};

} // namespace ropewalk
