#include "load/load_schedule.h"

#include <cassert>
#include <chrono>
#include <cmath>

namespace ropewalk {
namespace {

using Seconds = std::chrono::duration<double>;

} // namespace

LoadSchedule::LoadSchedule(TimePoint begin, double rate, Duration rampUp)
    : m_begin(begin)
    , m_rate(rate)
    , m_rampUp(Seconds(rampUp).count())
{
    assert(rate > 0);
}

// After t seconds of the ramp rate * t * t / (2 * ramp) requests were due; when it is over, half of what a
// constant rate would have had by then.
TimePoint LoadSchedule::dueAt(std::uint64_t index) const
{
    const auto number = static_cast<double>(index);
    const double inRamp = m_rate * m_rampUp / 2;
    const double seconds =
        number < inRamp ? std::sqrt(2 * number * m_rampUp / m_rate) : (number + inRamp) / m_rate;
    return m_begin + std::chrono::duration_cast<Duration>(Seconds(seconds));
}

} // namespace ropewalk
