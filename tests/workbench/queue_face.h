#pragma once

#include "workbench/qt_peers.h"

#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

/// A queue that holds everything and never stops its source.
inline QueueConfig holding(std::string filter = {})
{
    QueueConfig config;
    config.mode = QueueMode::hold;
    config.filter = std::move(filter);
    config.limits.highBytes = std::size_t{1} << 30U;
    return config;
}

/// What stands in a queue.
inline std::vector<QueuedEntry> entriesOf(WorkbenchFace &face, ConnectionId connection, Direction direction)
{
    const auto reply = face.ask(ListQueued{connection, direction, QueuedId::none, 100'000});
    return reply ? reply->entries : std::vector<QueuedEntry>();
}

/// "a|b|" as it stands there.
inline std::string shownIn(WorkbenchFace &face, ConnectionId connection, Direction direction)
{
    std::string text;
    for (const QueuedEntry &entry : entriesOf(face, connection, direction))
        text += *entry.bytes + '|';
    return text;
}

/// The rows of messages and of what was altered or withheld: "in a|altered b|out b|".
inline std::string rowsOf(const WorkbenchFace &face)
{
    std::string rows;
    JournalView journal(face.workbench->journal());
    journal.refresh();
    for (std::uint64_t row = journal.beginRow(); row < journal.endRow(); ++row) {
        const JournalRecord &record = journal.at(row);
        if (!record.holdsMessage())
            continue;
        if (record.kind == JournalRecord::Kind::message)
            rows += record.direction == Direction::in ? "in " : "out ";
        else
            rows += record.kind == JournalRecord::Kind::altered ? "altered " : "withheld ";
        rows += std::string(record.bytes()) + '|';
    }
    return rows;
}

/// The first connection of a service, once there is one.
inline ConnectionId firstOf(WorkbenchFace &face, ServiceId service)
{
    (void)WorkbenchFace::waitFor([&] { return !face.connectionsOf(service).empty(); });
    const auto connections = face.connectionsOf(service);
    return connections.empty() ? ConnectionId::none : connections.front().id;
}

} // namespace ropewalk
