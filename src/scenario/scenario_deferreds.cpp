#include "base/interned_name.h"
#include "defer/deferred_list.h"
#include "defer/maybe_deferred.h"
#include "scenario/scenario.h"
#include "scenario/scenario_error.h"

#include <algorithm>

namespace ropewalk::conformance {
namespace {

constexpr std::size_t kMaxDepth = 1'000'000; ///< Of `nest`.

const char *nameOf(const Json &handler)
{
    if (handler.is_null() || !isTraced())
        return nullptr;
    return internedName(handler.value("label", ""));
}

LinkLabel labelOf(const Json &callback, const Json &errback)
{
    const auto lanes = errback.is_null()    ? LinkLanes::callback
                       : callback.is_null() ? LinkLanes::errback
                                            : LinkLanes::both;
    return {nameOf(callback), nameOf(errback), lanes};
}

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
        trigger.setCanceller([this, name = op.at("d"), canceller = *canceller] {
            record({"canceller", name});
            run(canceller.value("ops", Json::array()));
            if (const auto raised = canceller.find("raise"); raised != canceller.end())
                failureOf(*raised).raise();
        });
    name(op.at("d"), trigger.takeDeferred());
}

void Scenario::opSucceed(const Json &op)
{
    name(op.at("d"), deferredOf(op.at("value")));
}

void Scenario::opFail(const Json &op)
{
    name(op.at("d"), Deferred<Json>::fail(failureOf(op.at("error"))));
}

void Scenario::opMaybeDeferred(const Json &op)
{
    name(op.at("d"), maybeDeferred([&] { return invoke(op.at("fn"), Json()); }));
}

void Scenario::opCallback(const Json &op)
{
    raiseIfFailed(chainOf(op.at("d"))->fire(resultOf(op.at("value"))));
}

void Scenario::opErrback(const Json &op)
{
    raiseIfFailed(chainOf(op.at("d"))->fire(Box::of(failureOf(op.at("error")))));
}

void Scenario::opAddCallback(const Json &op)
{
    add(op, op.at("fn"), {});
}

void Scenario::opAddErrback(const Json &op)
{
    add(op, {}, op.at("fn"));
}

void Scenario::opAddBoth(const Json &op)
{
    add(op, op.at("fn"), op.at("fn"));
}

void Scenario::opAddCallbacks(const Json &op)
{
    add(op, op.value("cb", Json()), op.value("eb", Json()));
}

void Scenario::add(const Json &op, const Json &callback, const Json &errback)
{
    chainOf(op.at("d"))
        ->add(
            [this, callback, errback](Box &result, ChainRef &inner) {
                const Json &handler = result.is<Failure>() ? errback : callback;
                if (handler.is_null())
                    return;
                Deferred<Json> returned = invoke(handler, inputOf(result));
                inner = DeferredAccess::take(returned);
            },
            SourceLine::current(),
            labelOf(callback, errback));
}

void Scenario::opChainDeferred(const Json &op)
{
    // Not a Trigger for good: scenarios chain a Deferred to itself, and then it would own itself.
    Chain *to = chainOf(op.at("to")).get();
    const auto fire = [to](Outcome<Json> outcome) {
        return DeferredAccess::makeTrigger<Json>(ChainRef(to)).fire(std::move(outcome));
    };
    typed(op.at("d")).addBoth(fire).detach();
}

void Scenario::opCancel(const Json &op)
{
    chainOf(op.at("d"))->cancel();
}

void Scenario::opPause(const Json &op)
{
    chainOf(op.at("d"))->pause();
}

void Scenario::opUnpause(const Json &op)
{
    chainOf(op.at("d"))->unpause();
}

void Scenario::opAddTimeout(const Json &op)
{
    const Duration delay = durationOf(op.at("after"));
    const auto onTimeout = op.find("onTimeout");
    if (onTimeout == op.end()) {
        typed(op.at("d")).addTimeout(delay, m_clock).detach();
        return;
    }
    const auto handler = [this, onTimeout = *onTimeout, after = op.at("after")](const Outcome<Json> &outcome,
                                                                                Duration) {
        return invoke(onTimeout, outcome, after);
    };
    typed(op.at("d")).addTimeout(delay, m_clock, handler).detach();
}

void Scenario::opList(const Json &op)
{
    std::vector<Deferred<Json>> members;
    for (const Json &member : op.at("of"))
        members.push_back(typed(member));
    const ListRules rules{.fireOnOneCallback = op.value("fireOnOneCallback", false),
                          .fireOnOneErrback = op.value("fireOnOneErrback", false),
                          .consumeErrors = op.value("consumeErrors", false)};
    name(op.at("d"), asJson(deferredList(std::move(members), rules), [](const ListResult<Json> &result) {
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
    for (const Json &member : op.at("of"))
        members.push_back(typed(member));
    name(op.at("d"),
         asJson(gatherResults(std::move(members), op.value("consumeErrors", false)),
                [](std::vector<Json> values) { return Json(std::move(values)); }));
}

void Scenario::opNest(const Json &op)
{
    std::vector<ChainRef> chains;
    const std::size_t count = std::min(op.at("depth").get<std::size_t>(), kMaxDepth) + 2;
    for (std::size_t index = 0; index < count; ++index)
        chains.push_back(Chain::make(SourceLine::current()));
    for (std::size_t index = 0; index + 1 < count; ++index)
        chains[index]->add([next = chains[index + 1]](Box &, ChainRef &inner) { inner = next; },
                           SourceLine::current());
    name(op.at("outer"), chains.front());
    name(op.at("inner"), chains.back());
    const bool isInward = op.at("order") == "inward";
    for (std::size_t index = 0; index + 1 < count; ++index)
        raiseIfFailed(chains[isInward ? index : count - 2 - index]->fire(Box::of(Json())));
}

void Scenario::opState(const Json &op)
{
    record({"state", op.at("d"), stateOf(*chainOf(op.at("d")))});
}

} // namespace ropewalk::conformance
