#include "control/message_parameters.h"
#include "control/vocabulary.h"
#include "workbench/rules/rule_json.h"

namespace ropewalk {
namespace {

constexpr std::size_t kMaxReply = 1024 * 1024; ///< Bytes that are told of a reply.

ControlMethod request()
{
    return commandMethod<SendRequest>(
        "connection.request",
        "Sends a message and waits for the reply: the next message that looks as expected. Fails when none "
        "comes in time.",
        [](ParameterReader &reader, SendRequest &command) {
            reader.require("connection", command.connection, "The number of a connection.");
            requireMessage(reader, command.message);
            reader.acceptObject("expect", command.expect, readPattern, "What the reply looks like.");
            reader.accept("timeoutMs", command.timeout, "How long it may take; 0: as long as it likes.");
        },
        [](FieldWriter &writer, const CommandReply &reply) {
            writer.put("service", reply.service, "The service that sent it.");
            writer.put("tookNs", reply.took.count(), "Nanoseconds from the sending to the reply.");
            writer.putBytes(reply.reply, kMaxReply);
        });
}

ControlMethod setRules()
{
    return commandMethod<SetRules>(
        "service.setRules",
        "Replaces the rules of a service, of its open connections too. service.list tells how often each was "
        "hit.",
        [](ParameterReader &reader, SetRules &command) {
            reader.require("service", command.service, "The number of a service, as service.list tells it.");
            reader.acceptObjects(
                "rules", command.rules, readRule, "In their order; none: no rules any more.");
        });
}

ControlMethod runSequence()
{
    return commandMethod<RunSequence>(
        "connection.runSequence",
        "Sends and expects, step by step: the sequence of that name that the service keeps, or steps. Fails "
        "at the "
        "step that fails.",
        [](ParameterReader &reader, RunSequence &command) {
            reader.require("connection", command.connection, "The number of a connection.");
            reader.accept("name", command.name, "What it is called.");
            reader.accept("steps",
                          command.steps,
                          "Lines: send TEXT, expect PATTERN within TIME, wait, loop, end, fail.");
        },
        [](FieldWriter &writer, const CommandReply &reply) {
            writer.put("service", reply.service, "The service of the connection.");
            writer.put("tookNs", reply.took.count(), "Nanoseconds from its beginning to its end.");
            writer.putBytes(reply.reply, kMaxReply);
        });
}

ControlMethod setSequences()
{
    return commandMethod<SetSequences>(
        "service.setSequences",
        "Replaces the sequences that a service keeps.",
        [](ParameterReader &reader, SetSequences &command) {
            reader.require("service", command.service, "The number of a service, as service.list tells it.");
            reader.acceptObjects(
                "sequences", command.sequences, readSequence, "None: no sequences any more.");
        });
}

} // namespace

std::vector<ControlMethod> ruleMethods()
{
    return {request(), runSequence(), setRules(), setSequences()};
}

} // namespace ropewalk
