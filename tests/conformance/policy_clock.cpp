#include "conformance/policy_clock.h"

#include "scenario/seconds.h"

#include <utility>

namespace ropewalk::conformance {

DelayedCall PolicyClock::callLater(Duration delay, DelayedCall::Callback callback)
{
    const auto announced = std::exchange(m_announced, std::nullopt);
    m_times[m_clock.now() + delay] = m_seconds + announced.value_or(secondsOf(delay));
    return m_clock.callLater(delay, std::move(callback));
}

void PolicyClock::advance(double seconds)
{
    m_seconds += seconds;
    m_clock.advance(durationOf(seconds));
}

Json PolicyClock::pending() const
{
    auto times = Json::array();
    for (const TimePoint time : m_clock.pendingTimes()) {
        const auto found = m_times.find(time);
        times.push_back(found == m_times.end() ? secondsOf(time) : found->second);
    }
    return times;
}

} // namespace ropewalk::conformance
