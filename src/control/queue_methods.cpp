#include "control/message_parameters.h"
#include "control/vocabulary.h"
#include "workbench/queues/queue_json.h"

#include <QJsonArray>

namespace ropewalk {
namespace {

constexpr const char *kConnection = "The number of a connection, or of one that is over with messages left.";
constexpr const char *kQueue = "Which queue: in, what was received, or out, what is to be sent.";
constexpr const char *kIds = "The messages, by their numbers; left out: all.";
constexpr std::size_t kMaxListed = 4096; ///< Bytes of each message that are told.

template <typename C>
void requireQueue(ParameterReader &reader, C &command)
{
    reader.require("connection", command.connection, kConnection);
    reader.require("queue", command.direction, kQueue);
}

void writeConcerned(FieldWriter &writer, const CommandReply &reply)
{
    QJsonArray ids;
    for (const QueuedId id : reply.queued)
        ids.append(static_cast<qint64>(id));
    writer.put("messages", reply.messages, "So many it concerned.");
    writer.put("ids", ids, "Their numbers; of duplicate, split and inject with the new ones.");
}

void writeCount(FieldWriter &writer, const CommandReply &reply)
{
    writer.put("messages", reply.messages, "So many it concerned.");
}

void writeMoved(FieldWriter &writer, const CommandReply &reply)
{
    writeCount(writer, reply);
    writer.put("bytes", reply.bytesSent, "And so many bytes.");
}

QJsonObject describe(const QueuedEntry &entry)
{
    QJsonObject object;
    FieldWriter writer(object);
    writer.put("id", entry.id, "");
    writer.putTime("time", entry.time, "");
    writer.put("origin", entry.origin, "");
    writer.put("held", entry.isHeld, "");
    writer.put("edited", entry.isEdited(), "");
    writer.putBytes(*entry.bytes, kMaxListed);
    return object;
}

void writeList(FieldWriter &writer, const CommandReply &reply)
{
    QJsonArray entries;
    for (const QueuedEntry &entry : reply.entries)
        entries.append(describe(entry));
    writer.put("messages", reply.messages, "So many are in the queue.");
    writer.put("entries", entries, "Each with id, time, origin, held, edited, bytes and text or base64.");
}

/// A command about some or all messages of a queue.
template <typename C>
ControlMethod ofSome(const char *name, const char *doc, ResultWriter writeResult)
{
    return commandMethod<C>(
        name,
        doc,
        [](ParameterReader &reader, C &command) {
            requireQueue(reader, command);
            reader.accept("ids", command.ids, kIds);
        },
        writeResult);
}

template <typename C>
ControlMethod ofThese(const char *name, const char *doc)
{
    return commandMethod<C>(
        name,
        doc,
        [](ParameterReader &reader, C &command) {
            requireQueue(reader, command);
            reader.require("ids", command.ids, "The messages, by their numbers.");
        },
        writeConcerned);
}

template <typename C>
ControlMethod ofConnection(const char *name, const char *doc)
{
    return commandMethod<C>(name, doc, [](ParameterReader &reader, C &command) {
        reader.require("connection", command.connection, kConnection);
    });
}

ControlMethod list()
{
    return commandMethod<ListQueued>(
        "queue.list",
        "The messages that wait in a queue, from its head.",
        [](ParameterReader &reader, ListQueued &command) {
            requireQueue(reader, command);
            reader.accept("after", command.after, "Only those behind this message; 0: from the head.");
            reader.accept("count", command.count, "So many at most.");
        },
        writeList);
}

ControlMethod set()
{
    return commandMethod<SetQueue>(
        "queue.set",
        "Has a queue hold its messages, give them a pace, or let them flow, and sets its marks.",
        [](ParameterReader &reader, SetQueue &command) {
            requireQueue(reader, command);
            reader.acceptObject(
                "config", command.config, readQueue, "All of it; what is left out is as usual.");
        });
}

ControlMethod step()
{
    return commandMethod<StepQueue>(
        "queue.step",
        "Lets the first messages of a queue go, held or not.",
        [](ParameterReader &reader, StepQueue &command) {
            requireQueue(reader, command);
            reader.accept("count", command.count, "So many.");
        },
        writeCount);
}

ControlMethod edit()
{
    return commandMethod<EditQueued>(
        "queue.edit",
        "Replaces the bytes of a message that waits, framing included.",
        [](ParameterReader &reader, EditQueued &command) {
            requireQueue(reader, command);
            reader.require("id", command.id, "The message.");
            requireMessage(reader, command.message);
            reader.accept("correctsLength",
                          command.correctsLength,
                          "Whether a length that it announces, Content-Length say, is made true.");
        },
        writeConcerned);
}

ControlMethod revert()
{
    return commandMethod<RevertQueued>(
        "queue.revert",
        "Makes a message again what it was before it was edited.",
        [](ParameterReader &reader, RevertQueued &command) {
            requireQueue(reader, command);
            reader.require("id", command.id, "The message.");
        },
        writeConcerned);
}

ControlMethod move()
{
    return commandMethod<MoveQueued>(
        "queue.move",
        "Moves messages to another place in their queue, together.",
        [](ParameterReader &reader, MoveQueued &command) {
            requireQueue(reader, command);
            reader.require("ids", command.ids, "The messages, by their numbers.");
            reader.accept("before", command.before, "The message that they go before; 0: to the tail.");
        },
        writeConcerned);
}

ControlMethod split()
{
    return commandMethod<SplitQueued>(
        "queue.split",
        "Makes two messages of one.",
        [](ParameterReader &reader, SplitQueued &command) {
            requireQueue(reader, command);
            reader.require("id", command.id, "The message.");
            reader.require("at", command.at, "Bytes of the first part; neither part is empty.");
        },
        writeConcerned);
}

ControlMethod inject()
{
    return commandMethod<InjectQueued>(
        "queue.inject",
        "Puts a new message into a queue; it is held if the queue holds.",
        [](ParameterReader &reader, InjectQueued &command) {
            requireQueue(reader, command);
            reader.accept("before", command.before, "The message that it goes before; 0: to the tail.");
            requireMessage(reader, command.message);
        },
        writeConcerned);
}

ControlMethod save()
{
    return commandMethod<SaveQueued>(
        "queue.save",
        "Writes the bytes of messages to a file, one after the other. They stay in the queue.",
        [](ParameterReader &reader, SaveQueued &command) {
            requireQueue(reader, command);
            reader.accept("ids", command.ids, kIds);
            reader.require("path", command.path, "The file; it is replaced.");
        },
        writeMoved);
}

ControlMethod sendTo()
{
    return commandMethod<SendQueuedTo>(
        "queue.sendTo",
        "Sends messages that wait on another connection instead.",
        [](ParameterReader &reader, SendQueuedTo &command) {
            requireQueue(reader, command);
            reader.accept("ids", command.ids, kIds);
            reader.require("target", command.target, "The connection that they are sent on.");
        },
        writeMoved);
}

} // namespace

std::vector<ControlMethod> queueMethods()
{
    return {
        list(),
        set(),
        step(),
        ofSome<ReleaseQueued>(
            "queue.release", "Lets messages go, past what is held before them.", writeCount),
        ofSome<DropQueued>("queue.drop", "Drops messages.", writeConcerned),
        edit(),
        revert(),
        ofThese<DuplicateQueued>("queue.duplicate", "Puts a copy behind each of these messages."),
        move(),
        ofThese<MergeQueued>("queue.merge", "Makes one message of several, in the place of the first."),
        split(),
        inject(),
        ofConnection<UndoQueue>("queue.undo", "Takes back the last change of the queues of a connection."),
        ofConnection<RedoQueue>("queue.redo", "Makes the change again that was taken back last."),
        save(),
        sendTo(),
        ofConnection<ForgetQueues>("queue.forget", "Drops what is kept of a connection that is over."),
        ofConnection<WatchQueues>(
            "queue.watch",
            "Has what is sent and received on this connection pass through its queues, one connection at a "
            "time: the window shows them; 0 ends that."),
    };
}

} // namespace ropewalk
