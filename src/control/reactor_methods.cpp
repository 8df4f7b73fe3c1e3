#include "control/vocabulary.h"

namespace ropewalk {
namespace {

ControlMethod read()
{
    return queryMethod<ReadReactor>(
        "reactor.read",
        "How the reactor is: what it waits with and for, and what took its time.",
        [](ParameterReader &reader, ReadReactor &query) {
            reader.accept("count", query.count, "So many of each list at most.");
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.put("poller", std::string(), "How it waits for sockets.");
            writer.put("pollers", QJsonArray(), "Name of each there is, and why it cannot be had.");
            writer.put("turns", 0, "So far.");
            writer.put("busyMs", 0.0, "So far, not waiting.");
            writer.put("readyDescriptors", 0, "In all turns together.");
            writer.put("overFrame", 0, "Turns longer than 16.7 ms.");
            writer.put("slowTurnMs", 0.0, "A turn above it is slow; 0: none is.");
            writer.put("descriptorCount", 0, "So many it waits for.");
            writer.put("timerCount", 0, "So many are set.");
            writer.put("callbacks",
                       QJsonArray(),
                       "Of the last minute, the longest first, while they are recorded: name, owner, lane, "
                       "calls, totalMs, p99Ms, longestMs.");
            writer.put("slowTurns",
                       QJsonArray(),
                       "The last ones, while they are recorded: number, lengthMs, callback, owner, lane, "
                       "blockedMs, descriptorsWaiting, timersWaiting.");
            writer.put("descriptors", QJsonArray(), "Each with fd, owner, kind, read, write, ready.");
            writer.put("timers", QJsonArray(), "The next ones: dueInMs, everyMs, owner, purpose.");
        });
}

ControlMethod setPoller()
{
    return commandMethod<SwitchPoller>(
        "reactor.setPoller",
        "Waits with another poller from now on; connections stay.",
        [](ParameterReader &reader, SwitchPoller &command) {
            reader.require("poller", command.poller, "best, epoll, kqueue, poll, select or notifier.");
        });
}

ControlMethod record()
{
    return commandMethod<RecordTurns>(
        "reactor.record",
        "Has turns recorded for reactor.read, until told otherwise.",
        [](ParameterReader &reader, RecordTurns &command) {
            reader.accept(
                "depth",
                command.depth,
                "slowTurns: which callback made a turn too long; figures: how long each takes, too; "
                "spans: every moment, for the window.");
        });
}

ControlMethod watch()
{
    return commandMethod<WatchReactor>("reactor.watch",
                                       "Has the window be told of the loop, with every moment.",
                                       [](ParameterReader &reader, WatchReactor &command) {
                                           reader.accept("isWatched", command.isWatched, "False ends it.");
                                       });
}

ControlMethod setSlowTurn()
{
    return commandMethod<SetSlowTurn>(
        "reactor.setSlowTurn",
        "Says from when on a turn is slow.",
        [](ParameterReader &reader, SetSlowTurn &command) {
            reader.accept("microseconds", command.microseconds, "A turn that takes longer; 0: none is.");
        });
}

ControlMethod openCrowd()
{
    return commandMethod<OpenCrowd>(
        "reactor.openCrowd",
        "Connects many times to a TCP server of the workspace and says nothing, to see what idle connections "
        "cost.",
        [](ParameterReader &reader, OpenCrowd &command) {
            reader.require("service", command.service, "The number of a service, as service.list tells it.");
            reader.accept("count", command.count, "So many; 0 ends it.");
        },
        [](FieldWriter &writer, const CommandReply &reply) {
            writer.put("connections", reply.recipients, "So many there will be: as descriptors allow.");
        });
}

} // namespace

std::vector<ControlMethod> reactorMethods()
{
    return {read(), setPoller(), record(), watch(), setSlowTurn(), openCrowd()};
}

} // namespace ropewalk
