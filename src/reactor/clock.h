#pragma once

#include "reactor/reactor_time.h"
#include "reactor/timer_queue.h"

namespace ropewalk {

/// Time that stands still until somebody moves it: for tests, and for replays.
///
/// After: twisted.internet.task.Clock.
class Clock final : public ReactorTime
{
public:
    [[nodiscard]] TimePoint now() const override { return m_now; }

    DelayedCall callLater(Duration delay, DelayedCall::Callback callback) override
    {
        return m_calls.add(m_now + delay, std::move(callback));
    }

    /// Moves time forward by `step` and runs what came due, in order, including what these calls
    /// themselves schedule for a moment that is past.
    void advance(Duration step)
    {
        m_now += step;
        while (const auto call = m_calls.takeDue(m_now))
            call->callback();
    }

    [[nodiscard]] std::size_t pendingCount() const { return m_calls.pendingCount(); }

private:
    TimePoint m_now{};
    TimerQueue m_calls{*this};
};

} // namespace ropewalk
