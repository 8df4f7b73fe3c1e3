#include "control/control_event.h"
#include "control/vocabulary.h"

#include <array>

namespace ropewalk {
namespace {

constexpr const char *kService = "Of this service; 0, without a connection: of everything.";
constexpr const char *kConnection = "Of this connection; 0: of the service.";

void readScope(JsonFields &fields, MetricScope &scope)
{
    std::uint32_t service = 0;
    std::uint32_t connection = 0;
    fields.read(QStringLiteral("service"), service);
    fields.read(QStringLiteral("connection"), connection);
    scope = {ServiceId{service}, ConnectionId{connection}};
}

ControlMethod watch()
{
    return commandMethod<WatchMetrics>(
        "metrics.watch",
        "Has the window be told of these figures, in place of those it was told of. A connection's are kept "
        "over time while it is watched.",
        [](ParameterReader &reader, WatchMetrics &command) {
            reader.acceptObjects(
                "which", command.which, readScope, "Whose figures; an empty object: those of everything.");
        });
}

ControlMethod read()
{
    return queryMethod<ReadMetrics>(
        "metrics.read",
        "Figures now: counters since the beginning, what there is, rates, and how long things took.",
        [](ParameterReader &reader, ReadMetrics &query) {
            reader.accept("service", query.service, kService);
            reader.accept("connection", query.connection, kConnection);
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.put("figures",
                       QJsonObject(),
                       "bytesIn, bytesOut, messagesIn, messagesOut, opened, errors; of everything turns and "
                       "busy (seconds); connections, queuedIn and queuedOut (bytes).");
            writer.putIfAny("rates",
                            QJsonObject(),
                            "The same in the last second: counters per second, and the mean of what there "
                            "was. Not of a connection that is not watched.");
            writer.putIfAny(
                "durations",
                QJsonObject(),
                "roundTrip, connect, queued and, of everything, loopDelay, as far as there were "
                "any: an object with count and, in seconds, mean, p50, p90, p99, p999 and longest.");
        });
}

ControlMethod history()
{
    return queryMethod<ReadMetricHistory>(
        "metrics.history",
        "One figure over time: 10 ms for a minute, seconds for an hour, minutes for a day.",
        [](ParameterReader &reader, ReadMetricHistory &query) {
            reader.accept("service", query.service, kService);
            reader.accept("connection", query.connection, kConnection);
            reader.accept("figure", query.figure, "Its name, as in metrics.read: a figure or a duration.");
            reader.accept(
                "resolution", query.resolution, "Fine, seconds or minutes. Durations have no fine one.");
            reader.accept("count", query.count, "So many cells at most, the last ones.");
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.putTime("begin", 1, "When the first cell begins; left out if there is none.");
            writer.put("cellMs", 0, "How long a cell is.");
            writer.put("cells",
                       QJsonArray(),
                       "A list for each: least, most and mean of its samples; of durations p50, p90, p99 and "
                       "longest in seconds, and their count. Behind the last one nothing happened.");
        });
}

} // namespace

std::vector<ControlMethod> metricMethods()
{
    return {watch(), read(), history()};
}

// Events.

void writeSecond(FieldWriter &writer, const SecondFigures &figures)
{
    constexpr std::array<const char *, kMetricKinds> kDocs = {
        "Bytes received.",
        "Bytes sent.",
        "Messages received.",
        "Messages sent.",
        "Connections that opened.",
        "Things that failed.",
        "Turns of the reactor, of everything.",
        "Of the second, what its turns took, of everything.",
        "Open connections, on average.",
        "Bytes in receive queues, on average.",
        "Bytes that waited to be sent, on average.",
    };
    writer.put("service", figures.service, "The number of the service; 0: everything.");
    writer.putTime("time", figures.time, "When the second began.");
    for (std::size_t i = 0; i < kMetricKinds; ++i)
        writer.putIfAny(std::string(nameOf(static_cast<MetricKind>(i))).c_str(), figures.means[i], kDocs[i]);
    writer.putIfAny("roundTrips", figures.roundTrips.count, "So many were measured.");
    writer.putIfAny("roundTripP50", double(figures.roundTrips.p50), "Half of them took no longer: seconds.");
    writer.putIfAny("roundTripP99", double(figures.roundTrips.p99), "99 in 100, likewise.");
}

} // namespace ropewalk
