#include "reactor/thread_calls.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kKeptCapacity = 4'096; // Calls; room beyond that is given back after a burst.

} // namespace

void ThreadCalls::post(Call call)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_posted.push_back(std::move(call));
    }
    wake();
}

void ThreadCalls::wake() noexcept
{
    if (!m_isWoken.exchange(true, std::memory_order_acq_rel))
        m_waker.wake();
}

void ThreadCalls::take()
{
    forgetWhatRan();
    // Lowered before looking: whoever posts after the look raises it again, and wakes.
    m_isWoken.exchange(false, std::memory_order_acq_rel);
    const std::scoped_lock lock(m_mutex);
    if (m_taken.empty())
        m_taken.swap(m_posted);
    else
        std::ranges::move(m_posted, std::back_inserter(m_taken));
    m_posted.clear();
}

void ThreadCalls::forgetWhatRan()
{
    if (m_next == m_taken.size()) {
        m_taken.clear();
        m_next = 0;
        if (m_taken.capacity() > kKeptCapacity)
            m_taken.shrink_to_fit();
    } else if (m_next > m_taken.size() / 2) {
        m_taken.erase(m_taken.begin(), m_taken.begin() + static_cast<std::ptrdiff_t>(m_next));
        m_next = 0;
    }
}

std::optional<ThreadCalls::Call> ThreadCalls::next()
{
    if (m_next == m_taken.size())
        return std::nullopt;
    return std::move(m_taken[m_next++]);
}

void ThreadCalls::wakeForRest() noexcept
{
    if (m_next < m_taken.size())
        wake();
}

void ThreadCalls::clear()
{
    take();
    m_next = 0;
    std::exchange(m_taken, {}).clear();
}

} // namespace ropewalk
