#include "scenario/scenario.h"

#include "scenario/scenario_error.h"

#include <algorithm>

namespace ropewalk::conformance {
namespace {

const Json kPass{{"pass", true}};

} // namespace

Scenario::~Scenario()
{
    // What is still pending goes quietly: names first, then whoever waits.
    m_loops.clear();
    m_calls.clear();
}

Json Scenario::play(const Json &in)
{
    load(in);
    while (step()) {
    }
    Json final = finalState();
    return {{"events", takeEvents()}, {"final", std::move(final)}};
}

void Scenario::load(Json in)
{
    m_ops = std::move(in.at("ops"));
    m_nextOp = 0;
}

bool Scenario::step()
{
    if (m_nextOp == m_ops.size())
        return false;
    runOne(m_ops.at(m_nextOp++));
    return true;
}

void Scenario::run(const Json &ops)
{
    for (const Json &op : ops)
        runOne(op);
}

void Scenario::runOne(const Json &op)
{
    const std::string name = op.value("op", "");
    try {
        (this->*operations().at(name))(op);
    } catch (...) {
        record({"raised", name, jsonOf(Failure::fromException(std::current_exception(), {}))});
    }
}

/// Calls the handler as a link would, with an error as value or thrown, as it says.
Deferred<Json> Scenario::invoke(const Json &handler, const Input &input, Json extra)
{
    if (++m_callCount > kMaxCalls)
        throw VocabularyError("TooManyCalls");
    const std::string label = handler.at("label");
    const auto *failure = std::get_if<Failure>(&input);
    Json event{"call", label, failure != nullptr ? jsonOf(*failure) : std::get<Json>(input)};
    if (!extra.is_null())
        event.push_back(std::move(extra));
    record(std::move(event));

    const std::size_t invocation = m_invocations[label]++;
    const auto steps = handler.find("steps");
    if (steps == handler.end() || steps->empty())
        return conclude(kPass, input);
    const Json &step = (*steps)[std::min(invocation, steps->size() - 1)];
    if (const auto ops = step.find("ops"); ops != step.end())
        run(*ops);
    const auto ret = step.find("ret");
    return conclude(ret == step.end() ? kPass : *ret, input);
}

Deferred<Json> Scenario::conclude(const Json &ret, const Input &input)
{
    if (const auto raised = ret.find("raise"); raised != ret.end())
        failureOf(*raised).raise();
    const auto value = ret.find("value");
    const auto trap = ret.find("trap");
    const auto *failure = std::get_if<Failure>(&input);
    const bool isTrapped = failure != nullptr && trap != ret.end() &&
                           std::any_of(trap->begin(), trap->end(), [&](const Json &name) {
                               return isTrappedBy(*failure, name);
                           });
    if (isTrapped || (value != ret.end() && trap == ret.end()))
        return deferredOf(*value);
    if (failure != nullptr)
        return Deferred<Json>::fail(*failure);
    return Deferred<Json>::succeed(std::get<Json>(input));
}

Deferred<Json> Scenario::deferredOf(const Json &value)
{
    if (value.is_object() && value.contains("deferred"))
        return DeferredAccess::make<Json>(chainOf(value.at("deferred")));
    if (value.is_object() && value.contains("error"))
        return Deferred<Json>::fail(failureOf(value));
    return Deferred<Json>::succeed(value);
}

const std::map<std::string, Scenario::Operation> &Scenario::operations()
{
    static const std::map<std::string, Operation> table{
        {"new", &Scenario::opNew},
        {"succeed", &Scenario::opSucceed},
        {"fail", &Scenario::opFail},
        {"maybeDeferred", &Scenario::opMaybeDeferred},
        {"callback", &Scenario::opCallback},
        {"errback", &Scenario::opErrback},
        {"addCallback", &Scenario::opAddCallback},
        {"addErrback", &Scenario::opAddErrback},
        {"addBoth", &Scenario::opAddBoth},
        {"addCallbacks", &Scenario::opAddCallbacks},
        {"chainDeferred", &Scenario::opChainDeferred},
        {"cancel", &Scenario::opCancel},
        {"pause", &Scenario::opPause},
        {"unpause", &Scenario::opUnpause},
        {"addTimeout", &Scenario::opAddTimeout},
        {"list", &Scenario::opList},
        {"gather", &Scenario::opGather},
        {"nest", &Scenario::opNest},
        {"state", &Scenario::opState},
        {"lock", &Scenario::opLock},
        {"semaphore", &Scenario::opSemaphore},
        {"queue", &Scenario::opQueue},
        {"acquire", &Scenario::opAcquire},
        {"release", &Scenario::opRelease},
        {"run", &Scenario::opRun},
        {"put", &Scenario::opPut},
        {"get", &Scenario::opGet},
        {"callLater", &Scenario::opCallLater},
        {"cancelCall", &Scenario::opCancelCall},
        {"resetCall", &Scenario::opResetCall},
        {"delayCall", &Scenario::opDelayCall},
        {"active", &Scenario::opActive},
        {"getTime", &Scenario::opGetTime},
        {"seconds", &Scenario::opSeconds},
        {"advance", &Scenario::opAdvance},
        {"pump", &Scenario::opPump},
        {"deferLater", &Scenario::opDeferLater},
        {"loop", &Scenario::opLoop},
        {"start", &Scenario::opStart},
        {"stop", &Scenario::opStop},
        {"resetLoop", &Scenario::opResetLoop},
        {"running", &Scenario::opRunning},
    };
    return table;
}

void raiseIfFailed(const Status &status)
{
    if (!status)
        Failure(status.error()).raise();
}

} // namespace ropewalk::conformance
