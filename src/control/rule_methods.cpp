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

} // namespace

std::vector<ControlMethod> ruleMethods()
{
    return {request()};
}

} // namespace ropewalk
