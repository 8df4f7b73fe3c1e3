#pragma once

#include "base/unique_function.h"
#include "reactor/waker.h"

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace ropewalk {

/// Calls on their way from any thread to the reactor's, in the order they were posted.
///
/// However many are posted between two turns, one of them wakes the reactor and the others cost no system
/// call; while none are, asking costs the reactor one load.
///
/// Thread: `post()` and `wake()` from any, the rest from the reactor's.
/// After:  twisted.internet.base.ReactorBase.callFromThread.
class ThreadCalls
{
public:
    using Call = UniqueFunction<void()>;

    explicit ThreadCalls(Waker waker)
        : m_waker(std::move(waker))
    {}

    /// Readable once something was posted.
    [[nodiscard]] int fd() const { return m_waker.fd(); }
    void drain() const noexcept { m_waker.drain(); }

    void post(Call call);
    void wake() noexcept;

    [[nodiscard]] bool isPending() const noexcept
    {
        return m_isWoken.load(std::memory_order_relaxed) || m_next < m_taken.size();
    }

    /// Makes what has been posted until now available to `next()`.
    void take();

    /// The oldest call of those taken; nothing if there is none left.
    [[nodiscard]] std::optional<Call> next();

    /// Wakes the reactor again if it took more than it ran.
    void wakeForRest() noexcept;

    void clear();

private:
    void forgetWhatRan();

    Waker m_waker;
    std::atomic<bool> m_isWoken{false};
    std::mutex m_mutex;
    std::vector<Call> m_posted; ///< Guarded by `m_mutex`.

    std::vector<Call> m_taken; ///< The reactor's own.
    std::size_t m_next = 0;    ///< In `m_taken`.
};

} // namespace ropewalk
