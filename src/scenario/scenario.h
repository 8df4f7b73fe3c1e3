#pragma once

#include "defer/deferred.h"
#include "defer/deferred_queue.h"
#include "defer/deferred_semaphore.h"
#include "defer/looping_call.h"
#include "reactor/clock.h"
#include "scenario/json.h"
#include "scenario/seconds.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

/// For tracers. JSON would pass for text otherwise.
template <>
inline std::string ropewalk::describeValue(const nlohmann::json &value)
{
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// A chain whose result was taken holds a Unit, which scenarios call null.
template <>
struct ropewalk::ResultAccess<nlohmann::json>
{
    [[nodiscard]] static const nlohmann::json &valueIn(Box &result)
    {
        return result.is<Unit>() ? result.emplace<nlohmann::json>() : result.get<nlohmann::json>();
    }
    [[nodiscard]] static nlohmann::json argumentIn(Box &result) { return valueIn(result); }
};

namespace ropewalk::conformance {

/// Plays one scenario of the families `deferred` and `clock`, as FORMAT.md describes them.
///
/// Scenarios hold several names for one Deferred and go on adding to one that another waits for, which
/// typed handles rule out. So this stands on Chain, with a Json for every value, and comes through
/// the typed interface for all that is built on it.
///
/// Errors: an operation that fails is recorded as the format says. What is no operation at all counts as one
///         that raised; `load()` throws where there is no list of operations.
class Scenario
{
public:
    static constexpr std::size_t kMaxCalls = 1'000'000; ///< Of handlers; from then on each raises.

    Scenario() = default;
    Scenario(const Scenario &) = delete;
    Scenario &operator=(const Scenario &) = delete;
    ~Scenario();

    /// `{"events": ..., "final": ...}`.
    [[nodiscard]] Json play(const Json &in);

    // One operation at a time.

    void load(Json in);
    /// False, and nothing done, once all are played.
    bool step();
    [[nodiscard]] std::size_t stepsLeft() const { return m_ops.size() - m_nextOp; }
    [[nodiscard]] const Json &nextOperation() const { return m_ops.at(m_nextOp); }
    [[nodiscard]] Json takeEvents() { return std::exchange(m_events, Json::array()); }
    [[nodiscard]] Json finalState();

    /// Whether the chain of that number is one of its Deferreds.
    [[nodiscard]] bool hasChain(std::uint64_t id) const { return m_names.contains(id); }

    /// What fires one of its Deferreds with `value`: `{"error": NAME}` is a failure, as in the format. Throws
    /// where that cannot be.
    [[nodiscard]] static Box resultOf(const Json &value);

private:
    using Operation = void (Scenario::*)(const Json &op);
    using Input = std::variant<Json, Failure>;
    struct ScheduledHandler
    {
        DelayedCall call;
        TimePoint time; ///< When it was last due.
        bool hasRun = false;
    };

    // Operations and handlers: scenario.cpp.
    [[nodiscard]] static const std::map<std::string, Operation> &operations();
    void run(const Json &ops);
    void runOne(const Json &op);
    void record(Json event) { m_events.push_back(std::move(event)); }
    [[nodiscard]] Deferred<Json> invoke(const Json &handler, const Input &input, Json extra = {});
    [[nodiscard]] Deferred<Json> conclude(const Json &ret, const Input &input);
    [[nodiscard]] Deferred<Json> deferredOf(const Json &value);

    // Values and names: scenario_values.cpp.
    [[nodiscard]] ChainRef chainOf(const Json &name) const { return m_chains.at(name.get<std::string>()); }
    void name(const Json &name, ChainRef chain);
    template <typename T>
    void name(const Json &name_, Deferred<T> deferred)
    {
        name(name_, DeferredAccess::take(deferred));
    }
    [[nodiscard]] Json nameOf(std::uint64_t id) const;
    [[nodiscard]] Json namesOf(const std::vector<std::uint64_t> &ids) const;
    [[nodiscard]] static Json valueOf(const Box &result);
    [[nodiscard]] static Input inputOf(const Box &result);
    [[nodiscard]] Deferred<Json> typed(const Json &name) const
    {
        return DeferredAccess::make<Json>(chainOf(name));
    }
    template <typename T, typename F>
    [[nodiscard]] static Deferred<Json> asJson(Deferred<T> deferred, F convert);
    [[nodiscard]] Json stateOf(const Chain &chain) const;

    // Deferreds: scenario_deferreds.cpp.
    void opNew(const Json &op);
    void opSucceed(const Json &op);
    void opFail(const Json &op);
    void opMaybeDeferred(const Json &op);
    void opCallback(const Json &op);
    void opErrback(const Json &op);
    void opAddCallback(const Json &op);
    void opAddErrback(const Json &op);
    void opAddBoth(const Json &op);
    void opAddCallbacks(const Json &op);
    void add(const Json &op, const Json &callback, const Json &errback);
    void opChainDeferred(const Json &op);
    void opCancel(const Json &op);
    void opPause(const Json &op);
    void opUnpause(const Json &op);
    void opAddTimeout(const Json &op);
    void opList(const Json &op);
    void opGather(const Json &op);
    void opNest(const Json &op);
    void opState(const Json &op);

    // Locks, semaphores and queues: scenario_primitives.cpp.
    void opLock(const Json &op);
    void opSemaphore(const Json &op);
    void opQueue(const Json &op);
    void opAcquire(const Json &op);
    void opRelease(const Json &op);
    void opRun(const Json &op);
    void opPut(const Json &op);
    void opGet(const Json &op);
    [[nodiscard]] DeferredSemaphore &primitive(const Json &op);

    // Time: scenario_time.cpp.
    void opCallLater(const Json &op);
    void opCancelCall(const Json &op);
    void opResetCall(const Json &op);
    void opDelayCall(const Json &op);
    void opActive(const Json &op);
    void opGetTime(const Json &op);
    void opSeconds(const Json &op);
    void opAdvance(const Json &op);
    void opPump(const Json &op);
    void opDeferLater(const Json &op);
    [[nodiscard]] ScheduledHandler &activeCall(const Json &op);
    void opLoop(const Json &op);
    void opStart(const Json &op);
    void opStop(const Json &op);
    void opResetLoop(const Json &op);
    void opRunning(const Json &op);

    Json m_ops = Json::array();
    std::size_t m_nextOp = 0;
    std::size_t m_callCount = 0; ///< Of handlers.
    Clock m_clock;
    Json m_events = Json::array();
    std::map<std::string, ChainRef> m_chains;
    std::unordered_map<std::uint64_t, std::string> m_names; ///< The first name of each.
    std::map<std::string, std::size_t> m_invocations;       ///< By label.
    std::map<std::string, std::unique_ptr<DeferredLock>> m_locks;
    std::map<std::string, std::unique_ptr<DeferredSemaphore>> m_semaphores;
    std::map<std::string, DeferredQueue<Json>> m_queues;
    std::map<std::string, std::unique_ptr<ScheduledHandler>> m_calls;
    std::map<std::string, std::unique_ptr<LoopingCall>> m_loops;
};

/// Turns what the library fires `deferred` with into Json, and lets pass what the scenario itself fires
/// it with.
template <typename T, typename F>
Deferred<Json> Scenario::asJson(Deferred<T> deferred, F convert)
{
    const ChainRef chain = DeferredAccess::take(deferred);
    chain->add(
        [convert = std::move(convert)](Box &result, ChainRef &) {
            if (result.is<T>())
                result.emplace<Json>(convert(result.take<T>()));
        },
        SourceLine::current(),
        {.callback = "to a value", .lanes = LinkLanes::callback});
    return DeferredAccess::make<Json>(chain);
}

/// Throws the Error of an operation that failed, so that the scenario records it.
void raiseIfFailed(const Status &status);

} // namespace ropewalk::conformance
