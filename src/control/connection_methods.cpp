#include "control/message_parameters.h"
#include "control/vocabulary.h"
#include "workbench/service_json.h"

namespace ropewalk {
namespace {

constexpr const char *kConnection =
    "The number of a connection, as connection.list and connection.opened tell it.";
constexpr const char *kService = "The number of a service, as service.list tells it.";

void writeSent(FieldWriter &writer, const CommandReply &reply)
{
    writer.put("service", reply.service, "The service that sent it.");
    writer.put("bytesSent", reply.bytesSent, "Bytes, those included that still wait in the send queue.");
    writer.put("recipients", reply.recipients, "To so many.");
}

ControlMethod listConnections()
{
    return queryMethod<ListConnections>(
        "connection.list",
        "The connections that are open, by their numbers.",
        [](ParameterReader &reader, ListConnections &query) {
            reader.accept("service", query.service, "Only of this service; 0: of all.");
            reader.accept("after", query.after, "Only those with greater numbers, to go on reading.");
            reader.accept("count", query.count, "So many at most, 1000 at the most.");
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.put("connections", QJsonArray(), "An object for each, as in connection.opened.");
        });
}

ControlMethod sendToOne()
{
    return commandMethod<SendMessage>(
        "connection.send",
        "Sends a message on one connection. What is typed is what is sent; only framings with lengths add "
        "theirs.",
        [](ParameterReader &reader, SendMessage &command) {
            reader.require("connection", command.connection, kConnection);
            requireMessage(reader, command.message);
        },
        writeSent);
}

ControlMethod sendToAll()
{
    return commandMethod<SendToAll>(
        "service.sendToAll",
        "Sends a message on every open connection of a service.",
        [](ParameterReader &reader, SendToAll &command) {
            reader.require("service", command.service, kService);
            requireMessage(reader, command.message);
        },
        writeSent);
}

ControlMethod sendDatagram()
{
    return commandMethod<SendDatagram>(
        "service.sendDatagram",
        "Sends from a datagram service to any address.",
        [](ParameterReader &reader, SendDatagram &command) {
            reader.require("service", command.service, kService);
            reader.require("address", command.address, "\"127.0.0.1:5300\" or \"localhost:5300\".");
            requireMessage(reader, command.message);
        },
        writeSent);
}

ControlMethod repeat()
{
    return commandMethod<RepeatMessage>("connection.repeat",
                                        "Sends a message again and again; everyMs 0 ends it.",
                                        [](ParameterReader &reader, RepeatMessage &command) {
                                            reader.require("connection", command.connection, kConnection);
                                            reader.acceptKeys(command.repeat, readRepeat);
                                        });
}

ControlMethod close()
{
    return commandMethod<CloseConnection>(
        "connection.close",
        "Closes a connection: flush sends what is queued first, reset does not, halfClose ends only the "
        "sending. A client that is closed does not connect again by itself.",
        [](ParameterReader &reader, CloseConnection &command) {
            reader.require("connection", command.connection, kConnection);
            reader.accept("how", command.how, "How it ends.");
        });
}

ControlMethod setOption()
{
    return commandMethod<SetTcpOption>("connection.setTcpOption",
                                       "Switches an option of a TCP socket.",
                                       [](ParameterReader &reader, SetTcpOption &command) {
                                           reader.require("connection", command.connection, kConnection);
                                           reader.require("option", command.option, "Which one.");
                                           reader.require("isOn", command.isOn, "Whether it is on.");
                                       });
}

} // namespace

std::vector<ControlMethod> connectionMethods()
{
    return {listConnections(), sendToOne(), sendToAll(), sendDatagram(), repeat(), close(), setOption()};
}

} // namespace ropewalk
