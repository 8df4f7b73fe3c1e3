#include "defer/looping_call.h"

#include "reactor/call_name.h"
namespace ropewalk {

struct LoopingCall::State : std::enable_shared_from_this<State>
{
    State(ReactorTime &time_, Counting counting_, Function function_)
        : time(time_)
        , counting(counting_)
        , function(std::move(function_))
    {}

    void call();
    [[nodiscard]] Deferred<> callFunction();
    [[nodiscard]] std::int64_t countIntervals();
    void scheduleFrom(TimePoint when);
    Status conclude(Outcome<Unit> outcome);

    ReactorTime &time;
    const Counting counting;
    Function function;
    Duration interval{};
    FirstCall firstCall = FirstCall::now;
    TimePoint started;
    std::optional<TimePoint> lastCounted; ///< When the function was last called with a count.
    std::optional<Trigger<>> trigger;
    DelayedCall timer;
    bool isRunning = false;
};

LoopingCall::LoopingCall(ReactorTime &time, Counting counting, Function function)
    : m_state(std::make_shared<State>(time, counting, std::move(function)))
{}

Result<Deferred<>> LoopingCall::start(Duration interval, FirstCall firstCall, SourceLine where)
{
    const auto state = m_state;
    if (state->isRunning)
        return Error{Errc::alreadyRunning, "start a looping call"};
    if (interval < Duration::zero())
        return Error{std::make_error_code(std::errc::invalid_argument), "start a looping call"};
    state->isRunning = true;
    state->interval = interval;
    state->firstCall = firstCall;
    state->started = state->time.now();
    Deferred<> deferred = state->trigger.emplace(where).takeDeferred();
    if (firstCall == FirstCall::now)
        state->call();
    else
        state->scheduleFrom(state->started);
    return deferred;
}

Status LoopingCall::stop()
{
    const auto state = m_state;
    if (!state->isRunning)
        return Error{Errc::notRunning, "stop a looping call"};
    state->isRunning = false;
    if (!state->timer.active()) // A call is on its way, and concludes.
        return Unit{};
    state->timer.cancel();
    return state->conclude(Unit{});
}

Status LoopingCall::reset()
{
    if (!m_state->isRunning)
        return Error{Errc::notRunning, "reset a looping call"};
    if (m_state->timer.active()) {
        m_state->timer.cancel();
        m_state->started = m_state->time.now();
        m_state->scheduleFrom(m_state->started);
    }
    return Unit{};
}

bool LoopingCall::isRunning() const
{
    return m_state->isRunning;
}

std::optional<TimePoint> LoopingCall::nextCall() const
{
    if (!m_state->timer.active())
        return std::nullopt;
    return m_state->timer.getTime();
}

void LoopingCall::State::call()
{
    const std::weak_ptr<State> weak = weak_from_this();
    callFunction()
        .addCallback([weak]() -> Status {
            const auto state = weak.lock();
            if (!state)
                return Unit{};
            if (!state->isRunning)
                return state->conclude(Unit{});
            state->scheduleFrom(state->time.now());
            return Unit{};
        })
        .addErrback([weak](const Failure &failure) -> Status {
            const auto state = weak.lock();
            if (!state)
                return Unit{};
            state->isRunning = false;
            return state->conclude(failure);
        })
        .detach();
}

Deferred<> LoopingCall::State::callFunction()
{
    const auto alive = shared_from_this();
    if (counting == Counting::no)
        return function(1);
    const std::int64_t count = countIntervals();
    if (count <= 0)
        return Deferred<>::succeed({});
    lastCounted = time.now();
    return function(count);
}

std::int64_t LoopingCall::State::countIntervals()
{
    if (interval == Duration::zero())
        return 1;
    const auto before = firstCall == FirstCall::now ? started - interval : started;
    return (time.now() - started) / interval - (lastCounted.value_or(before) - started) / interval;
}

void LoopingCall::State::scheduleFrom(TimePoint when)
{
    const auto wait = interval == Duration::zero() ? interval : interval - (when - started) % interval;
    timer = time.callLater(wait,
                           [weak = weak_from_this()] {
                               if (const auto state = weak.lock())
                                   state->call();
                           })
                .named({"LoopingCall"});
}

/// Fires the Deferred of `start()`, which is there unless a call of an earlier start came in between.
Status LoopingCall::State::conclude(Outcome<Unit> outcome)
{
    auto waiting = std::exchange(trigger, std::nullopt);
    if (!waiting)
        return Error{Errc::notRunning, "conclude a looping call"};
    return waiting->fire(std::move(outcome));
}

} // namespace ropewalk
