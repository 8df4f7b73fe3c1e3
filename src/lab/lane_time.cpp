#include "lab/lane_time.h"

namespace ropewalk {

LaneTime::LaneTime(LaneSums &sums)
    : m_sums(sums)
    , m_begin(now())
{}

LaneTime::~LaneTime()
{
    const Moment end = now();
    m_sums.lifetime += end.time - m_begin.time;
    m_sums.cpu += end.cpu - m_begin.cpu;
    m_sums.blocked += m_blocked;
    m_sums.waiting += end.delay - m_begin.delay;
}

/// All clocks at one moment: whoever lost its core while it read them reads them again.
LaneTime::Moment LaneTime::now() const
{
    for (std::int64_t delay = m_delay.sum();;) {
        const Moment moment{monotonicTime(), threadCpuTime(), delay};
        delay = m_delay.sum();
        if (delay == moment.delay)
            return moment;
    }
}

void LaneTime::addWait(const Moment &before, const Moment &after)
{
    m_blocked += (after.time - before.time) - (after.cpu - before.cpu) - (after.delay - before.delay);
    if (!m_keepsWaits || after.time - before.time < kShortest || m_waits.size() == kMostWaits)
        return;
    m_waits.push_back({before.time, after.time});
}

} // namespace ropewalk
