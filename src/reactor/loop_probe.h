#pragma once

#include "base/duration_histogram.h"
#include "reactor/reactor_time.h"

#include <functional>

namespace ropewalk {

/// Measures how late the loop is: a timer that says by how much it was missed.
///
/// While the loop is held up, several firings are missed, and each counts with its own delay: one long
/// turn weighs as much as it would for somebody who comes at random.
///
/// Thread: the reactor's.
class LoopProbe
{
public:
    static constexpr Duration kInterval = std::chrono::milliseconds(10);

    explicit LoopProbe(ReactorTime &time)
        : m_time(time)
    {}

    /// Nothing happens if it runs.
    void start();
    void stop() { m_next.cancel(); }
    [[nodiscard]] bool isRunning() const { return m_next.active(); }

    /// Since the first start.
    [[nodiscard]] const DurationHistogram &delays() const { return m_delays; }

    /// `listener` is told of each delay.
    void setListener(std::function<void(Duration)> listener) { m_listener = std::move(listener); }

private:
    void arm();
    void fire();

    ReactorTime &m_time;
    DurationHistogram m_delays;
    std::function<void(Duration)> m_listener;
    TimePoint m_due{};
    DelayedCall m_next;
};

} // namespace ropewalk
