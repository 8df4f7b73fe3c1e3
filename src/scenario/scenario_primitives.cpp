#include "scenario/scenario.h"
#include "scenario/scenario_error.h"

namespace ropewalk::conformance {

void Scenario::opLock(const Json &op)
{
    m_locks[op.at("name")] = std::make_unique<DeferredLock>();
}

void Scenario::opSemaphore(const Json &op)
{
    const auto tokens = op.at("tokens").get<std::int64_t>();
    if (tokens < 1)
        throw VocabularyError("ValueError"); // The library asserts.
    m_semaphores[op.at("name")] = std::make_unique<DeferredSemaphore>(static_cast<std::size_t>(tokens));
}

void Scenario::opQueue(const Json &op)
{
    const auto limit = [&](const char *member) {
        const auto found = op.find(member);
        return found == op.end() || found->is_null() ? DeferredQueue<Json>::kUnbounded
                                                     : found->get<std::size_t>();
    };
    m_queues.try_emplace(op.at("name"), limit("size"), limit("backlog"));
}

DeferredSemaphore &Scenario::primitive(const Json &op)
{
    const std::string on = op.at("on");
    if (const auto found = m_locks.find(on); found != m_locks.end())
        return *found->second;
    return *m_semaphores.at(on);
}

void Scenario::opAcquire(const Json &op)
{
    name(op.at("d"), asJson(primitive(op).acquire(), [on = op.at("on")](Unit) {
             return Json{{"object", on}};
         }));
}

void Scenario::opRelease(const Json &op)
{
    raiseIfFailed(primitive(op).release());
}

void Scenario::opRun(const Json &op)
{
    name(op.at("d"), primitive(op).run([this, handler = op.at("fn")] { return invoke(handler, Json()); }));
}

void Scenario::opPut(const Json &op)
{
    Box value = resultOf(op.at("value"));
    DeferredQueue<Json> &queue = m_queues.at(op.at("on"));
    if (value.is<Failure>())
        raiseIfFailed(queue.put(value.take<Failure>()));
    else
        raiseIfFailed(queue.put(value.take<Json>()));
}

void Scenario::opGet(const Json &op)
{
    Result<Deferred<Json>> value = m_queues.at(op.at("on")).get();
    if (!value)
        raiseIfFailed(value.error());
    else
        name(op.at("d"), std::move(*value));
}

} // namespace ropewalk::conformance
