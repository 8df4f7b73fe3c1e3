#include "ui/models/metric_curves.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace ropewalk {
namespace {

constexpr std::int64_t kTick = std::chrono::nanoseconds(MetricHistory::kTick).count();
constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::array kGrains{
    kTick, 2 * kTick, 5 * kTick, 10 * kTick, 25 * kTick, 50 * kTick, kSecond, kMinute};
constexpr std::int64_t kFewestPoints = 150;  ///< In what is shown, if it was measured so finely.
constexpr std::int64_t kSlack = 2 * kSecond; ///< What may be missing at the left.
/// How late the engine tells what happened: behind that, nothing did.
constexpr std::int64_t kTold = 150'000'000; // ns

constexpr std::int64_t lengthOf(MetricResolution resolution)
{
    const auto which = static_cast<std::size_t>(resolution);
    return MetricHistory::kTicksPerCell[which] * kTick;
}

constexpr std::int64_t reachOf(MetricResolution resolution)
{
    return lengthOf(resolution) *
           static_cast<std::int64_t>(MetricHistory::kCells[static_cast<std::size_t>(resolution)]);
}

/// The finest that still knows what was when the stretch begins.
MetricResolution resolutionOf(const WatchedScope &scope, TimeStretch shown)
{
    const std::int64_t ago = scope.timeOf(scope.now) - shown.from;
    if (ago <= reachOf(MetricResolution::fine) + kSlack)
        return MetricResolution::fine;
    return ago <= reachOf(MetricResolution::seconds) + kSlack ? MetricResolution::seconds
                                                              : MetricResolution::minutes;
}

MetricTick tickAt(const WatchedScope &scope, std::int64_t time)
{
    return (time - scope.origin) / kTick;
}

/// Up to when it is known what happened: where nothing was told, nothing did.
std::int64_t knownUntil(const WatchedScope &scope, std::int64_t now)
{
    return std::max(scope.timeOf(scope.now), now - kTold);
}

/// The mean of the cells from `first` to before `end`: what was not sampled was nought.
float meanRate(const MetricRing &ring, std::int64_t first, std::int64_t end)
{
    double sum = 0;
    for (std::int64_t cell = std::max(first, ring.begin()); cell < std::min(end, ring.end()); ++cell)
        sum += static_cast<double>(ring.at(cell).sum);
    return static_cast<float>(sum / static_cast<double>((end - first) * ring.ticksPerCell()));
}

} // namespace

std::int64_t rateGrain(const WatchedScope &scope, TimeStretch shown)
{
    const std::int64_t least = std::max(shown.length() / kFewestPoints, lengthOf(resolutionOf(scope, shown)));
    const auto grain = std::ranges::find_if(kGrains, [least](std::int64_t each) { return each >= least; });
    return grain != kGrains.end() && *grain < kMinute                ? *grain
           : resolutionOf(scope, shown) == MetricResolution::minutes ? kMinute
                                                                     : kSecond;
}

CurvePoints rateCurve(const WatchedScope &scope, MetricKind kind, TimeStretch shown, std::int64_t now)
{
    CurvePoints points;
    const std::int64_t grain = rateGrain(scope, shown);
    const MetricResolution resolution = grain < kSecond   ? MetricResolution::fine
                                        : grain < kMinute ? MetricResolution::seconds
                                                          : MetricResolution::minutes;
    const MetricRing &ring = scope.history.ring(kind, resolution);
    const std::int64_t cells = grain / lengthOf(resolution);
    const std::int64_t end = std::min(shown.to, knownUntil(scope, now));
    const bool isFull = ring.end() - ring.begin() == static_cast<std::int64_t>(ring.capacity());
    points.reserve(static_cast<std::size_t>(shown.length() / grain + 3));
    for (std::int64_t number = (shown.from - scope.origin) / grain - 1;; ++number) {
        const std::int64_t time = scope.origin + (number + 1) * grain;
        if (time > end)
            break;
        const bool isForgotten = isFull && number * cells < ring.begin();
        if (isForgotten || (scope.since > 0 && time - grain < scope.timeOf(scope.since)))
            continue;
        points.push_back(CurvePoint::at(time, meanRate(ring, number * cells, (number + 1) * cells)));
    }
    if (!points.empty() && now >= shown.from)
        points.push_back(CurvePoint::at(std::min(now, shown.to), points.back().value));
    return points;
}

CurvePoints levelCurve(const WatchedScope &scope, MetricKind kind, TimeStretch shown, std::int64_t now)
{
    CurvePoints points;
    const MetricRing &ring = scope.history.ring(kind, resolutionOf(scope, shown));
    const auto put = [&points](const CurvePoint &point) {
        const bool isSame = !points.empty() && points.back().low == point.low &&
                            points.back().high == point.high && points.back().value == point.value;
        if (!isSame)
            points.push_back(point);
    };
    const std::int64_t ticks = ring.ticksPerCell();
    const std::int64_t known = scope.since > 0 ? std::max(shown.from, scope.timeOf(scope.since)) : shown.from;
    if (known <= std::min(now, shown.to) && (ring.isEmpty() || scope.timeOf(ring.begin() * ticks) > known))
        points.push_back(CurvePoint::at(known, 0)); // It was nought before.
    const std::int64_t first = std::max(tickAt(scope, shown.from) / ticks, ring.begin());
    const std::int64_t end = std::min(tickAt(scope, shown.to) / ticks + 1, ring.end());
    for (std::int64_t number = first; number < end; ++number) {
        const MetricCell &cell = ring.at(number);
        if (cell.count > 0)
            put({scope.timeOf(number * ticks), cell.min, cell.max, cell.mean()});
    }
    if (!ring.isEmpty() && scope.timeOf(ring.endTick()) < std::min(now, shown.to))
        put(CurvePoint::at(std::max(scope.timeOf(ring.endTick()), shown.from), ring.gapValue()));
    if (!points.empty() && now >= shown.from)
        points.push_back(CurvePoint::at(std::min(now, shown.to), points.back().value));
    return points;
}

CurvePoints
durationCurve(const WatchedScope &scope, DurationKind kind, float LatencyCell::*percentile, TimeStretch shown)
{
    CurvePoints points;
    const MetricResolution resolution = std::max(resolutionOf(scope, shown), MetricResolution::seconds);
    const LatencyRing &ring = scope.history.latencies(kind, resolution);
    const std::int64_t length = lengthOf(resolution);
    const std::int64_t first = std::max((shown.from - scope.origin) / length - 1, ring.begin());
    const std::int64_t end = std::min((shown.to - scope.origin) / length + 1, ring.end());
    for (std::int64_t number = first; number < end; ++number) {
        const LatencyCell &cell = ring.at(number);
        const std::int64_t time = scope.origin + (number + 1) * length;
        if (cell.count > 0)
            points.push_back(CurvePoint::at(time, cell.*percentile * static_cast<float>(kSecond)));
        else if (!points.empty() && !points.back().isGap())
            points.push_back({time});
    }
    return points;
}

} // namespace ropewalk
