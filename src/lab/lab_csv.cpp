#include "lab/lab_csv.h"

#include <initializer_list>

namespace ropewalk {
namespace {

void addNumbers(std::string &text, std::initializer_list<std::int64_t> numbers)
{
    for (const std::int64_t number : numbers)
        text += ',' + std::to_string(number);
}

/// With a point, whatever the language.
std::string decimal(double number)
{
    const auto tenths = static_cast<std::int64_t>(number * 10 + 0.5);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string resultLine(const LabPoint &point)
{
    const auto &[plan, result] = point;
    const LabTotals &totals = result.totals;
    std::string text(infoOf(result.model).name);
    text += ',' + std::string(nameOf(plan.transport)) + ',' + std::string(nameOf(plan.poller));
    addNumbers(text, {plan.requests, plan.cores, plan.poolSize, static_cast<std::int64_t>(plan.seed)});
    text += ',' + decimal(result.requestsPerSecond());
    addNumbers(text,
               {result.wallTime(),
                result.meanTime(),
                result.slowestTime(),
                totals.cpu,
                result.memory(),
                totals.voluntarySwitches,
                totals.involuntarySwitches,
                result.calls(),
                totals.lifetime,
                totals.laneCpu,
                totals.blocked,
                totals.waiting});
    return text + '\n';
}

std::string tripLine(const LabResult &result, const LabTrip &trip)
{
    const std::int64_t begin = result.begin();
    const LabRecord &record = trip.record;
    const LabParts parts = partsOf(result, trip);
    std::string text(infoOf(result.model).name);
    addNumbers(text, {record.index + std::int64_t{1}, record.lane});
    for (const std::int64_t moment : {trip.sent,
                                      record.accepted,
                                      record.started,
                                      record.prepared,
                                      record.asked,
                                      record.answered,
                                      record.resumed,
                                      record.done})
        addNumbers(text, {moment - begin});
    addNumbers(
        text,
        {parts.queued, parts.startUp, parts.cpu, parts.blocked, parts.polling, parts.waiting, record.calls});
    return text + '\n';
}

} // namespace

std::string labSweepCsv(const std::vector<LabPoint> &points)
{
    std::string text =
        "model,transport,poller,requests,cores,pool,seed,requests/s,wall,mean,slowest,cpu,memory,"
        "voluntary switches,involuntary switches,calls,lifetime,cpu of its threads,"
        "blocked,waiting for a core\n";
    for (const LabPoint &point : points)
        text += resultLine(point);
    return text;
}

std::string labCsv(const std::vector<LabPoint> &points)
{
    std::string text = labSweepCsv(points);
    text +=
        "\nmodel,request,lane,sent,accepted,started,prepared,asked,answered,resumed,done,queued,start-up,cpu,"
        "blocked,polling,waiting,calls\n";
    for (const LabPoint &point : points)
        for (const LabTrip &trip : point.result.trips)
            text += tripLine(point.result, trip);
    return text;
}

} // namespace ropewalk
