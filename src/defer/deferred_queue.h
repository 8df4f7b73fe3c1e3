#pragma once

#include "base/result.h"
#include "defer/waiting_list.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <vector>

namespace ropewalk {

/// Values that wait for someone to get them, or those who wait for a value; never both.
///
/// Errors: `Errc::queueOverflow` from `put()` and `Errc::queueUnderflow` from `get()` at their bounds.
/// After:  twisted.internet.defer.DeferredQueue.
template <typename T>
class DeferredQueue
{
public:
    static constexpr std::size_t kUnbounded = std::numeric_limits<std::size_t>::max();

    /// At most `size` values wait, and at most `backlog` who want one.
    explicit DeferredQueue(std::size_t size = kUnbounded, std::size_t backlog = kUnbounded)
        : m_size(size)
        , m_backlog(backlog)
    {}

    /// Gives a value, or a Failure, to the first who waits, or keeps it.
    Status put(Outcome<T> value)
    {
        if (!m_waiting.empty())
            return m_waiting.next().fire(std::move(value));
        if (m_pending.size() >= m_size)
            return Error{Errc::queueOverflow, "put"};
        m_pending.push_back(std::move(value));
        return Unit{};
    }

    Result<Deferred<T>> get(SourceLine where = SourceLine::current())
    {
        if (!m_pending.empty()) {
            Trigger<T> trigger(where);
            Outcome<T> value = std::move(m_pending.front());
            m_pending.pop_front();
            (void)trigger.fire(std::move(value));
            return trigger.takeDeferred();
        }
        if (m_waiting.size() >= m_backlog)
            return Error{Errc::queueUnderflow, "get"};
        return m_waiting.join(where);
    }

    [[nodiscard]] const std::deque<Outcome<T>> &pending() const { return m_pending; }

    /// Who waits, as ids of Deferreds, in the order in which they will be served.
    [[nodiscard]] std::vector<std::uint64_t> waiting() const { return m_waiting.ids(); }

private:
    const std::size_t m_size;
    const std::size_t m_backlog;
    std::deque<Outcome<T>> m_pending;
    WaitingList<T> m_waiting;
};

} // namespace ropewalk
