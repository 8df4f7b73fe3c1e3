#pragma once

#include "reactor/call_name.h"
#include "reactor/reactor_time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace ropewalk {

/// Where scheduled calls wait, as their handles see it.
class CallSchedule
{
public:
    [[nodiscard]] virtual TimePoint now() const = 0;
    virtual void move(ScheduledCall &call, TimePoint deadline) = 0;
    virtual void remove(ScheduledCall &call) = 0;

protected:
    ~CallSchedule() = default;
};

/// One entry of a schedule, shared with the handle that may move or cancel it.
struct ScheduledCall
{
    CallSchedule *queue; ///< Null once the call ran, was cancelled, or its queue is gone.
    TimePoint deadline;
    std::uint64_t order; ///< Breaks ties: the order in which the calls were added.
    std::size_t slot;    ///< Where it stands in the heap.
    DelayedCall::Callback callback;
    CallName name{}; ///< Null: nobody said.
};

/// Calls ordered by deadline; calls with the same deadline keep the order they were added in.
///
/// An indexed binary heap: adding, moving and cancelling cost O(log n), so 50,000 timers are ordinary.
class TimerQueue final : public CallSchedule
{
public:
    /// `time` says what "now" is when a handle is reset. `onEarliestMoved` runs when `next()` changed.
    explicit TimerQueue(const ReactorTime &time);
    ~TimerQueue();
    TimerQueue(const TimerQueue &) = delete;
    TimerQueue &operator=(const TimerQueue &) = delete;

    void setEarliestMovedHook(std::function<void()> hook) { m_onEarliestMoved = std::move(hook); }

    [[nodiscard]] DelayedCall add(TimePoint deadline, DelayedCall::Callback callback);

    /// The earliest deadline.
    [[nodiscard]] std::optional<TimePoint> next() const;

    /// Takes the earliest call out if it is due at `now` and was added before `endOrder`.
    [[nodiscard]] std::shared_ptr<ScheduledCall> takeDue(TimePoint now, std::uint64_t endOrder = UINT64_MAX);

    /// What the next call added will get as its `order`: calls at or above it are younger than now.
    [[nodiscard]] std::uint64_t nextOrder() const { return m_nextOrder; }

    /// Cancels all calls.
    void clear();

    [[nodiscard]] std::size_t pendingCount() const { return m_heap.size(); }

    /// How many are due at `now`, counted up to `most`.
    [[nodiscard]] std::size_t dueCount(TimePoint now, std::size_t most) const;

    /// The next calls, earliest first, at most `most`. Valid until the queue changes.
    [[nodiscard]] std::vector<const ScheduledCall *> earliest(std::size_t most) const;

    // For the handles.
    [[nodiscard]] TimePoint now() const override { return m_time.now(); }
    void move(ScheduledCall &call, TimePoint deadline) override;
    void remove(ScheduledCall &call) override;

private:
    [[nodiscard]] static bool isBefore(const ScheduledCall &a, const ScheduledCall &b);
    void place(std::size_t slot, std::shared_ptr<ScheduledCall> call);
    void siftUp(std::size_t slot);
    void siftDown(std::size_t slot);
    [[nodiscard]] std::shared_ptr<ScheduledCall> take(std::size_t slot);
    void tellIfMoved(std::optional<TimePoint> before);

    const ReactorTime &m_time;
    std::function<void()> m_onEarliestMoved;
    std::vector<std::shared_ptr<ScheduledCall>> m_heap;
    std::uint64_t m_nextOrder = 0;
};

} // namespace ropewalk
