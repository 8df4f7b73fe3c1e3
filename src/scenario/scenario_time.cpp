#include "defer/defer_later.h"
#include "scenario/scenario.h"
#include "scenario/scenario_error.h"

namespace ropewalk::conformance {

void Scenario::opCallLater(const Json &op)
{
    auto &scheduled = m_calls[op.at("name")];
    scheduled = std::make_unique<ScheduledHandler>();
    scheduled->call =
        m_clock.callLater(durationOf(op.at("delay")), [this, handler = op.at("fn"), call = scheduled.get()] {
            call->hasRun = true;
            invoke(handler, Json()).detach();
        });
    scheduled->time = scheduled->call.getTime();
}

Scenario::ScheduledHandler &Scenario::activeCall(const Json &op)
{
    ScheduledHandler &scheduled = *m_calls.at(op.at("name"));
    if (!scheduled.call.active())
        throw VocabularyError(scheduled.hasRun ? "AlreadyCalled" : "AlreadyCancelled");
    return scheduled;
}

void Scenario::opCancelCall(const Json &op)
{
    activeCall(op).call.cancel();
}

void Scenario::opResetCall(const Json &op)
{
    ScheduledHandler &scheduled = activeCall(op);
    scheduled.call.reset(durationOf(op.at("delay")));
    scheduled.time = scheduled.call.getTime();
}

void Scenario::opDelayCall(const Json &op)
{
    ScheduledHandler &scheduled = activeCall(op);
    scheduled.call.delay(durationOf(op.at("by")));
    scheduled.time = scheduled.call.getTime();
}

void Scenario::opActive(const Json &op)
{
    record({"active", op.at("name"), m_calls.at(op.at("name"))->call.active()});
}

void Scenario::opGetTime(const Json &op)
{
    record({"getTime", op.at("name"), secondsOf(m_calls.at(op.at("name"))->time)});
}

void Scenario::opSeconds(const Json &)
{
    record({"seconds", secondsOf(m_clock.now())});
}

void Scenario::opAdvance(const Json &op)
{
    m_clock.advance(durationOf(op.at("by")));
}

void Scenario::opPump(const Json &op)
{
    for (const Json &step : op.at("by"))
        m_clock.advance(durationOf(step));
}

void Scenario::opDeferLater(const Json &op)
{
    const Duration delay = durationOf(op.at("delay"));
    if (const auto function = op.find("fn"); function != op.end())
        name(op.at("d"),
             deferLater(m_clock, delay, [this, handler = *function] { return invoke(handler, Json()); }));
    else
        name(op.at("d"), deferLater(m_clock, delay, [] { return Json(); }));
}

void Scenario::opLoop(const Json &op)
{
    const Json &handler = op.at("fn");
    const auto function = [this, handler](const Json &input) { return invoke(handler, input); };
    auto &loop = m_loops[op.at("name")];
    if (op.value("withCount", false))
        loop = std::make_unique<LoopingCall>(LoopingCall::withCount(m_clock, function));
    else
        loop = std::make_unique<LoopingCall>(m_clock, [function] { return function(Json()); });
}

void Scenario::opStart(const Json &op)
{
    const auto first =
        op.value("now", true) ? LoopingCall::FirstCall::now : LoopingCall::FirstCall::afterInterval;
    Result<Deferred<>> started = m_loops.at(op.at("name"))->start(durationOf(op.at("interval")), first);
    if (!started)
        raiseIfFailed(started.error());
    else
        name(op.at("d"), asJson(std::move(*started), [loop = op.at("name")](Unit) {
                 return Json{{"object", loop}};
             }));
}

void Scenario::opStop(const Json &op)
{
    raiseIfFailed(m_loops.at(op.at("name"))->stop());
}

void Scenario::opResetLoop(const Json &op)
{
    raiseIfFailed(m_loops.at(op.at("name"))->reset());
}

void Scenario::opRunning(const Json &op)
{
    record({"running", op.at("name"), m_loops.at(op.at("name"))->isRunning()});
}

} // namespace ropewalk::conformance
