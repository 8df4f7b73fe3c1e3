#include "defer/deferred_semaphore.h"

#include <cassert>

namespace ropewalk {

DeferredSemaphore::DeferredSemaphore(std::size_t tokens)
    : m_tokens(tokens)
    , m_limit(tokens)
{
    assert(tokens > 0);
}

Deferred<> DeferredSemaphore::acquire(SourceLine where)
{
    if (m_tokens == 0)
        return m_waiting.join(where);
    --m_tokens;
    return Deferred<>::succeed({}, where);
}

Status DeferredSemaphore::release()
{
    if (m_tokens == m_limit)
        return Error{Errc::notAcquired, "release"};
    if (m_waiting.empty()) {
        ++m_tokens;
        return Unit{};
    }
    return m_waiting.next().callback({});
}

} // namespace ropewalk
