#pragma once

#include "workbench/ids.h"
#include "workbench/queues/queue_config.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ropewalk {

/// Names a message that waits in a queue, counted from 1 on each connection, over both of its queues. It
/// keeps its name while it is edited and moved; one brought back by an undo has it again. Never used for
/// another.
enum class QueuedId : std::uint64_t { none = 0 };

/// One message in a queue.
struct QueuedEntry
{
    enum class Origin : std::uint8_t {
        received, ///< From the peer; in a send queue: from the relay's other leg.
        answered, ///< By the behaviour.
        typed,    ///< By a person, or sent by a repetition, a file, a script.
        injected, ///< Put into the queue by a person: new, duplicated, or from another connection.
        rule,     ///< By a rule.
    };

    QueuedId id = QueuedId::none;
    std::int64_t time = 0; ///< When it came into the queue: nanoseconds since the Unix epoch.
    std::shared_ptr<const std::string> bytes; ///< As they will be on the wire, framing included.
    /// What `RevertQueued` brings back; null unless it was edited.
    std::shared_ptr<const std::string> original;
    Origin origin = Origin::received;
    bool isHeld = false; ///< It stays until it is released. What stands behind it waits, held or not.

    [[nodiscard]] bool isEdited() const { return original != nullptr; }
    [[nodiscard]] std::size_t originalSize() const { return original ? original->size() : bytes->size(); }
};

/// What happened to one message of a queue.
struct QueueChange
{
    enum class Kind : std::uint8_t { inserted, removed, changed, moved };

    Kind kind = Kind::inserted;
    QueuedId id = QueuedId::none;
    QueuedId before = QueuedId::none; ///< Of inserted and moved: whom it stands before; none: at the tail.
    QueuedEntry entry;                ///< Of inserted and changed: as it is now.
};

/// Why nothing leaves a queue though something is in it.
enum class Standstill : std::uint8_t {
    none,      ///< It is empty, or it moves.
    held,      ///< Its first message is held.
    paced,     ///< It waits for its pace.
    peerFull,  ///< The peer does not read: the system's buffer is full.
    otherFull, ///< The relay's other leg has no room.
    notJoined, ///< A relay that has not reached its target yet.
    gone,      ///< The connection is over.
};

/// What the system holds for a socket, where it tells.
struct KernelBuffer
{
    bool isKnown = false;
    std::size_t bytes = 0;    ///< Waiting in it.
    std::size_t capacity = 0; ///< What it is set to.

    friend bool operator==(const KernelBuffer &, const KernelBuffer &) = default;
};

/// What an update tells of each queue of every connection.
struct QueueState
{
    QueueMode mode = QueueMode::flow;
    bool isAboveHigh = false; ///< Its source waits.
    std::size_t messages = 0;
    std::size_t bytes = 0;   ///< Of these messages.
    std::int64_t oldest = 0; ///< When the one that waits longest came; 0 if it is empty.

    friend bool operator==(const QueueState &, const QueueState &) = default;
};

/// One queue of the connection that is watched, as it is now, and what happened to it since the news before.
struct QueueSide
{
    static constexpr std::size_t kMaxEntries = 100'000;

    QueueState state;
    QueueConfig config;
    Standstill standstill = Standstill::none;
    KernelBuffer kernel;
    std::size_t transportBytes = 0; ///< Of the send queue: what the transport has not written yet.
    /// Of the send queue: the first entry is on its way, and so much of it is written. It can no longer be
    /// changed. None if no entry is.
    QueuedId leaving = QueuedId::none;
    std::size_t written = 0;

    bool isWhole = false; ///< `entries` replaces what was known; else `changes` are to be applied.
    std::vector<QueuedEntry> entries; ///< The first `kMaxEntries`, in order.
    std::size_t uncounted = 0;        ///< So many more stand behind `entries`; they are not told of.
    std::vector<QueueChange> changes; ///< In the order in which they happened.
};

/// What there is to know of the queues of the connection that is watched (`WatchQueues`).
struct QueueNews
{
    ConnectionId connection = ConnectionId::none;
    bool isGone = false; ///< It is over; its queues are kept until `ForgetQueues`.
    QueueSide in;
    QueueSide out;
    std::string undo; ///< What `UndoQueue` would take back: "Edit message 4"; empty: nothing.
    std::string redo; ///< Likewise.
    std::int64_t time = 0;
};

} // namespace ropewalk
