#include "conformance/scenario.h"
#include "conformance/scenario_error.h"
#include "defer/deferred_list.h"
#include "defer/maybe_deferred.h"

namespace ropewalk::conformance {
namespace {

Json jsonOf(const Outcome<Json> &outcome)
{
    if (const auto *failure = std::get_if<Failure>(&outcome))
        return {false, conformance::jsonOf(*failure)};
    return {true, std::get<Json>(outcome)};
}

} // namespace

void Scenario::opNew(const Json &op)
{
    Trigger<Json> trigger;
    if (const auto canceller = op.find("canceller"); canceller != op.end())
        trigger.setCanceller([this, name = op["d"], canceller = *canceller] {
            record({"canceller", name});
            run(canceller.value("ops", Json::array()));
            if (const auto raised = canceller.find("raise"); raised != canceller.end())
                failureOf(*raised).raise();
        });
    name(op["d"], trigger.takeDeferred());
}

void Scenario::opSucceed(const Json &op)
{
    name(op["d"], deferredOf(op["value"]));
}

void Scenario::opFail(const Json &op)
{
    name(op["d"], Deferred<Json>::fail(failureOf(op["error"])));
}

void Scenario::opMaybeDeferred(const Json &op)
{
    name(op["d"], maybeDeferred([&] { return invoke(op["fn"], Json()); }));
}

void Scenario::opCallback(const Json &op)
{
    raiseIfFailed(chainOf(op["d"])->fire(resultOf(op["value"])));
}

void Scenario::opErrback(const Json &op)
{
    raiseIfFailed(chainOf(op["d"])->fire(Box::of(failureOf(op["error"]))));
}

void Scenario::opAddCallback(const Json &op)
{
    add(op, op["fn"], {});
}

void Scenario::opAddErrback(const Json &op)
{
    add(op, {}, op["fn"]);
}

void Scenario::opAddBoth(const Json &op)
{
    add(op, op["fn"], op["fn"]);
}

void Scenario::opAddCallbacks(const Json &op)
{
    add(op, op.value("cb", Json()), op.value("eb", Json()));
}

void Scenario::add(const Json &op, const Json &callback, const Json &errback)
{
    chainOf(op["d"])->add(
        [this, callback, errback](Box &result, ChainRef &inner) {
            const Json &handler = result.is<Failure>() ? errback : callback;
            if (handler.is_null())
                return;
            Deferred<Json> returned = invoke(handler, inputOf(result));
            inner = DeferredAccess::take(returned);
        },
        SourceLine::current());
}

void Scenario::opChainDeferred(const Json &op)
{
    // Not a Trigger for good: scenarios chain a Deferred to itself, and then it would own itself.
    Chain *to = chainOf(op["to"]).get();
    const auto fire = [to](Outcome<Json> outcome) {
        return DeferredAccess::makeTrigger<Json>(ChainRef(to)).fire(std::move(outcome));
    };
    typed(op["d"]).addBoth(fire).detach();
}

void Scenario::opCancel(const Json &op)
{
    chainOf(op["d"])->cancel();
}

void Scenario::opPause(const Json &op)
{
    chainOf(op["d"])->pause();
}

void Scenario::opUnpause(const Json &op)
{
    chainOf(op["d"])->unpause();
}

void Scenario::opAddTimeout(const Json &op)
{
    const Duration delay = durationOf(op["after"]);
    const auto onTimeout = op.find("onTimeout");
    if (onTimeout == op.end()) {
        typed(op["d"]).addTimeout(delay, m_clock).detach();
        return;
    }
    const auto handler = [this, onTimeout = *onTimeout, after = op["after"]](const Outcome<Json> &outcome,
                                                                             Duration) {
        return invoke(onTimeout, outcome, after);
    };
    typed(op["d"]).addTimeout(delay, m_clock, handler).detach();
}

void Scenario::opList(const Json &op)
{
    std::vector<Deferred<Json>> members;
    for (const Json &member : op["of"])
        members.push_back(typed(member));
    const ListRules rules{.fireOnOneCallback = op.value("fireOnOneCallback", false),
                          .fireOnOneErrback = op.value("fireOnOneErrback", false),
                          .consumeErrors = op.value("consumeErrors", false)};
    name(op["d"], asJson(deferredList(std::move(members), rules), [](const ListResult<Json> &result) {
             if (result.first)
                 return Json{result.first->first, result.first->second};
             auto all = Json::array();
             for (const Outcome<Json> &outcome : result.all)
                 all.push_back(jsonOf(outcome));
             return all;
         }));
}

void Scenario::opGather(const Json &op)
{
    std::vector<Deferred<Json>> members;
    for (const Json &member : op["of"])
        members.push_back(typed(member));
    name(op["d"],
         asJson(gatherResults(std::move(members), op.value("consumeErrors", false)),
                [](std::vector<Json> values) { return Json(std::move(values)); }));
}

void Scenario::opNest(const Json &op)
{
    std::vector<ChainRef> chains;
    const std::size_t count = op["depth"].get<std::size_t>() + 2;
    for (std::size_t index = 0; index < count; ++index)
        chains.push_back(Chain::make(SourceLine::current()));
    for (std::size_t index = 0; index + 1 < count; ++index)
        chains[index]->add([next = chains[index + 1]](Box &, ChainRef &inner) { inner = next; },
                           SourceLine::current());
    name(op["outer"], chains.front());
    name(op["inner"], chains.back());
    const bool isInward = op["order"] == "inward";
    for (std::size_t index = 0; index + 1 < count; ++index)
        raiseIfFailed(chains[isInward ? index : count - 2 - index]->fire(Box::of(Json())));
}

void Scenario::opState(const Json &op)
{
    record({"state", op["d"], stateOf(*chainOf(op["d"]))});
}

} // namespace ropewalk::conformance
