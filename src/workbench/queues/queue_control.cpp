#include "workbench/queues/queue_control.h"

#include "base/errc.h"
#include "defer/defer_to_thread.h"
#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/service.h"

#include <cerrno>
#include <fstream>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

std::string nameOf(ConnectionId id)
{
    return "connection " + std::to_string(static_cast<std::uint32_t>(id));
}

Result<CommandReply> replyTo(const Result<QueueEditor::Ids> &ids)
{
    if (!ids)
        return ids.error();
    return CommandReply{.messages = ids->size(), .queued = *ids};
}

Result<CommandReply> replyTo(const Status &status)
{
    if (!status)
        return status.error();
    return CommandReply();
}

Status writeAll(const std::string &path, const std::vector<QueuedBytes> &pieces)
{
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    for (const QueuedBytes &piece : pieces)
        file.write(piece->data(), static_cast<std::streamsize>(piece->size()));
    file.close();
    if (!file)
        return Error::fromErrno("write " + path);
    return Unit{};
}

} // namespace

// Whose queues.

Result<QueueControl::Place> QueueControl::placeOf(ConnectionId id) const
{
    if (ConnectionQueues *kept = m_core.keptQueues().find(id))
        return Place{kept, nullptr};
    if (Connection *connection = m_core.connectionOf(id))
        return Place{connection->queues(), connection};
    return Error{std::make_error_code(std::errc::no_such_device), nameOf(id)};
}

Result<ConnectionQueues *> QueueControl::queuesOf(ConnectionId id) const
{
    const auto place = placeOf(id);
    if (!place)
        return place.error();
    if (place->queues != nullptr)
        return place->queues;
    if (place->connection->wantDetour().hasQueues())
        return place->connection->queues();
    return Error{std::make_error_code(std::errc::not_connected), "use the queues of " + nameOf(id)};
}

Result<ConnectionQueues *> QueueControl::openQueuesOf(ConnectionId id, const char *act) const
{
    const auto place = placeOf(id);
    if (place && place->connection == nullptr)
        return Error{std::make_error_code(std::errc::not_connected),
                     std::string(act) + " of " + nameOf(id) + ", which is over"};
    return queuesOf(id);
}

/// After a command: what is not wanted goes, what is kept is told of.
void QueueControl::settle(ConnectionId id)
{
    m_core.keptQueues().changed(id);
    if (Connection *connection = m_core.connectionOf(id))
        connection->dropIdleDetour();
    m_core.noteChange(Urgency::prompt);
}

Result<std::string> QueueControl::encode(ConnectionId id, const MessageTemplate &message) const
{
    return m_core.encode(message, m_core.connectionOf(id));
}

template <typename F>
QueueControl::Answer QueueControl::edit(ConnectionId id, F act)
{
    const auto queues = queuesOf(id);
    if (!queues)
        return queues.error();
    const Answer answer = replyTo(act((*queues)->editor()));
    settle(id);
    return answer;
}

// How they go on.

QueueControl::Answer QueueControl::run(const SetQueue &command)
{
    if (const Status usable = GatedQueue::check(command.config); !usable)
        return usable.error();
    const auto queues = openQueuesOf(command.connection, "set a queue");
    if (!queues)
        return queues.error();
    (*queues)->of(command.direction).setConfig(command.config);
    settle(command.connection);
    return CommandReply();
}

QueueControl::Answer QueueControl::run(const StepQueue &command)
{
    const auto queues = openQueuesOf(command.connection, "step a queue");
    if (!queues)
        return queues.error();
    const CommandReply reply{.messages = (*queues)->of(command.direction).step(command.count)};
    settle(command.connection);
    return reply;
}

QueueControl::Answer QueueControl::run(const ReleaseQueued &command)
{
    const auto queues = openQueuesOf(command.connection, "send what waits in a queue");
    if (!queues)
        return queues.error();
    const auto ids = (*queues)->editor().chosen(command.direction, command.ids);
    if (!ids) {
        settle(command.connection);
        return ids.error();
    }
    GatedQueue &queue = (*queues)->of(command.direction);
    const std::size_t count = command.ids.empty() ? queue.releaseAll() : queue.release(*ids);
    settle(command.connection);
    return CommandReply{.messages = count};
}

// What is done to messages.

QueueControl::Answer QueueControl::run(const DropQueued &command)
{
    return edit(command.connection,
                [&](QueueEditor &editor) { return editor.drop(command.direction, command.ids); });
}

QueueControl::Answer QueueControl::run(const EditQueued &command)
{
    auto bytes = encode(command.connection, command.message);
    if (!bytes)
        return bytes.error();
    const Connection *const connection = m_core.connectionOf(command.connection);
    if (command.correctsLength && connection != nullptr && connection->service().hasFraming())
        *bytes = connection->service().framing().withTrueLength(*bytes);
    return edit(command.connection,
                [&](QueueEditor &editor) { return editor.edit(command.direction, command.id, *bytes); });
}

