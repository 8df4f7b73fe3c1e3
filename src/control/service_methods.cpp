#include "control/control_event.h"
#include "control/vocabulary.h"
#include "workbench/service_json.h"

namespace ropewalk {
namespace {

constexpr const char *kService = "The number of a service, as service.list tells it.";

void writeService(FieldWriter &writer, const CommandReply &reply)
{
    writer.put("service", reply.service, "The number of the service.");
}

void readVariables(ParameterReader &reader, SetVariables &command)
{
    reader.require("variables", command.variables, "An object of names and texts.");
}

} // namespace

std::vector<ControlMethod> serviceMethods()
{
    return {
        queryMethod<ListServices>(
            "service.list",
            "Every service: its configuration and its state.",
            readNothing,
            [](FieldWriter &writer, const CommandReply &) {
                writer.put(
                    "services", QJsonArray(), "An object for each, as in service.added and service.state.");
            }),
        commandMethod<AddService>(
            "service.add",
            "Adds a server, a client, a relay or a datagram peer. One that cannot start is added all the "
            "same: "
            "its state says why.",
            [](ParameterReader &reader, AddService &command) {
                reader.acceptKeys(command.config, readService);
                command.start = command.config.startsWithWorkspace;
            },
            writeService),
        commandMethod<ChangeService>(
            "service.change",
            "Changes what is given and leaves the rest as it is. It starts anew where it runs and its "
            "endpoint, "
            "framing or limits changed.",
            [](ParameterReader &reader, ChangeService &command) {
                reader.require("service", command.config.id, kService);
                reader.acceptKeys(command.config, readService);
            },
            writeService),
        commandMethod<RemoveService>(
            "service.remove",
            "Stops a service and forgets it.",
            [](ParameterReader &reader, RemoveService &command) {
                reader.require("service", command.service, kService);
            },
            writeService),
        commandMethod<StartService>("service.start",
                                    "Starts a service. Whether it listens or is connected, its state tells.",
                                    [](ParameterReader &reader, StartService &command) {
                                        reader.require("service", command.service, kService);
                                    }),
        commandMethod<StopService>(
            "service.stop",
            "Closes the listener and every connection; answered once they are gone.",
            [](ParameterReader &reader, StopService &command) {
                reader.require("service", command.service, kService);
            },
            writeService),
        queryMethod<ListVariables>(
            "variables.list",
            "What {{name}} in a message stands for.",
            readNothing,
            [](FieldWriter &writer, const CommandReply &) { writeVariables(writer, {}); }),
        commandMethod<SetVariables>(
            "variables.set", "Replaces the variables that {{name}} in a message stands for.", readVariables),
    };
}

} // namespace ropewalk
