#pragma once

#include "reactor/reactor_time.h"
#include "reactor/timer_queue.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace ropewalk {

/// Time that stands still until somebody moves it: for tests, and for replays.
///
/// Order: by deadline. Calls with the same deadline keep the order in which they stood in the list, where
///        a call that was moved keeps its place until the list is next put in order: by a new call, or by
///        `advance()` before each call it runs.
/// After: twisted.internet.task.Clock; the corpus `clock.jsonl` is the contract.
class Clock final : public ReactorTime, private CallSchedule
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    ~Clock() override;

    [[nodiscard]] TimePoint now() const override { return m_now; }
    DelayedCall callLater(Duration delay, DelayedCall::Callback callback) override;

    /// Moves time forward by `step` and runs what came due, in order, including what these calls
    /// themselves schedule for a moment that is past. An exception of a call leaves `advance()`; what is
    /// due behind it runs with the next one.
    void advance(Duration step);

    [[nodiscard]] std::size_t pendingCount() const { return m_calls.size(); }

    /// When the pending calls are due, earliest first.
    [[nodiscard]] std::vector<TimePoint> pendingTimes() const;

private:
    void move(ScheduledCall &call, TimePoint deadline) override;
    void remove(ScheduledCall &call) override;
    void sort();

    TimePoint m_now{};
    std::vector<std::shared_ptr<ScheduledCall>> m_calls;
};

} // namespace ropewalk
