#pragma once

#include "reactor/clock.h"
#include "scenario/json.h"

#include <map>
#include <optional>

namespace ropewalk::conformance {

/// A Clock that remembers times as the corpus has them: to the last bit of a binary64, where the product's
/// clock counts nanoseconds.
class PolicyClock final : public ReactorTime
{
public:
    [[nodiscard]] TimePoint now() const override { return m_clock.now(); }
    DelayedCall callLater(Duration delay, DelayedCall::Callback callback) override;

    /// The next call is asked for in `seconds`, whatever ticks they become.
    void announceDelay(double seconds) { m_announced = seconds; }

    void advance(double seconds);
    [[nodiscard]] double seconds() const { return m_seconds; }

    /// The times of pending calls, ascending.
    [[nodiscard]] Json pending() const;

private:
    Clock m_clock;
    double m_seconds = 0;
    std::optional<double> m_announced;
    std::map<TimePoint, double> m_times; ///< What ticks stand for, where they don't say it themselves.
};

} // namespace ropewalk::conformance
