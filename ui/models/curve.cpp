#include "ui/models/curve.h"

#include <algorithm>

namespace ropewalk {

const CurvePoint *pointAt(const CurvePoints &points, std::int64_t time)
{
    const auto after = std::ranges::upper_bound(points, time, {}, &CurvePoint::time);
    if (after == points.begin())
        return nullptr;
    const CurvePoint &point = *(after - 1);
    return point.isGap() ? nullptr : &point;
}

const CurvePoint *pointNear(const CurvePoints &points, std::int64_t time)
{
    auto near = std::ranges::lower_bound(points, time, {}, &CurvePoint::time);
    if (near == points.end() || (near != points.begin() && time - (near - 1)->time < near->time - time)) {
        if (near == points.begin())
            return nullptr;
        --near;
    }
    return near->isGap() ? nullptr : &*near;
}

CurvePoint extremesOf(const CurvePoints &points, std::int64_t from, std::int64_t to)
{
    CurvePoint all;
    const auto first = std::ranges::lower_bound(points, from, {}, &CurvePoint::time);
    for (auto point = first; point != points.end() && point->time <= to; ++point) {
        if (point->isGap())
            continue;
        if (all.isGap())
            all = *point;
        all.low = std::min(all.low, point->low);
        all.high = std::max(all.high, point->high);
    }
    return all;
}

} // namespace ropewalk
