#include "reactor/loop_probe.h"

#include "reactor/call_name.h"

namespace ropewalk {

void LoopProbe::start()
{
    if (!isRunning())
        arm();
}

void LoopProbe::arm()
{
    // From now, not from when it was due: a host rounds its timers up, and would do so with the rest as well.
    m_due = m_time.now() + kInterval;
    m_next = m_time.callLater(kInterval, [this] { fire(); }).named({"latency probe", nullptr, kInterval});
}

void LoopProbe::fire()
{
    const TimePoint now = m_time.now();
    for (; m_due <= now; m_due += kInterval) {
        m_delays.record(now - m_due);
        if (m_listener)
            m_listener(now - m_due);
    }
    arm();
}

} // namespace ropewalk
