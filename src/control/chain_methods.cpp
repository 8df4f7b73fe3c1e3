#include "control/control_event.h"
#include "control/vocabulary.h"

namespace ropewalk {
namespace {

constexpr const char *kChain = "The number of a chain, as chain.list and chain.changed tell it.";

void readAction(JsonFields &fields, LaneAction &action)
{
    const auto words = wordsOf(action.kind);
    const QString key = QStringLiteral("does");
    std::string word = wordOf(action.kind);
    fields.read(key, word);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        fields.complain(key, QStringLiteral("must be pass, return, raise, wait or waitForChain"));
    else
        action.kind = static_cast<LaneAction::Kind>(found - words.begin());
    fields.read(QStringLiteral("text"), action.text);
    fields.read(QStringLiteral("delayMs"), action.delay);
}

void readLink(JsonFields &fields, LinkPlan &link)
{
    fields.read(QStringLiteral("name"), link.name);
    fields.readObject(QStringLiteral("callback"),
                      [&](JsonFields &inner) { readAction(inner, link.callback); });
    fields.readObject(QStringLiteral("errback"), [&](JsonFields &inner) { readAction(inner, link.errback); });
}

void writeChain(FieldWriter &writer, const CommandReply &reply)
{
    writer.put("chain", reply.chain, "The number of the chain.");
}

void writeScenario(FieldWriter &writer, const CommandReply &reply)
{
    writer.put("stepsLeft", reply.stepsLeft, "Operations that are not played yet.");
    writer.put("text", reply.text, "What happened, as JSON.");
}

template <typename C>
ControlMethod ofOneChain(const char *name, const char *doc)
{
    return commandMethod<C>(name, doc, [](ParameterReader &reader, C &command) {
        reader.require("chain", command.chain, kChain);
    });
}

ControlMethod list()
{
    return queryMethod<ListChains>(
        "chain.list",
        "The chains that are alive, the oldest first: 1000 at most, of those that ended the last. Chains are "
        "known "
        "while they are traced, as in the window.",
        [](ParameterReader &reader, ListChains &query) {
            reader.accept("withEnded", query.withEnded, "Whether those that ended are told, too.");
        },
        [](FieldWriter &writer, const CommandReply &) {
            writer.put("chains", QJsonArray(), "An object for each, as in chain.changed.");
        });
}

ControlMethod read()
{
    return queryMethod<ReadChain>(
        "chain.read",
        "One chain and its links.",
        [](ParameterReader &reader, ReadChain &query) { reader.require("chain", query.chain, kChain); },
        [](FieldWriter &writer, const CommandReply &) { writeWholeChain(writer, {}); });
}

ControlMethod fire()
{
    return commandMethod<FireChain>(
        "chain.fire",
        "Fires a chain whose producer has not.",
        [](ParameterReader &reader, FireChain &command) {
            reader.require("chain", command.chain, kChain);
            reader.accept(
                "text", command.text, "Its value or its failure; JSON where a scenario made the chain.");
            reader.accept("lane", command.lane, "A value goes to the callbacks, a failure to the errbacks.");
        });
}

ControlMethod build()
{
    return commandMethod<BuildChain>(
        "chain.build",
        "Builds a chain by hand; chain.fire fires it.",
        [](ParameterReader &reader, BuildChain &command) {
            reader.accept("purpose", command.plan.purpose, "What it is for.");
            reader.acceptObjects("links", command.plan.links, readLink, "Its links, in their order.");
        },
        writeChain);
}

ControlMethod addLinks()
{
    return commandMethod<AddLinks>("chain.addLinks",
                                   "Adds links to a chain that was built by hand.",
                                   [](ParameterReader &reader, AddLinks &command) {
                                       reader.require("chain", command.chain, kChain);
                                       reader.acceptObjects(
                                           "links", command.links, readLink, "The links, in their order.");
                                   });
}

ControlMethod describe()
{
    return commandMethod<DescribeChain>("chain.describe",
                                        "Says what a chain that was built by hand is for.",
                                        [](ParameterReader &reader, DescribeChain &command) {
                                            reader.require("chain", command.chain, kChain);
                                            reader.require("purpose", command.purpose, "What it is for.");
                                        });
}

ControlMethod playScenario()
{
    return commandMethod<PlayScenario>(
        "scenario.play",
        "Plays a line of the conformance corpora; its Deferreds become chains. One is there at a time.",
        [](ParameterReader &reader, PlayScenario &command) {
            reader.require("jsonLine", command.jsonLine, "The scenario, as JSON.");
            reader.accept("pace", command.pace, "Whole, or by scenario.step.");
        },
        writeScenario);
}

ControlMethod demo()
{
    return commandMethod<RunChainDemo>(
        "chain.demo",
        "Runs a demo of chains.",
        [](ParameterReader &reader, RunChainDemo &command) {
            reader.require("name", command.name, "recovered, unhandled, timeout, list or waiting.");
        },
        writeChain);
}

} // namespace

std::vector<ControlMethod> chainMethods()
{
    return {
        list(),
        read(),
        ofOneChain<HoldChain>(
            "chain.hold",
            "A chain rests before its next link, and stays alive until it is released. Chains are "
            "known while they are traced, as in the window."),
        ofOneChain<ReleaseChain>("chain.release", "Lets a chain go on that is held."),
        ofOneChain<StepChain>("chain.step", "Runs one link of a chain that is held."),
        ofOneChain<CancelChain>("chain.cancel", "Asks the producer of a chain to stop."),
        fire(),
        build(),
        addLinks(),
        describe(),
        playScenario(),
        commandMethod<StepScenario>("scenario.step",
                                    "Plays one operation of a scenario that was loaded byStep.",
                                    readNothing,
                                    writeScenario),
        demo(),
    };
}

} // namespace ropewalk
