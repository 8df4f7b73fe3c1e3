#include "scenario/seconds.h"

#include <cmath>

namespace ropewalk::conformance {

Duration durationOf(double seconds)
{
    const double ticks = seconds * 1e9;
    constexpr double kEnd = 4e18; // Half of what a Duration holds, so that two of them add up.
    return Duration(std::llround(std::fmin(std::fmax(ticks, -kEnd), kEnd)));
}

double secondsOf(Duration time)
{
    return static_cast<double>(time.count()) / 1e9;
}

} // namespace ropewalk::conformance
