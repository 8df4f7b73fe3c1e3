#pragma once

#include "defer/chain.h"

#include <cassert>

namespace ropewalk {

template <typename T>
class Trigger;

/// What a chain holds at one link.
template <typename T>
using Outcome = std::variant<T, Failure>;

/// A result that is not there yet, in the hands of whoever wants it.
///
/// Each `add…()` consumes the Deferred and returns the same chain, now of the type that the handler
/// makes, so that a chain reads from top to bottom and cannot be used in the wrong order:
///
///     resolver.lookup(host)                                             // Deferred<Address>
///         .addCallback([&](Address address) { return dial(address); })   // Deferred<Connection>
///         .addErrback([&](const Failure &failure) { return offline(failure); });
///
/// A handler returns a value, nothing, a Result, a Failure or another Deferred, for which the chain
/// then waits. A handler that throws makes the chain fail.
///
/// Order:  Twisted's. On a fired chain a handler runs before `add…()` returns.
/// Loss:   a failure that no errback took goes to `reportUnhandled()` when the chain ends.
/// Thread: the one it was made on.
/// After:  twisted.internet.defer.Deferred; the corpus `deferred.jsonl` is the contract.
template <typename T = Unit>
class [[nodiscard]] Deferred
{
public:
    /// A Deferred that has fired, for an answer known at once.
    static Deferred succeed(T value, SourceLine where = SourceLine::current());
    static Deferred fail(Failure failure);

    Deferred(Deferred &&) noexcept = default;
    Deferred &operator=(Deferred &&) noexcept = default;

    /// Runs `handler(T)` on success; a failure passes by.
    template <typename F>
    auto addCallback(F handler, SourceLine where = SourceLine::current()) &&;

    /// Runs `handler(const Failure &)` on failure; a value passes by. It must return what makes a T.
    template <typename F>
    Deferred addErrback(F handler, SourceLine where = SourceLine::current()) &&;

    /// Runs `handler(Outcome<T>)` either way; what it returns replaces the result.
    template <typename F>
    auto addBoth(F handler, SourceLine where = SourceLine::current()) &&;

    /// Asks the producer to stop. Unless that brings a result, the chain fails with
    /// `errc::operation_canceled`. A chain that waits for another passes the request on to it.
    void cancel() { m_chain->cancel(); }

    /// Lets the chain go on by itself, with every failure handled or reported.
    void detach() && { m_chain.reset(); }

    [[nodiscard]] bool isFired() const { return m_chain->isFired(); }
    [[nodiscard]] std::uint64_t id() const { return m_chain->id(); }

private:
    template <typename>
    friend class Deferred;
    template <typename>
    friend class Trigger;
    friend struct HandlerRules;

    explicit Deferred(std::shared_ptr<Chain> chain)
        : m_chain(std::move(chain))
    {}

    std::shared_ptr<Chain> m_chain;
};

/// The other end of a Deferred, in the hands of whoever produces the result.
template <typename T = Unit>
class Trigger
{
public:
    using Canceller = Chain::Canceller;

    explicit Trigger(SourceLine where = SourceLine::current())
        : m_chain(std::make_shared<Chain>(where))
    {}

    /// The consumer's end. There is one: a second call asserts.
    Deferred<T> takeDeferred()
    {
        assert(!m_isTaken);
        m_isTaken = true;
        return Deferred<T>(m_chain);
    }

    /// `canceller` stops the work behind the result; it may fire this Trigger itself.
    void setCanceller(Canceller canceller) { m_chain->setCanceller(std::move(canceller)); }

    /// Fires once; from then on `Errc::alreadyCalled`. The first call after `cancel()` is dropped.
    Status callback(T value) { return m_chain->fire(Box::of(std::move(value))); }
    Status errback(Failure failure) { return m_chain->fire(std::move(failure)); }

    [[nodiscard]] std::uint64_t id() const { return m_chain->id(); } ///< As in ChainEvent.

private:
    std::shared_ptr<Chain> m_chain;
    bool m_isTaken = false;
};

} // namespace ropewalk

#include "defer/deferred_impl.h" // IWYU pragma: export
