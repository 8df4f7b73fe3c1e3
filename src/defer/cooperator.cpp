#include "defer/cooperator.h"

#include "base/errc.h"
#include "reactor/call_name.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

namespace ropewalk {

namespace {

Failure stopped()
{
    return Failure(Error{Errc::notRunning, "cooperator"});
}

} // namespace

struct CooperativeTask::State : std::enable_shared_from_this<State>
{
    State(std::shared_ptr<Cooperator *> owner_, UniqueFunction<CooperativeStep()> step_)
        : owner(std::move(owner_))
        , step(std::move(step_))
    {}

    [[nodiscard]] bool isOver() const { return result.has_value(); }
    void pause();
    void resume();
    void runStep();
    void waitFor(Deferred<> deferred);
    void complete(Outcome<Unit> outcome);

    const std::shared_ptr<Cooperator *> owner; ///< It points to null once the cooperator is gone.
    UniqueFunction<CooperativeStep()> step;
    std::size_t pauseCount = 0;
    std::optional<Outcome<Unit>> result;
    std::vector<Trigger<>> waiting;
};

void CooperativeTask::State::pause()
{
    if (pauseCount++ == 0)
        (*owner)->remove(*this); // It was active, so there is one.
}

void CooperativeTask::State::resume()
{
    if (--pauseCount > 0 || isOver())
        return;
    if (*owner != nullptr)
        (*owner)->add(shared_from_this());
    else
        complete(stopped());
}

void CooperativeTask::State::runStep()
{
    try {
        CooperativeStep next = step();
        if (isOver())
            return; // The step itself stopped the task.
        if (auto *deferred = std::get_if<Deferred<>>(&next))
            waitFor(std::move(*deferred));
        else if (std::holds_alternative<AllDone>(next))
            complete(Unit{});
    } catch (...) {
        if (!isOver())
            complete(Failure::fromException(std::current_exception(), SourceLine::current()));
    }
}

void CooperativeTask::State::waitFor(Deferred<> deferred)
{
    pause();
    std::move(deferred)
        .addCallbacks([task = shared_from_this()] { task->resume(); },
                      [task = shared_from_this()](const Failure &failure) {
                          if (!task->isOver())
                              task->complete(failure);
                      })
        .detach();
}

void CooperativeTask::State::complete(Outcome<Unit> outcome)
{
    const auto alive = shared_from_this();
    result = std::move(outcome);
    if (pauseCount == 0 && *owner != nullptr)
        (*owner)->remove(*this);
    for (Trigger<> &trigger : std::exchange(waiting, {}))
        (void)trigger.fire(*result); // Nobody else fires it.
}

Status CooperativeTask::pause()
{
    if (m_state->isOver())
        return Error{Errc::notRunning, "pause a cooperative task"};
    m_state->pause();
    return Unit{};
}

Status CooperativeTask::resume()
{
    if (m_state->pauseCount == 0)
        return Error{std::make_error_code(std::errc::operation_not_permitted), "resume a cooperative task"};
    m_state->resume();
    return Unit{};
}

Status CooperativeTask::stop()
{
    if (m_state->isOver())
        return Error{Errc::notRunning, "stop a cooperative task"};
    m_state->complete(
        Failure(Error{std::make_error_code(std::errc::operation_canceled), "cooperative task"}));
    return Unit{};
}

Deferred<> CooperativeTask::whenDone(SourceLine where)
{
    Trigger<> trigger(where);
    Deferred<> deferred = trigger.takeDeferred();
    if (m_state->isOver())
        (void)trigger.fire(*m_state->result);
    else
        m_state->waiting.push_back(std::move(trigger));
    return deferred;
}

Cooperator::Cooperator(ReactorTime &time)
    : Cooperator(time, [&time] { return [&time, end = time.now() + kSlice] { return time.now() >= end; }; })
{}

Cooperator::Cooperator(ReactorTime &time, SliceFactory slices)
    : m_time(time)
    , m_slices(std::move(slices))
    , m_self(std::make_shared<Cooperator *>(this))
{}

Cooperator::~Cooperator()
{
    stop();
    *m_self = nullptr;
}

CooperativeTask Cooperator::cooperate(UniqueFunction<CooperativeStep()> step)
{
    CooperativeTask task(std::make_shared<State>(m_self, std::move(step)));
    add(task.m_state);
    return task;
}

void Cooperator::stop()
{
    m_isStopped = true;
    m_tick.cancel();
    for (const auto &task : std::exchange(m_tasks, {}))
        if (!task->isOver())
            task->complete(stopped());
}

void Cooperator::add(std::shared_ptr<State> task)
{
    if (m_isStopped)
        return task->complete(stopped());
    m_tasks.push_back(std::move(task));
    reschedule();
}

void Cooperator::remove(const State &task)
{
    const auto found =
        std::find_if(m_tasks.begin(), m_tasks.end(), [&](const auto &one) { return one.get() == &task; });
    if (found == m_tasks.end())
        return;
    if (static_cast<std::size_t>(found - m_tasks.begin()) < m_next)
        --m_next; // The one whose turn it is keeps it.
    m_tasks.erase(found);
    if (m_tasks.empty())
        m_tick.cancel();
}

void Cooperator::reschedule()
{
    if (!m_isStopped && !m_tasks.empty() && !m_tick.active())
        m_tick = m_time.callLater(Duration::zero(), [this] { tick(); }).named({"cooperate"});
}

void Cooperator::tick()
{
    const auto self = m_self; // A step may destroy this.
    const IsUsedUp isUsedUp = m_slices();
    while (!m_tasks.empty()) {
        m_next = m_next < m_tasks.size() ? m_next : 0;
        const auto task = m_tasks[m_next++];
        task->runStep();
        if (*self == nullptr)
            return;
        if (isUsedUp())
            break;
    }
    reschedule();
}

} // namespace ropewalk
