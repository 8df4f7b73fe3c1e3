#include "control/control_event.h"

#include "control/json_rpc.h"
#include "workbench/service_json.h"

#include <array>

namespace ropewalk {
namespace {

void describeAdded(FieldWriter &writer)
{
    writeAdded(writer, {});
}

void describeState(FieldWriter &writer)
{
    writeState(writer, {});
}

void describeRemoved(FieldWriter &writer)
{
    writer.put("service", ServiceId::none, "The number of the service.");
}

void describeVariables(FieldWriter &writer)
{
    writeVariables(writer, {});
}

void describeConnection(FieldWriter &writer)
{
    writeConnection(writer, {});
}

void describeChain(FieldWriter &writer)
{
    writeChain(writer, {});
}

void describeSecond(FieldWriter &writer)
{
    writeSecond(writer, {});
}

void describeRow(FieldWriter &writer)
{
    writeRow(writer, 0, {}, 0);
}

void describeLost(FieldWriter &writer)
{
    writeLost(writer, 0, 0);
}

constexpr std::array<ControlEventType, kControlEvents> kTypes = {{
    {"service.added", "A service was added, or its configuration changed.", describeAdded},
    {"service.state",
     "A service is in another state, or its counters moved; ten times a second at most.",
     describeState},
    {"service.removed", "A service is gone.", describeRemoved},
    {"variables.replaced", "The variables of messages were replaced.", describeVariables},
    {"connection.opened", "A connection was opened, or a datagram peer was heard.", describeConnection},
    {"connection.changed",
     "A connection's state or its counters moved; ten times a second at most.",
     describeConnection},
    {"connection.closed",
     "A connection is over. What it received and sent has been told before.",
     describeConnection},
    {"chain.changed",
     "A chain of callbacks and errbacks came, went on or ended. Told where chains are traced, as in the "
     "window.",
     describeChain},
    {"metrics.second",
     "What passed in a second, of each service and of everything, once it is over. Not told where nothing "
     "happened.",
     describeSecond},
    {"message", "A message was received or sent.", describeRow},
    {"altered",
     "A message was handed on otherwise than it was received: edited, or replaced by a rule. This is what "
     "was handed on; cause is the row of what was received.",
     describeRow},
    {"withheld",
     "A message was not sent as it was to be: dropped, edited, merged or split. This is what it was.",
     describeRow},
    {"failed", "A service, or an attempt to connect, failed.", describeRow},
    {"note", "Anything else that the journal has a line about.", describeRow},
    {"events.lost",
     "Events that this client was too slow for were dropped. Every subscription tells of it.",
     describeLost},
}};

bool matches(std::string_view name, std::string_view pattern)
{
    if (!pattern.ends_with('*'))
        return name == pattern;
    pattern.remove_suffix(1);
    return (pattern.empty() || pattern.ends_with('.')) && name.starts_with(pattern);
}

bool hasDirection(JournalRecord::Kind kind)
{
    switch (kind) {
    case JournalRecord::Kind::opened:
    case JournalRecord::Kind::closed:
    case JournalRecord::Kind::failed:
    case JournalRecord::Kind::note: return false;
    default: return true;
    }
}

QJsonArray countsOf(const FaultsState &faults)
{
    QJsonArray counts;
    for (const std::uint64_t count : faults.counts)
        counts.append(static_cast<qint64>(count));
    return counts;
}

/// Empty where nothing waits and nothing is held.
QJsonObject toJson(const QueueState &queue)
{
    QJsonObject object;
    if (queue == QueueState())
        return object;
    FieldWriter writer(object);
    writer.put("mode", queue.mode, "");
    writer.put("messages", queue.messages, "");
    writer.put("bytes", queue.bytes, "");
    writer.putIfAny("isAboveHigh", queue.isAboveHigh, "");
    writer.putTime("oldest", queue.oldest, "");
    return object;
}

void writeTraffic(FieldWriter &writer, const TrafficCounters &traffic)
{
    writer.put("messagesIn", traffic.messagesIn, "Messages received.");
    writer.put("messagesOut", traffic.messagesOut, "Messages sent.");
    writer.put("bytesIn", traffic.bytesIn, "Bytes received.");
    writer.put("bytesOut", traffic.bytesOut, "Bytes sent.");
}

} // namespace

std::span<const ControlEventType> controlEventTypes()
{
    return kTypes;
}

const char *nameOf(ControlEvent event)
{
    return kTypes[static_cast<std::size_t>(event)].name;
}

ControlEvents eventsOf(std::string_view pattern)
{
    ControlEvents events;
    for (std::size_t i = 0; i < kControlEvents; ++i)
        events[i] = matches(kTypes[i].name, pattern);
    return events;
}

ControlEvents rowEvents()
{
    ControlEvents events;
    for (auto i = static_cast<std::size_t>(ControlEvent::message);
         i < static_cast<std::size_t>(ControlEvent::lost);
         ++i)
        events.set(i);
    return events;
}

std::optional<ControlEvent> eventOf(JournalRecord::Kind kind)
{
    switch (kind) {
    case JournalRecord::Kind::message: return ControlEvent::message;
    case JournalRecord::Kind::altered: return ControlEvent::altered;
    case JournalRecord::Kind::withheld: return ControlEvent::withheld;
    case JournalRecord::Kind::failed: return ControlEvent::failed;
    case JournalRecord::Kind::note: return ControlEvent::note;
    default: return {}; // Of connections their own events tell.
    }
}

void writeAdded(FieldWriter &writer, const ServiceConfig &config)
{
    writer.put("service", config.id, "The number of the service.");
    writer.put("config", toJson(config), "Its configuration, with the keys of service.add.");
}

void writeState(FieldWriter &writer, const ServiceState &state)
{
    writer.put("service", state.id, "The number of the service.");
    writer.put("phase",
               state.phase,
               "stopped, starting, listening, connecting, connected, waiting, stopping or failed.");
    writer.put("endpoint", state.endpoint, "With the real port once it listens.");
    writer.putIfAny("reachable", state.reachable, "Addresses at which other machines reach it.");
    writer.putIfAny("problem", state.problem, "What went wrong.");
    writer.putIfAny("remedy", state.remedy, "What to do about it.");
    writer.putTime("since", state.phaseSince, "When this phase began.");
    writer.putTime("retryAt", state.retryAt, "When it tries to connect again.");
    writer.put("connections", state.openConnections, "So many are open.");
    writeTraffic(writer, state.traffic);
    writer.put("queuedBytes", state.queuedBytes, "Bytes that wait to be sent.");
    writer.putIfAny("faults", state.faults.active, "So many faults are on.");
    writer.putIfAny("faultCounts", countsOf(state.faults), "What each fault did, in their order.");
    QJsonArray hits;
    for (const std::uint64_t count : state.ruleHits)
        hits.append(static_cast<qint64>(count));
    writer.putIfAny("ruleHits", hits, "How often each of its rules was hit, in their order.");
}

void writeVariables(FieldWriter &writer, const std::map<std::string, std::string> &variables)
{
    QJsonObject texts;
    for (const auto &[name, text] : variables)
        texts[QString::fromStdString(name)] = QString::fromStdString(text);
    writer.put("variables", texts, "An object of names and texts.");
}

void writeConnection(FieldWriter &writer, const ConnectionState &state)
{
    writer.put("connection", state.id, "The number of the connection.");
    writer.put("service", state.service, "The number of its service.");
    writer.put("number", state.number, "Counted from 1 within its service.");
    writer.put("phase", state.phase, "open, closing or closed.");
    writer.putIfAny("pair", state.pair, "The other leg of a relay.");
    writer.putIfAny("peer", state.peer, "Who it talks to; told when it opens and in lists.");
    writer.putIfAny("local", state.local, "Our own end, likewise.");
    writer.putIfAny("closeReason", state.closeReason, "Why it ended.");
    writer.putTime("openedAt", state.openedAt, "When it was opened.");
    writer.putTime("closedAt", state.closedAt, "When it ended.");
    writer.putIfAny("isPaused", state.isPaused, "True while it waits for the send queue to drain.");
    writer.putIfAny("noDelay", state.tcp.noDelay, "Whether TCP_NODELAY is set.");
    writer.putIfAny("keepAlive", state.tcp.keepAlive, "Whether SO_KEEPALIVE is set.");
    writer.putIfAny(
        "in", toJson(state.in), "Its receive queue: mode, messages, bytes, isAboveHigh and oldest.");
    writer.putIfAny("out", toJson(state.out), "Its send queue, likewise.");
    writeTraffic(writer, state.traffic);
    writer.put("queuedBytes", state.queuedBytes, "Bytes that wait to be sent.");
    writer.putIfAny("faults", state.faults.active, "So many faults act on it.");
    writer.putIfAny("faultCounts", countsOf(state.faults), "What each fault did, in their order.");
}

void writeLost(FieldWriter &writer, std::uint64_t events, std::uint64_t rows)
{
    writer.putIfAny(
        "events", events, "So many changes of services and connections: list them to know how they are.");
    writer.putIfAny("rows", rows, "So many rows, which the journal has let go of.");
}

void writeRow(FieldWriter &writer, std::uint64_t row, const JournalRecord &record, std::size_t maxBytes)
{
    writer.put("row", row, "Its number in the journal.");
    writer.put("kind", record.kind, "message, opened, closed, failed, note, altered or withheld.");
    writer.putTime("time", record.time, "When it happened.");
    writer.putIfAny("service", record.service, "The number of the service.");
    writer.putIfAny("connection", record.connection, "The number of the connection.");
    if (hasDirection(record.kind))
        writer.put("direction", record.direction, "in: received; out: sent. Of messages.");
    writer.putIfAny(
        "cause", record.cause != 0 ? row - record.cause : 0, "The row of the message that this one answers.");
    writer.putBytes(record.bytes(), maxBytes);
}

QByteArray rowLine(ControlEvent event, std::uint64_t row, const JournalRecord &record, std::size_t maxBytes)
{
    QJsonObject params;
    FieldWriter writer(params);
    writeRow(writer, row, record, maxBytes);
    return notificationLine(QLatin1String(nameOf(event)), params);
}

} // namespace ropewalk
