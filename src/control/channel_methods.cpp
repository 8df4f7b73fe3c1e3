#include "control/vocabulary.h"

namespace ropewalk {
namespace {

ControlMethod authenticate()
{
    return queryMethod<Authenticate>(
        "authenticate",
        "Over TCP this comes first: anything else closes the connection. Over a Unix socket nobody asks.",
        [](ParameterReader &reader, Authenticate &query) {
            reader.require("token", query.token, "What Ropewalk printed when it opened the channel.");
        });
}

ControlMethod describe()
{
    return queryMethod<DescribeMethods>(
        "describe",
        "What this channel understands and tells.",
        [](ParameterReader &reader, DescribeMethods &query) {
            reader.accept("method", query.method, "Only this method; empty: all of them, and the events.");
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.put("methods", QJsonArray(), "Name, doc, parameters and result of each.");
            writer.putIfAny("events", QJsonArray(), "Name, doc and fields of each.");
        });
}

ControlMethod subscribe()
{
    return queryMethod<Subscribe>(
        "subscribe",
        "Has events told as notifications, from now on. What a list tells that is asked for after this, and "
        "the "
        "events, leave no gap.",
        [](ParameterReader &reader, Subscribe &query) {
            reader.require("events",
                           query.events,
                           "Names of events, [\"message\", \"connection.*\"], or [\"*\"] for all.");
            reader.accept("service", query.service, "Only what concerns this service; 0: all.");
            reader.accept("connection", query.connection, "Only what concerns this connection; 0: all.");
            reader.accept("maxBytes", query.maxBytes, "So many bytes of a message at most.");
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.put("subscription", 0, "Its number, for unsubscribe.");
            writer.put("row", 0, "The first row of the journal that the events will tell.");
        });
}

ControlMethod unsubscribe()
{
    return queryMethod<Unsubscribe>(
        "unsubscribe", "Ends a subscription.", [](ParameterReader &reader, Unsubscribe &query) {
            reader.require(
                "subscription", query.subscription, "The number that subscribe was answered with.");
        });
}

ControlMethod readEngine()
{
    return queryMethod<ReadEngine>(
        "engine.read", "How the engine is.", readNothing, [](FieldWriter &writer, const CommandReply &) {
            writer.put("poller", std::string(), "How it waits for sockets.");
            writer.put("descriptors", 0, "So many it waits for.");
            writer.put("timers", 0, "So many are set.");
            writer.put("turns", 0, "Turns of the reactor so far.");
            writer.put("journalRows", 0, "Rows that the journal had so far.");
            writer.put("journalBytes", 0, "Memory that the journal holds.");
        });
}

} // namespace

std::vector<ControlMethod> channelMethods()
{
    return {authenticate(), describe(), subscribe(), unsubscribe(), readEngine()};
}

} // namespace ropewalk
