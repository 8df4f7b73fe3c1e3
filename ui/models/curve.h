#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace ropewalk {

/// What a curve is at a moment, with the extremes of what was measured since the point before.
struct CurvePoint
{
    std::int64_t time = 0; ///< Nanoseconds since 1970.
    float low = std::numeric_limits<float>::quiet_NaN();
    float high = low;
    float value = low; ///< Not a number: there is none, and the line is broken here.

    [[nodiscard]] bool isGap() const { return !(low <= high); }
    [[nodiscard]] static CurvePoint at(std::int64_t time, float value) { return {time, value, value, value}; }
};

/// Oldest first.
using CurvePoints = std::vector<CurvePoint>;

/// The point that says what a curve is at `time`: the last one that is not later. Null where there is none,
/// or a gap.
[[nodiscard]] const CurvePoint *pointAt(const CurvePoints &points, std::int64_t time);

/// The point that is nearest to `time`; null where there is none, or a gap.
[[nodiscard]] const CurvePoint *pointNear(const CurvePoints &points, std::int64_t time);

/// The highest and the lowest of the points from `from` to `to`, in one; a gap where there are none.
[[nodiscard]] CurvePoint extremesOf(const CurvePoints &points, std::int64_t from, std::int64_t to);

} // namespace ropewalk
