#pragma once

#include "base/unique_function.h"
#include "defer/deferred.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace ropewalk {

class Cooperator;

/// What a step of a cooperative task comes to: there is more to do, it was the last, or the next has to wait.
struct MoreToDo
{
};
struct AllDone
{
};
using CooperativeStep = std::variant<MoreToDo, AllDone, Deferred<>>;

/// Work that is done step by step, between that of others. Handles share one task.
///
/// Errors: of `pause()` and `stop()`: `Errc::notRunning` once it is over.
/// Thread: its cooperator's.
/// After:  twisted.internet.task.CooperativeTask.
class CooperativeTask
{
public:
    /// No step until as many `resume()`.
    Status pause();
    /// Errors: `errc::operation_not_permitted` where it was not paused.
    Status resume();

    /// Does no more; `whenDone()` fails with `errc::operation_canceled`.
    Status stop();

    /// Fires when the work is done, fails with what a step failed with. Each call makes another Deferred.
    [[nodiscard]] Deferred<> whenDone(SourceLine where = SourceLine::current());

private:
    friend class Cooperator;
    struct State;

    explicit CooperativeTask(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {}

    std::shared_ptr<State> m_state;
};

/// Shares the time of one thread among long tasks: does steps of each in turn until a slice of time is used
/// up, and goes on when the reactor has done what else there was.
///
/// Destroying it ends its tasks as `stop()` does.
///
/// After: twisted.internet.task.Cooperator.
class Cooperator
{
public:
    /// Asked after each step whether the slice is used up.
    using IsUsedUp = std::function<bool()>;
    /// Begins a slice.
    using SliceFactory = std::function<IsUsedUp()>;

    static constexpr Duration kSlice = std::chrono::milliseconds(10);

    /// Slices last `kSlice` of `time`.
    explicit Cooperator(ReactorTime &time);
    Cooperator(ReactorTime &time, SliceFactory slices);
    ~Cooperator();
    Cooperator(const Cooperator &) = delete;
    Cooperator &operator=(const Cooperator &) = delete;

    /// Takes on a task. A step that throws ends it with that failure; one that waits pauses it meanwhile.
    /// After `stop()` the task is over at once.
    CooperativeTask cooperate(UniqueFunction<CooperativeStep()> step);

    /// Ends all tasks: `whenDone()` fails with `Errc::notRunning`.
    void stop();
    /// Takes on tasks again.
    void start() { m_isStopped = false; }

    /// Tasks that are neither paused nor over.
    [[nodiscard]] std::size_t activeCount() const { return m_tasks.size(); }

private:
    friend class CooperativeTask;
    using State = CooperativeTask::State;

    void add(std::shared_ptr<State> task);
    void remove(const State &task);
    void reschedule();
    void tick();

    ReactorTime &m_time;
    const SliceFactory m_slices;
    std::vector<std::shared_ptr<State>> m_tasks;
    std::size_t m_next = 0; ///< Whose turn it is, by index.
    DelayedCall m_tick;
    std::shared_ptr<Cooperator *> m_self; ///< What tasks know it by; null once it is destroyed.
    bool m_isStopped = false;
};

} // namespace ropewalk
