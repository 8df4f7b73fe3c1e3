#pragma once

#include "control/field_writer.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"
#include "workbench/metrics/metric_history.h"

#include <QByteArray>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ropewalk {

/// What the control channel tells of by itself.
enum class ControlEvent : std::uint8_t {
    serviceAdded,
    serviceState,
    serviceRemoved,
    variablesReplaced,
    connectionOpened,
    connectionChanged,
    connectionClosed,
    chainChanged,
    metricsSecond,
    message, ///< From here on rows of the journal.
    altered,
    withheld,
    failed,
    note,
    lost,
};
constexpr std::size_t kControlEvents = static_cast<std::size_t>(ControlEvent::lost) + 1;
using ControlEvents = std::bitset<kControlEvents>;

/// A row of the vocabulary of events.
struct ControlEventType
{
    const char *name; ///< "connection.opened".
    const char *doc;
    void (*describe)(FieldWriter &writer); ///< Over nothing: its fields.
};

/// All, in the order of ControlEvent.
[[nodiscard]] std::span<const ControlEventType> controlEventTypes();
[[nodiscard]] const char *nameOf(ControlEvent event);

/// The events that `pattern` names: "message", "connection.*", "*". None if there is no such event.
[[nodiscard]] ControlEvents eventsOf(std::string_view pattern);

/// Those that tell rows of the journal.
[[nodiscard]] ControlEvents rowEvents();

/// The event that tells a row of this kind; nothing where another one tells of it.
[[nodiscard]] std::optional<ControlEvent> eventOf(JournalRecord::Kind kind);

// What the events tell; a list tells the same.

void writeAdded(FieldWriter &writer, const ServiceConfig &config);
void writeState(FieldWriter &writer, const ServiceState &state);
void writeVariables(FieldWriter &writer, const std::map<std::string, std::string> &variables);
void writeConnection(FieldWriter &writer, const ConnectionState &state);
void writeChain(FieldWriter &writer, const ChainRecord &chain);
/// The same, with its links.
void writeWholeChain(FieldWriter &writer, const ChainRecord &chain);
/// What a scope had in a second.
struct SecondFigures
{
    ServiceId service = ServiceId::none;
    std::int64_t time = 0; ///< When the second began.
    std::array<double, kMetricKinds> means{};
    LatencyCell roundTrips;
};
void writeSecond(FieldWriter &writer, const SecondFigures &figures);
void writeLost(FieldWriter &writer, std::uint64_t events, std::uint64_t rows);
void writeRow(FieldWriter &writer, std::uint64_t row, const JournalRecord &record, std::size_t maxBytes);

[[nodiscard]] QByteArray
rowLine(ControlEvent event, std::uint64_t row, const JournalRecord &record, std::size_t maxBytes);

} // namespace ropewalk
