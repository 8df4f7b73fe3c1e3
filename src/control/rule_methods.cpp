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

} // namespace

std::vector<ControlMethod> ruleMethods()
{
    return {request(), setRules()};
}

} // namespace ropewalk
