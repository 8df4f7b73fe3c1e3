#pragma once

#include "reactor/reactor_time.h"

namespace ropewalk::conformance {

/// Seconds as binary64 to the clock's ticks and back. Beyond what the clock can hold, its end.
[[nodiscard]] Duration durationOf(double seconds);
[[nodiscard]] double secondsOf(Duration time);
[[nodiscard]] inline double secondsOf(TimePoint time)
{
    return secondsOf(time.time_since_epoch());
}

} // namespace ropewalk::conformance
