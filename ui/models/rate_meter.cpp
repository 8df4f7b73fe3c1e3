#include "ui/models/rate_meter.h"

#include <algorithm>

namespace ropewalk {

bool RateMeter::tick(std::uint64_t total, std::int64_t now)
{
    const Point point{total, now};
    if (m_last.time == 0) { // What was there before counting began belongs to no second.
        m_last = m_beforeLast = m_sampleStart = point;
        return false;
    }
    const double rate = between(m_beforeLast, point);
    const bool hasChanged = rate != m_rate;
    m_rate = rate;
    m_beforeLast = m_last;
    m_last = point;
    return pushSample(total, now) || hasChanged;
}

RateMeter::Samples RateMeter::samples() const
{
    Samples ordered = m_samples;
    std::ranges::rotate(ordered, ordered.begin() + static_cast<std::ptrdiff_t>(m_next));
    return ordered;
}

bool RateMeter::pushSample(std::uint64_t total, std::int64_t now)
{
    if (++m_ticks < kTicksPerSample)
        return false;
    m_ticks = 0;
    const Point point{total, now};
    m_samples[m_next] = static_cast<float>(between(m_sampleStart, point));
    m_next = (m_next + 1) % kSamples;
    m_sampleStart = point;
    return std::ranges::any_of(m_samples, [](float sample) { return sample > 0; });
}

double RateMeter::between(const Point &from, const Point &to)
{
    if (to.time <= from.time || to.total < from.total)
        return 0;
    return static_cast<double>(to.total - from.total) * 1e9 / static_cast<double>(to.time - from.time);
}

} // namespace ropewalk
