#pragma once

#include "ui/models/curve.h"
#include "ui/models/time_window.h"
#include "workbench/metrics/watched_metrics.h"

#include <optional>
#include <vector>

namespace ropewalk {

/// The figures of a scope as curves. All of them reach from the point before the stretch to `now`, where it
/// lies in it; what has not happened yet is not drawn.

/// Over which time a rate is taken where so much is shown, in nanoseconds: what is short is shown finely, an
/// hour by the second, a day by the minute.
[[nodiscard]] std::int64_t rateGrain(const WatchedScope &scope, TimeStretch shown);

/// A rate per second, each point being the mean of the grain before it.
[[nodiscard]] CurvePoints
rateCurve(const WatchedScope &scope, MetricKind kind, TimeStretch shown, std::int64_t now);

/// What there is, as steps.
[[nodiscard]] CurvePoints
levelCurve(const WatchedScope &scope, MetricKind kind, TimeStretch shown, std::int64_t now);

/// A percentile of each second, or minute, in nanoseconds; a gap where nothing was measured.
[[nodiscard]] CurvePoints durationCurve(const WatchedScope &scope,
                                        DurationKind kind,
                                        float LatencyCell::*percentile,
                                        TimeStretch shown);

} // namespace ropewalk
