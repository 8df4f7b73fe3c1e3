#pragma once

#include "reactor/reactor_time.h"

#include <cstdint>

namespace ropewalk {

/// When each request of an open loop is intended to be sent: at a constant rate, to which it grows evenly
/// during the ramp.
///
/// Thread: any.
class LoadSchedule
{
public:
    /// `rate` in requests a second, above zero.
    LoadSchedule(TimePoint begin, double rate, Duration rampUp);

    /// Of request `index`, counted from 0.
    [[nodiscard]] TimePoint dueAt(std::uint64_t index) const;

private:
    TimePoint m_begin;
    double m_rate;
    double m_rampUp; ///< Seconds.
};

} // namespace ropewalk
