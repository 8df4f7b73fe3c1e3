#include "lab/lab_result.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace ropewalk {
namespace {

std::int64_t timeOf(const LabTrip &trip)
{
    return trip.record.done - trip.sent;
}

} // namespace

bool startsSomething(LabModel model)
{
    return model == LabModel::process || model == LabModel::thread;
}

std::int64_t LabResult::begin() const
{
    return std::ranges::min(trips, {}, &LabTrip::sent).sent;
}

std::int64_t LabResult::wallTime() const
{
    const auto doneAt = [](const LabTrip &trip) { return trip.record.done; };
    return doneAt(std::ranges::max(trips, {}, doneAt)) - begin();
}

double LabResult::requestsPerSecond() const
{
    constexpr double kSecond = 1e9;
    return static_cast<double>(trips.size()) * kSecond / static_cast<double>(wallTime());
}

std::int64_t LabResult::meanTime() const
{
    const auto sum =
        std::transform_reduce(trips.begin(), trips.end(), std::int64_t{0}, std::plus<>(), timeOf);
    return sum / static_cast<std::int64_t>(trips.size());
}

std::int64_t LabResult::slowestTime() const
{
    return timeOf(std::ranges::max(trips, {}, timeOf));
}

std::int64_t LabResult::memory() const
{
    std::int64_t most = 0;
    for (const LabTrip &at : trips) { // It is most when one more has just begun.
        std::int64_t sum = 0;
        for (const LabTrip &trip : trips)
            if (trip.record.started <= at.record.started && at.record.started < trip.record.done)
                sum += trip.record.privateBytes;
        most = std::max(most, sum);
    }
    return most + totals.memory;
}

std::int64_t LabResult::switches() const
{
    return totals.voluntarySwitches + totals.involuntarySwitches;
}

std::int64_t LabResult::calls() const
{
    const auto callsOf = [](const LabTrip &trip) { return trip.record.calls; };
    return std::transform_reduce(trips.begin(), trips.end(), std::int64_t{0}, std::plus<>(), callsOf);
}

LabParts partsOf(const LabResult &result, const LabTrip &trip)
{
    const LabRecord &record = trip.record;
    const std::int64_t toStart = record.started - record.accepted;
    LabParts parts;
    parts.queued = record.accepted - trip.sent;
    parts.cpu = record.cpuBefore + record.cpuAfter;
    (result.model == LabModel::readPolling ? parts.polling : parts.blocked) = record.answered - record.asked;
    if (startsSomething(result.model))
        parts.startUp = std::max<std::int64_t>(toStart - record.startDelay, 0);
    parts.waiting = toStart - parts.startUp + (record.asked - record.started - record.cpuBefore) +
                    (record.resumed - record.answered) + (record.done - record.resumed - record.cpuAfter);
    return parts;
}

const LabResult &medianRun(const std::vector<LabResult> &runs)
{
    assert(!runs.empty());
    std::vector<const LabResult *> sorted;
    for (const LabResult &run : runs)
        sorted.push_back(&run);
    std::ranges::sort(sorted, {}, [](const LabResult *run) { return run->wallTime(); });
    return *sorted[(sorted.size() - 1) / 2];
}

} // namespace ropewalk
