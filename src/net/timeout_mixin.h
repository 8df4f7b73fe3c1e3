#pragma once

#include "reactor/reactor_time.h"

#include <optional>

namespace ropewalk {

/// For a protocol that gives up on a silent peer: it calls `setTimeout()` once and `resetTimeout()`
/// whenever something happens.
///
/// After: twisted.protocols.policies.TimeoutMixin.
class TimeoutMixin
{
public:
    explicit TimeoutMixin(ReactorTime &time, std::optional<Duration> timeOut = {})
        : m_time(time)
        , m_timeOut(timeOut)
    {}
    virtual ~TimeoutMixin() = default;
    TimeoutMixin(const TimeoutMixin &) = delete;
    TimeoutMixin &operator=(const TimeoutMixin &) = delete;

    /// Times out `period` from now; nothing ends it. Returns the period before.
    std::optional<Duration> setTimeout(std::optional<Duration> period);

    /// The whole period again, if it is running.
    void resetTimeout();

    /// What was set last, running or not.
    [[nodiscard]] std::optional<Duration> timeOut() const { return m_timeOut; }

    /// The period has passed. It usually closes; it may set another.
    virtual void timeoutConnection() = 0;

private:
    ReactorTime &m_time;
    std::optional<Duration> m_timeOut;
    DelayedCall m_call;
};

} // namespace ropewalk
