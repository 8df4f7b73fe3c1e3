#include "control/control_event.h"

namespace ropewalk {
namespace {

QJsonObject toJson(const LinkRecord &link)
{
    QJsonObject object;
    FieldWriter writer(object);
    writer.putIfAny("callback", link.callback, "");
    writer.putIfAny("errback", link.errback, "");
    writer.put("fate", link.fate, "");
    writer.putIfAny("result", link.result.text, "");
    writer.putIfAny("waitedFor", link.waitedFor, "");
    return object;
}

} // namespace

void writeChain(FieldWriter &writer, const ChainRecord &chain)
{
    writer.put("chain", chain.id, "The number of the chain.");
    writer.putIfAny("purpose", chain.purpose, "What it is for.");
    writer.putIfAny("service", chain.owner, "The service on whose behalf it runs.");
    writer.put("phase",
               chain.phase,
               "notFired, running, waiting, held, value, failed, unhandled or dropped: ended.");
    writer.put("linkCount", chain.links.size(), "So many links it has.");
    writer.putIfAny(
        "isByHand", chain.isByHand, "True where it was built by hand, and takes links and a text.");
    writer.putIfAny("waitsFor", chain.waitsFor, "The chain that it waits for.");
    writer.putIfAny("firedWith", chain.firedWith.text, "The value or the failure that it began with.");
    writer.putTime("madeAt", chain.madeAt, "When it was made.");
    writer.putTime("firedAt", chain.firedAt, "When it fired.");
    writer.putTime("endedAt", chain.endedAt, "When it ended.");
}

void writeWholeChain(FieldWriter &writer, const ChainRecord &chain)
{
    writeChain(writer, chain);
    QJsonArray links;
    for (const LinkRecord &link : chain.links)
        links.append(toJson(link));
    writer.put("links", links, "callback and errback by name, fate, result and waitedFor of each.");
}

} // namespace ropewalk
