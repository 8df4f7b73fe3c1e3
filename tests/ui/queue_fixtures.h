#pragma once

#include "ui/model_fixtures.h"
#include "workbench/queues/queue_news.h"

#include <string>
#include <vector>

namespace ropewalk {

/// What an engine would tell of queues, made by hand.
inline QueuedEntry queuedEntry(std::uint64_t id, const std::string &bytes, std::int64_t time = 1'000'000'000)
{
    QueuedEntry entry;
    entry.id = QueuedId{id};
    entry.time = time;
    entry.bytes = std::make_shared<const std::string>(bytes);
    entry.isHeld = true;
    return entry;
}

inline QueueChange insertedChange(const QueuedEntry &entry, std::uint64_t before = 0)
{
    return {QueueChange::Kind::inserted, entry.id, QueuedId{before}, entry};
}

inline QueueChange removedChange(std::uint64_t id)
{
    return {QueueChange::Kind::removed, QueuedId{id}, QueuedId::none, {}};
}

inline QueueChange movedChange(std::uint64_t id, std::uint64_t before)
{
    return {QueueChange::Kind::moved, QueuedId{id}, QueuedId{before}, {}};
}

/// A queue as a whole, with its figures.
inline QueueSide wholeSide(std::vector<QueuedEntry> entries, QueueMode mode = QueueMode::hold)
{
    QueueSide side;
    side.isWhole = true;
    side.config.mode = side.state.mode = mode;
    for (const QueuedEntry &entry : entries)
        side.state.bytes += entry.bytes->size();
    side.state.messages = entries.size();
    if (!entries.empty()) {
        side.state.oldest = entries.front().time;
        side.standstill = mode == QueueMode::hold ? Standstill::held : Standstill::none;
    }
    side.entries = std::move(entries);
    return side;
}

inline QueueSide changedSide(std::vector<QueueChange> changes, QueueMode mode = QueueMode::hold)
{
    QueueSide side;
    side.config.mode = side.state.mode = mode;
    side.changes = std::move(changes);
    return side;
}

} // namespace ropewalk
