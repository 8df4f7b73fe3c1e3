#include "ui/models/lab_reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kFurthest = 9e15; // As far as JSON counts.

std::int64_t numberOf(const QJsonValue &value)
{
    return static_cast<std::int64_t>(std::clamp(value.toDouble(), -kFurthest, kFurthest));
}

std::int64_t numberIn(const QJsonObject &object, const char *key)
{
    return numberOf(object[QLatin1String(key)]);
}

std::uint32_t countIn(const QJsonObject &object, const char *key)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(numberIn(object, key), 0, UINT32_MAX));
}

LabSlice sliceOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return {numberOf(pair.at(0)), numberOf(pair.at(1))};
}

LabRecord recordOf(const QJsonObject &object)
{
    LabRecord record;
    record.index = countIn(object, "request") - 1;
    record.lane = countIn(object, "lane");
    record.accepted = numberIn(object, "accepted");
    record.started = numberIn(object, "started");
    record.prepared = numberIn(object, "prepared");
    record.asked = numberIn(object, "asked");
    record.answered = numberIn(object, "answered");
    record.resumed = numberIn(object, "resumed");
    record.done = numberIn(object, "done");
    record.cpuBefore = numberIn(object, "cpuBefore");
    record.cpuAfter = numberIn(object, "cpuAfter");
    record.cpuWaiting = numberIn(object, "cpuWaiting");
    record.calls = numberIn(object, "calls");
    record.startDelay = numberIn(object, "startDelay");
    record.privateBytes = numberIn(object, "privateBytes");
    for (const QJsonValue &value : object[QLatin1String("slices")].toArray())
        if (record.sliceCount < kMaxLabSlices)
            record.slices[record.sliceCount++] = sliceOf(value);
    return record;
}

LabTotals totalsOf(const QJsonObject &object)
{
    LabTotals totals;
    totals.cpu = numberIn(object, "cpu");
    totals.voluntarySwitches = numberIn(object, "voluntarySwitches");
    totals.involuntarySwitches = numberIn(object, "involuntarySwitches");
    totals.memory = numberIn(object, "ownMemory");
    totals.lifetime = numberIn(object, "lifetime");
    totals.laneCpu = numberIn(object, "laneCpu");
    totals.blocked = numberIn(object, "blocked");
    totals.waiting = numberIn(object, "waiting");
    for (const QJsonValue &value : object[QLatin1String("waits")].toArray())
        totals.waits.push_back(sliceOf(value));
    return totals;
}

/// In order, each request once, and nothing before its cause.
bool makesSense(const LabResult &result)
{
    std::uint32_t index = 0;
    return !result.trips.empty() && result.wallTime() > 0 &&
           std::ranges::all_of(result.trips, [&index](const LabTrip &trip) {
               const LabRecord &record = trip.record;
               return record.index == index++ && trip.sent <= record.accepted &&
                      record.accepted <= record.started && record.started <= record.asked &&
                      record.asked <= record.answered && record.answered <= record.done;
           });
}

LabPoint pointOf(const QJsonObject &object, LabPlan plan, LabModel model)
{
    plan.requests = countIn(object, "requests");
    plan.poller =
        pollerKindOf(object[QLatin1String("poller")].toString().toStdString()).value_or(plan.poller);
    LabResult result;
    result.model = model;
    result.poolSize = countIn(object, "pool");
    result.totals = totalsOf(object);
    for (const QJsonValue &value : object[QLatin1String("trips")].toArray()) {
        const QJsonObject trip = value.toObject();
        result.trips.push_back({numberIn(trip, "sent"), recordOf(trip), numberIn(trip, "received")});
    }
    return {plan, std::move(result)};
}

} // namespace

LabReading readLabLine(const QByteArray &line, const LabPlan &plan)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString event = object[QLatin1String("event")].toString();
    const auto model = labModelOf(object[QLatin1String("model")].toString().toStdString());
    LabReading reading;
    if (!model)
        return reading;
    reading.model = *model;
    if (event == QLatin1String("lab-run")) {
        reading.kind = LabReading::Kind::run;
    } else if (event == QLatin1String("lab-missing")) {
        reading.kind = LabReading::Kind::missing;
        reading.reason = object[QLatin1String("reason")].toString();
    } else if (event == QLatin1String("lab")) {
        reading.point = pointOf(object, plan, *model);
        if (makesSense(reading.point.result))
            reading.kind = LabReading::Kind::point;
    }
    return reading;
}

} // namespace ropewalk
