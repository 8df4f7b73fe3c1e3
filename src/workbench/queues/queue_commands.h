#pragma once

#include "workbench/ids.h"
#include "workbench/queues/queue_config.h"
#include "workbench/queues/queue_news.h"
#include "workbench/service_config.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

// The commands about message queues. `direction` says which queue of the connection: `in` its receive queue,
// `out` its send queue. They also reach the queues that are kept of a connection that is over, as far as that
// makes sense. Errors: `errc::no_such_device` for a connection that there is not, `Errc::messageGone` for a
// message that has left the queue, `errc::invalid_argument` for what cannot be done, in words.

struct SetQueue ///< What stands in the queue already obeys it too: `hold` holds it, `flow` lets it go.
{
    ConnectionId connection;
    Direction direction;
    QueueConfig config;
};
struct StepQueue ///< Lets the first `count` messages go, held or not.
{
    ConnectionId connection;
    Direction direction;
    std::size_t count = 1;
};
struct ReleaseQueued ///< Lets these go now, in the order in which they stand, past what is held before them.
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids; ///< Empty: all.
};
struct DropQueued
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids; ///< Empty: all.
};
/// Replaces the bytes: those of the whole message as it is on the wire, lengths and delimiters included.
struct EditQueued
{
    ConnectionId connection;
    Direction direction;
    QueuedId id;
    MessageTemplate message;
    bool correctsLength = false; ///< A length that the message announces, Content-Length say, is made true.
};
struct RevertQueued ///< Back to what it was before it was edited.
{
    ConnectionId connection;
    Direction direction;
    QueuedId id;
};
struct DuplicateQueued ///< Each copy stands behind its original, and is held if that is.
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids;
};
struct MoveQueued ///< They stand together afterwards, in the order in which they stood.
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids;
    QueuedId before = QueuedId::none; ///< `none`: to the tail.
};
struct MergeQueued ///< One message, in the place and with the name of the first that stands there.
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids; ///< At least two.
};
struct SplitQueued ///< The first part keeps the name; the second one stands behind it.
{
    ConnectionId connection;
    Direction direction;
    QueuedId id;
    std::size_t at; ///< Bytes of the first part; neither part is empty.
};
/// A new message, framed as SendMessage frames it. Held if the queue holds.
struct InjectQueued
{
    ConnectionId connection;
    Direction direction;
    QueuedId before = QueuedId::none; ///< `none`: at the tail.
    MessageTemplate message;
};
struct UndoQueue ///< Takes back the last change that a person made to either queue.
{
    ConnectionId connection;
};
struct RedoQueue
{
    ConnectionId connection;
};
struct SaveQueued ///< Writes the bytes, one message after the other, to a file. They stay in the queue.
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids; ///< Empty: all.
    std::string path;
};
struct SendQueuedTo ///< Moves them to the tail of another connection's send queue, or sends them there.
{
    ConnectionId connection;
    Direction direction;
    std::vector<QueuedId> ids; ///< Empty: all.
    ConnectionId target;
};
struct ForgetQueues ///< Drops what is kept of a connection that is over.
{
    ConnectionId connection;
};
/// Whose queues QueueNews tell of; `none`: nobody's. While it is watched, what is sent and received passes
/// through its queues as messages, so that they can be seen. The first news are whole.
struct WatchQueues
{
    ConnectionId connection = ConnectionId::none;
};
struct ListQueued ///< Answered with the entries from `after` on, `count` at most.
{
    ConnectionId connection;
    Direction direction;
    QueuedId after = QueuedId::none; ///< `none`: from the head.
    std::size_t count = 100;
};

} // namespace ropewalk