QueueControl::Answer QueueControl::run(const RevertQueued &command)
{
    return edit(command.connection,
                [&](QueueEditor &editor) { return editor.revert(command.direction, command.id); });
}

QueueControl::Answer QueueControl::run(const DuplicateQueued &command)
{
    return edit(command.connection,
                [&](QueueEditor &editor) { return editor.duplicate(command.direction, command.ids); });
}

QueueControl::Answer QueueControl::run(const MoveQueued &command)
{
    return edit(command.connection, [&](QueueEditor &editor) {
        return editor.move(command.direction, command.ids, command.before);
    });
}

QueueControl::Answer QueueControl::run(const MergeQueued &command)
{
    return edit(command.connection,
                [&](QueueEditor &editor) { return editor.merge(command.direction, command.ids); });
}

QueueControl::Answer QueueControl::run(const SplitQueued &command)
{
    return edit(command.connection,
                [&](QueueEditor &editor) { return editor.split(command.direction, command.id, command.at); });
}

QueueControl::Answer QueueControl::run(const InjectQueued &command)
{
    Connection *connection = m_core.connectionOf(command.connection);
    const auto bytes = connection != nullptr ? connection->service().wireOf(*connection, command.message)
                                             : encode(command.connection, command.message);
    if (!bytes)
        return bytes.error();
    return edit(command.connection, [&](QueueEditor &editor) {
        return editor.inject(command.direction, command.before, *bytes, EngineCore::wallTime());
    });
}

QueueControl::Answer QueueControl::run(const UndoQueue &command)
{
    return edit(command.connection, [](QueueEditor &editor) { return editor.undo(); });
}

QueueControl::Answer QueueControl::run(const RedoQueue &command)
{
    return edit(command.connection, [](QueueEditor &editor) { return editor.redo(); });
}

// Where else they go.

Deferred<CommandReply> QueueControl::run(const SaveQueued &command)
{
    const auto queues = queuesOf(command.connection);
    if (!queues)
        return Deferred<CommandReply>::fail(Failure(queues.error()));
    const auto ids = (*queues)->editor().chosen(command.direction, command.ids);
    CommandReply reply;
    std::vector<QueuedBytes> pieces;
    if (ids) {
        for (const QueuedId id : *ids) {
            pieces.push_back((*queues)->of(command.direction).messages().find(id)->bytes);
            reply.bytesSent += pieces.back()->size();
        }
        reply.messages = pieces.size();
    }
    settle(command.connection);
    if (!ids)
        return Deferred<CommandReply>::fail(Failure(ids.error()));
    return deferToThread(m_core.reactor(),
                         [path = command.path, pieces = std::move(pieces)] { return writeAll(path, pieces); })
        .addCallback([reply](const Unit &) { return reply; });
}

QueueControl::Answer QueueControl::run(const SendQueuedTo &command)
{
    Connection *target = m_core.connectionOf(command.target);
    if (target == nullptr)
        return Error{std::make_error_code(std::errc::no_such_device), nameOf(command.target)};
    const auto queues = queuesOf(command.connection);
    if (!queues)
        return queues.error();
    GatedQueue &queue = (*queues)->of(command.direction);
    const auto ids = (*queues)->editor().chosen(command.direction, command.ids);
    Status sent = ids ? Status(Unit{}) : Status(ids.error());
    CommandReply reply;
    for (std::size_t i = 0; sent && i < ids->size(); ++i) {
        const QueuedBytes bytes = queue.messages().find((*ids)[i])->bytes;
        sent = target->send(*bytes, QueuedEntry::Origin::injected);
        if (!sent)
            break;
        queue.tellDropped((*ids)[i]);
        (void)queue.messages().remove((*ids)[i]);
        reply.bytesSent += bytes->size();
        ++reply.messages;
    }
    queue.changed();
    settle(command.connection);
    return sent ? Answer(reply) : Answer(sent.error());
}

QueueControl::Answer QueueControl::run(const ForgetQueues &command)
{
    const auto place = placeOf(command.connection);
    if (!place)
        return place.error();
    if (place->connection != nullptr)
        return Error{std::make_error_code(std::errc::invalid_argument),
                     "forget the queues of " + nameOf(command.connection) + ", which is open"};
    m_core.keptQueues().forget(command.connection);
    return CommandReply();
}

QueueControl::Answer QueueControl::run(const ListQueued &command)
{
    const auto place = placeOf(command.connection);
    if (!place)
        return place.error();
    CommandReply reply;
    if (place->queues == nullptr)
        return reply;
    const MessageQueue &messages = place->queues->of(command.direction).messages();
    if (command.after != QueuedId::none && !messages.contains(command.after))
        return Error{Errc::messageGone,
                     "message " + std::to_string(static_cast<std::uint64_t>(command.after))};
    QueuedId id = command.after != QueuedId::none ? messages.next(command.after) : messages.first();
    for (; id != QueuedId::none && reply.entries.size() < command.count; id = messages.next(id))
        reply.entries.push_back(*messages.find(id));
    reply.messages = messages.size();
    return reply;
}

} // namespace ropewalk
