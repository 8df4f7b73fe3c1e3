#pragma once

#include "reactor/reactor_time.h"

#include <algorithm>
#include <chrono>

namespace ropewalk {

/// So much a second: what was spent is paid for by waiting. A late timer does not lower the mean.
class QueuePace
{
public:
    /// `perSecond` is above zero. What was spent before is forgotten.
    explicit QueuePace(double perSecond)
        : m_perSecond(perSecond)
    {}

    [[nodiscard]] bool isDue(TimePoint now) const { return m_next <= now; }
    [[nodiscard]] Duration waitAt(TimePoint now) const { return std::max(m_next - now, Duration::zero()); }

    void spend(double cost, TimePoint now)
    {
        constexpr Duration kMaxLag = std::chrono::milliseconds(100);
        const std::chrono::duration<double> wait(cost / m_perSecond);
        m_next = std::max(m_next, now - kMaxLag) + std::chrono::duration_cast<Duration>(wait);
    }

private:
    double m_perSecond;
    TimePoint m_next{};
};

} // namespace ropewalk
