#pragma once

#include "reactor/reactor_time.h"

namespace ropewalk::testing {

/// A stopwatch that stands still until somebody moves it: for what measures with a plain function.
struct Stopwatch
{
    static TimePoint read() { return s_now; }
    static void advance(Duration step) { s_now += step; }

    inline static TimePoint s_now{std::chrono::hours(1)};
};

} // namespace ropewalk::testing
