#pragma once

#include "base/result.h"
#include "defer/maybe_deferred.h"
#include "defer/waiting_list.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ropewalk {

/// Lets at most so many into a place at a time; the others wait in the order in which they came.
///
/// It must outlive the chains that `run()` made, as far as they have started.
///
/// Errors: `Errc::notAcquired` from releasing more often than acquired; `Errc::alreadyCalled` if the one
///         to be let in was fired behind the semaphore's back.
/// After:  twisted.internet.defer.DeferredSemaphore.
class DeferredSemaphore
{
public:
    /// `tokens` is at least 1.
    explicit DeferredSemaphore(std::size_t tokens);

    /// Fires once a token is free, which is then the caller's to `release()`.
    Deferred<> acquire(SourceLine where = SourceLine::current());
    Status release();

    /// Acquires, calls `function`, and releases once what it returns has come.
    template <typename F>
    auto run(F function, SourceLine where = SourceLine::current())
    {
        return acquire(where).addCallback(
            [this, function = std::move(function), where]() mutable {
                auto outcome = maybeDeferred(function, where);
                using T = typename decltype(outcome)::Value;
                return std::move(outcome).addBoth([this](Outcome<T> result) -> Outcome<T> {
                    if (const Status released = release(); !released)
                        return Failure(released.error());
                    return result;
                });
            },
            where);
    }

    [[nodiscard]] std::size_t tokens() const { return m_tokens; } ///< Free ones.
    [[nodiscard]] std::size_t limit() const { return m_limit; }

    /// Who waits, as ids of Deferreds, in the order in which they will be let in.
    [[nodiscard]] std::vector<std::uint64_t> waiting() const { return m_waiting.ids(); }

private:
    std::size_t m_tokens;
    const std::size_t m_limit;
    WaitingList<Unit> m_waiting;
};

/// Lets one at a time into a place.
///
/// After: twisted.internet.defer.DeferredLock.
class DeferredLock final : public DeferredSemaphore
{
public:
    DeferredLock()
        : DeferredSemaphore(1)
    {}

    [[nodiscard]] bool isLocked() const { return tokens() == 0; }
};

} // namespace ropewalk
