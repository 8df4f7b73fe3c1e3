#include "net/timeout_mixin.h"

#include "reactor/call_name.h"

#include <utility>

namespace ropewalk {

std::optional<Duration> TimeoutMixin::setTimeout(std::optional<Duration> period)
{
    const auto previous = std::exchange(m_timeOut, period);
    if (!period)
        m_call.cancel();
    else if (m_call.active())
        m_call.reset(*period);
    else
        m_call = m_time.callLater(*period, [this] { timeoutConnection(); }).named({"idle timeout"});
    return previous;
}

void TimeoutMixin::resetTimeout()
{
    if (m_call.active() && m_timeOut)
        m_call.reset(*m_timeOut);
}

} // namespace ropewalk
