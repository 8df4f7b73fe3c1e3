#include "scenario/scenario.h"
#include "scenario/scenario_error.h"

namespace ropewalk::conformance {
namespace {

template <typename Map, typename F>
void describe(Json &final, const char *member, const Map &objects, F &&describeOne)
{
    if (objects.empty())
        return;
    Json &all = final[member] = Json::object();
    for (const auto &[name, object] : objects)
        all[name] = describeOne(object);
}

} // namespace

void Scenario::name(const Json &name, ChainRef chain)
{
    if (m_names.try_emplace(chain->id(), name.get<std::string>()).second)
        chain->describe(name.get<std::string>());
    m_chains[name.get<std::string>()] = std::move(chain);
}

Json Scenario::nameOf(std::uint64_t id) const
{
    const auto found = m_names.find(id);
    return found == m_names.end() ? "?" : found->second;
}

Json Scenario::namesOf(const std::vector<std::uint64_t> &ids) const
{
    auto names = Json::array();
    for (const std::uint64_t id : ids)
        names.push_back(nameOf(id));
    return names;
}

Json Scenario::valueOf(const Box &result)
{
    if (result.is<Failure>())
        return jsonOf(result.get<Failure>());
    return result.is<Json>() ? result.get<Json>() : Json();
}

Scenario::Input Scenario::inputOf(const Box &result)
{
    if (result.is<Failure>())
        return result.get<Failure>();
    return valueOf(result);
}

Box Scenario::resultOf(const Json &value)
{
    if (value.is_object() && value.contains("deferred"))
        throw VocabularyError("AssertionError"); // The typed Trigger does not compile with one.
    if (value.is_object() && value.contains("error"))
        return Box::of(failureOf(value));
    return Box::of(value);
}

Json Scenario::stateOf(const Chain &chain) const
{
    Json state{{"called", chain.isFired()}, {"paused", chain.pauseCount()}};
    if (chain.waitsFor() != nullptr)
        state["waiting"] = nameOf(chain.waitsFor()->id());
    else if (chain.result())
        state["result"] = valueOf(chain.result());
    return state;
}

Json Scenario::finalState()
{
    Json final{{"deferreds", Json::object()}, {"unhandled", Json::array()}};
    for (const auto &[name, chain] : m_chains) {
        if (nameOf(chain->id()) != name)
            continue;
        final["deferreds"][name] = stateOf(*chain);
        if (chain->isUnhandled())
            final["unhandled"].push_back(name);
    }
    auto pending = Json::array();
    for (const TimePoint time : m_clock.pendingTimes())
        pending.push_back(secondsOf(time));
    final["clock"] = {{"now", secondsOf(m_clock.now())}, {"pending", pending}};
    describe(final, "locks", m_locks, [&](const auto &lock) {
        return Json{{"locked", lock->isLocked()}, {"waiting", namesOf(lock->waiting())}};
    });
    describe(final, "semaphores", m_semaphores, [&](const auto &one) {
        return Json{{"tokens", one->tokens()}, {"limit", one->limit()}, {"waiting", namesOf(one->waiting())}};
    });
    describe(final, "queues", m_queues, [&](const auto &queue) {
        auto values = Json::array();
        for (const Outcome<Json> &value : queue.pending())
            values.push_back(value.index() == 0 ? std::get<Json>(value) : jsonOf(std::get<Failure>(value)));
        return Json{{"pending", values}, {"waiting", namesOf(queue.waiting())}};
    });
    describe(final, "loops", m_loops, [](const auto &loop) {
        const auto next = loop->nextCall();
        return Json{{"running", loop->isRunning()}, {"next", next ? Json(secondsOf(*next)) : Json()}};
    });
    describe(final, "calls", m_calls, [](const auto &call) {
        return Json{{"active", call->call.active()}, {"time", secondsOf(call->time)}};
    });
    return final;
}

} // namespace ropewalk::conformance
