#include "control/vocabulary.h"
#include "workbench/faults/fault_json.h"

namespace ropewalk {
namespace {

ControlMethod set()
{
    return commandMethod<SetFaults>(
        "faults.set",
        "Replaces the faults of a service, or of one connection, which then no longer follows its service.",
        [](ParameterReader &reader, SetFaults &command) {
            reader.accept("service", command.service, "The number of a service; this or connection.");
            reader.accept("connection", command.connection, "The number of a connection; this or service.");
            reader.requireOneOf({QStringLiteral("service"), QStringLiteral("connection")});
            reader.acceptKeys(command.plan, readFaults);
            reader.accept("seeding",
                          command.seeding,
                          "keep: who is there goes on as before; startOver: chance begins anew.");
        },
        [](FieldWriter &writer, const CommandReply &reply) {
            writer.put("service", reply.service, "The service.");
            writer.put("faultSeed", reply.seed, "The seed in use.");
        });
}

ControlMethod follow()
{
    return commandMethod<UseServiceFaults>(
        "faults.useService",
        "Gives a connection its service's faults again.",
        [](ParameterReader &reader, UseServiceFaults &command) {
            reader.require("connection", command.connection, "The number of a connection.");
        });
}

} // namespace

std::vector<ControlMethod> faultMethods()
{
    return {set(), follow()};
}

} // namespace ropewalk
