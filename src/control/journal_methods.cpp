#include "control/vocabulary.h"

namespace ropewalk {
namespace {

void readQuery(ParameterReader &reader, ReadJournal &query)
{
    reader.accept("from", query.from, "The first row. The journal may have let go of it: see begin.");
    reader.accept("count", query.count, "So many rows at most, 1000 at the most.");
    reader.accept("service", query.service, "Only of this service; 0: of all.");
    reader.accept("connection", query.connection, "Only of this connection; 0: of all.");
    reader.accept("maxBytes", query.maxBytes, "So many bytes of a message at most.");
}

void describeRows(FieldWriter &writer, const CommandReply & /*reply*/)
{
    writer.put("rows", QJsonArray(), "An object for each, as in the event message; kind says what it is.");
    writer.put("next", 0, "Where to go on reading; end: there is no more.");
    writer.put("begin", 0, "The oldest row that there is.");
    writer.put("end", 0, "The number of the next row that will be.");
}

} // namespace

std::vector<ControlMethod> journalMethods()
{
    return {
        queryMethod<ReadJournal>(
            "journal.read",
            "Rows of the journal: messages, and what became of connections and services. "
            "An answer holds about a megabyte; next says where to go on.",
            readQuery,
            describeRows),
        commandMethod<ClearJournal>(
            "journal.clear", "Lets go of every row; their numbers go on.", readNothing),
    };
}

} // namespace ropewalk
