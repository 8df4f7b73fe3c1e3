#include "reactor/timer_queue.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ropewalk {

TimerQueue::TimerQueue(const ReactorTime &time)
    : m_time(time)
{}

TimerQueue::~TimerQueue()
{
    clear();
}

DelayedCall TimerQueue::add(TimePoint deadline, DelayedCall::Callback callback)
{
    const auto before = next();
    auto call = std::make_shared<ScheduledCall>(
        ScheduledCall{this, deadline, m_nextOrder++, m_heap.size(), std::move(callback), {}});
    m_heap.push_back(call);
    siftUp(call->slot);
    tellIfMoved(before);
    return DelayedCall(std::move(call));
}

std::optional<TimePoint> TimerQueue::next() const
{
    if (m_heap.empty())
        return std::nullopt;
    return m_heap.front()->deadline;
}

std::shared_ptr<ScheduledCall> TimerQueue::takeDue(TimePoint now, std::uint64_t endOrder)
{
    if (m_heap.empty() || m_heap.front()->deadline > now || m_heap.front()->order >= endOrder)
        return nullptr;
    auto call = take(0);
    call->queue = nullptr;
    return call;
}

std::size_t TimerQueue::dueCount(TimePoint now, std::size_t most) const
{
    // Down the heap, and no further than what is due.
    std::size_t count = 0;
    std::vector<std::size_t> open{0};
    while (!open.empty() && count < most) {
        const std::size_t slot = open.back();
        open.pop_back();
        if (slot >= m_heap.size() || m_heap[slot]->deadline > now)
            continue;
        ++count;
        open.push_back(2 * slot + 1);
        open.push_back(2 * slot + 2);
    }
    return count;
}

std::vector<const ScheduledCall *> TimerQueue::earliest(std::size_t most) const
{
    std::vector<const ScheduledCall *> calls;
    calls.reserve(m_heap.size());
    for (const auto &call : m_heap)
        calls.push_back(call.get());
    const auto end = calls.begin() + static_cast<std::ptrdiff_t>(std::min(most, calls.size()));
    std::partial_sort(calls.begin(), end, calls.end(), [](const ScheduledCall *a, const ScheduledCall *b) {
        return isBefore(*a, *b);
    });
    calls.erase(end, calls.end());
    return calls;
}

void TimerQueue::clear()
{
    while (!m_heap.empty()) {
        const auto call = take(m_heap.size() - 1);
        call->queue = nullptr;
        const auto callback = std::move(call->callback); // It may own the handle that owns the call.
    }
}

void TimerQueue::move(ScheduledCall &call, TimePoint deadline)
{
    const auto before = next();
    const bool isLater = deadline > call.deadline;
    call.deadline = deadline;
    if (isLater)
        siftDown(call.slot);
    else
        siftUp(call.slot);
    tellIfMoved(before);
}

void TimerQueue::remove(ScheduledCall &call)
{
    const auto before = next();
    const auto taken = take(call.slot);
    taken->queue = nullptr;
    tellIfMoved(before);
}

bool TimerQueue::isBefore(const ScheduledCall &a, const ScheduledCall &b)
{
    return a.deadline != b.deadline ? a.deadline < b.deadline : a.order < b.order;
}

void TimerQueue::place(std::size_t slot, std::shared_ptr<ScheduledCall> call)
{
    call->slot = slot;
    m_heap[slot] = std::move(call);
}

void TimerQueue::siftUp(std::size_t slot)
{
    auto call = std::move(m_heap[slot]);
    while (slot > 0) {
        const std::size_t parent = (slot - 1) / 2;
        if (!isBefore(*call, *m_heap[parent]))
            break;
        place(slot, std::move(m_heap[parent]));
        slot = parent;
    }
    place(slot, std::move(call));
}

void TimerQueue::siftDown(std::size_t slot)
{
    auto call = std::move(m_heap[slot]);
    while (true) {
        std::size_t child = 2 * slot + 1;
        if (child >= m_heap.size())
            break;
        if (child + 1 < m_heap.size() && isBefore(*m_heap[child + 1], *m_heap[child]))
            ++child;
        if (!isBefore(*m_heap[child], *call))
            break;
        place(slot, std::move(m_heap[child]));
        slot = child;
    }
    place(slot, std::move(call));
}

std::shared_ptr<ScheduledCall> TimerQueue::take(std::size_t slot)
{
    auto taken = std::move(m_heap[slot]);
    auto last = std::move(m_heap.back());
    m_heap.pop_back();
    if (slot < m_heap.size()) {
        const bool rises = isBefore(*last, *taken);
        place(slot, std::move(last));
        if (rises)
            siftUp(slot);
        else
            siftDown(slot);
    }
    return taken;
}

void TimerQueue::tellIfMoved(std::optional<TimePoint> before)
{
    if (m_onEarliestMoved && next() != before)
        m_onEarliestMoved();
}

DelayedCall::DelayedCall(std::shared_ptr<ScheduledCall> call)
    : m_call(std::move(call))
{}

DelayedCall::DelayedCall(DelayedCall &&other) noexcept = default;

DelayedCall &DelayedCall::operator=(DelayedCall &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_call = std::move(other.m_call);
    }
    return *this;
}

bool DelayedCall::active() const
{
    return m_call && m_call->queue != nullptr;
}

TimePoint DelayedCall::getTime() const
{
    assert(active());
    return m_call->deadline;
}

void DelayedCall::cancel()
{
    const auto call = std::move(m_call); // Its callback may own this handle.
    if (call && call->queue != nullptr) {
        call->queue->remove(*call);
        const auto callback = std::move(call->callback);
    }
}

void DelayedCall::reset(Duration fromNow)
{
    assert(active());
    m_call->queue->move(*m_call, m_call->queue->now() + fromNow);
}

void DelayedCall::delay(Duration later)
{
    assert(active());
    m_call->queue->move(*m_call, m_call->deadline + later);
}

DelayedCall DelayedCall::named(const CallName &name) &&
{
    if (m_call)
        m_call->name = name;
    return std::move(*this);
}

void DelayedCall::release()
{
    m_call.reset();
}

} // namespace ropewalk
