#pragma once

#include "ui/models/lab_experiment.h"

#include <memory>

namespace ropewalk {

constexpr std::int64_t kLabMillisecond = 1'000'000;

/// A request that begins at `sent`, in milliseconds: 2 in line, 1 to start, 10 of CPU, 20 of I/O, 5 waiting
/// for its core, 10 of CPU.
inline LabTrip labTripAt(std::int64_t sent, std::uint32_t index, std::uint32_t lane = 0)
{
    const auto at = [sent](std::int64_t offset) { return (sent + offset) * kLabMillisecond; };
    LabTrip trip;
    trip.sent = at(0);
    trip.record = {.index = index,
                   .lane = lane,
                   .accepted = at(2),
                   .started = at(3),
                   .prepared = at(13),
                   .asked = at(13),
                   .answered = at(33),
                   .resumed = at(38),
                   .done = at(48),
                   .cpuBefore = 10 * kLabMillisecond,
                   .cpuAfter = 10 * kLabMillisecond,
                   .calls = 2,
                   .sliceCount = 2};
    trip.record.slices[0] = {at(3), at(13)};
    trip.record.slices[1] = {at(38), at(48)};
    trip.received = at(48);
    return trip;
}

/// Two requests, the second one `gap` milliseconds after the first.
inline LabPoint labPointOf(LabModel model, std::int64_t gap = 100)
{
    const bool hasLanes = model == LabModel::process || model == LabModel::thread || model == LabModel::pool;
    LabPoint point;
    point.plan.requests = 2;
    point.result.model = model;
    point.result.poolSize = 4;
    point.result.trips = {labTripAt(0, 0, hasLanes ? 1 : 0), labTripAt(gap, 1, hasLanes ? 2 : 0)};
    point.result.totals.cpu = 40 * kLabMillisecond;
    point.result.totals.voluntarySwitches = 9;
    point.result.totals.memory = 1'048'576;
    point.result.totals.waits = {{15 * kLabMillisecond, 32 * kLabMillisecond}};
    return point;
}

inline std::shared_ptr<LabExperiment> labExperimentOf(const std::vector<LabPoint> &points)
{
    auto experiment = std::make_shared<LabExperiment>();
    experiment->state = LabState::over;
    experiment->points = points;
    experiment->order.plan.requests = 2;
    experiment->order.kind = infoOf(points.front().result.model).kind;
    for (const LabPoint &point : points)
        experiment->order.models.push_back(point.result.model);
    return experiment;
}

} // namespace ropewalk
