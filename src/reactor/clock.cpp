#include "reactor/clock.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

Clock::~Clock()
{
    for (const auto &call : m_calls)
        call->queue = nullptr;
    for (const auto &call : m_calls)
        call->callback = nullptr; // It may own the handle that owns the call.
}

DelayedCall Clock::callLater(Duration delay, DelayedCall::Callback callback)
{
    auto call =
        std::make_shared<ScheduledCall>(ScheduledCall{this, m_now + delay, 0, 0, std::move(callback)});
    m_calls.push_back(call);
    sort();
    return DelayedCall(std::move(call));
}

void Clock::advance(Duration step)
{
    m_now += step;
    sort();
    while (!m_calls.empty() && m_calls.front()->deadline <= m_now) {
        const auto call = m_calls.front();
        m_calls.erase(m_calls.begin());
        call->queue = nullptr;
        const auto callback = std::move(call->callback);
        callback();
        sort();
    }
}

std::vector<TimePoint> Clock::pendingTimes() const
{
    std::vector<TimePoint> times;
    for (const auto &call : m_calls)
        times.push_back(call->deadline);
    std::sort(times.begin(), times.end());
    return times;
}

void Clock::move(ScheduledCall &call, TimePoint deadline)
{
    call.deadline = deadline;
}

void Clock::remove(ScheduledCall &call)
{
    const auto found = std::find_if(
        m_calls.begin(), m_calls.end(), [&](const auto &candidate) { return candidate.get() == &call; });
    const auto taken = *found;
    m_calls.erase(found);
    taken->queue = nullptr;
}

void Clock::sort()
{
    std::stable_sort(m_calls.begin(), m_calls.end(), [](const auto &a, const auto &b) {
        return a->deadline < b->deadline;
    });
}

} // namespace ropewalk
