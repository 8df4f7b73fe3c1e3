#pragma once

#include "defer/deferred.h"

#include <coroutine>
#include <exception>
#include <utility>

namespace ropewalk {

/// What every coroutine that returns a Deferred keeps beside its frame. Include this header where one is
/// written:
///
///     Deferred<Reply> ask(Resolver &resolver, std::string host)
///     {
///         const Address address = co_await resolver.lookup(host);
///         Connection connection = co_await dial(address);
///         co_return co_await connection.request("hello");
///     }
///
/// It starts at once. To await a failure throws its exception, or a FailureError around it; what leaves the
/// coroutine becomes its Failure.
///
/// However deep coroutines await each other, the stack does not grow with them: below `kMaxNesting` levels
/// the next one starts, ends or goes once the first has returned.
///
/// Order:  the Deferred fires after the frame is gone.
/// Errors: cancelling the Deferred cancels the one that is awaited, which the coroutine sees as a failure.
///         To await what nobody can fire any more fails with `errc::operation_canceled`.
/// Loss:   a frame ends with the Deferred it waits for: if its producer lets go of that, locals are
///         destroyed and the coroutine's own Deferred never fires.
/// Thread: the chain's.
/// After:  twisted.internet.defer.Deferred.fromCoroutine.
class CoroutineState
{
public:
    explicit CoroutineState(SourceLine where);
    CoroutineState(const CoroutineState &) = delete;
    CoroutineState &operator=(const CoroutineState &) = delete;
    ~CoroutineState();

    [[nodiscard]] const ChainRef &chain() const { return m_chain; }
    [[nodiscard]] Box &result() { return m_result; }
    void setAwaited(Chain *chain) { m_awaited = chain; }

    /// Coroutines on the stack at a time, one inside the other.
    static constexpr int kMaxNesting = 64;

    /// Runs the frame for the first time.
    static void start(std::coroutine_handle<> frame);
    /// Destroys the frame, which owns this object, then fires with what it left.
    void finish(std::coroutine_handle<> frame);

private:
    ChainRef m_chain;
    Box m_result;
    Chain *m_awaited = nullptr; ///< Owns the frame meanwhile.
};

/// The wait of a coroutine for one chain.
class ChainAwaiter
{
public:
    ChainAwaiter(CoroutineState &state, ChainRef chain)
        : m_state(state)
        , m_chain(std::move(chain))
    {}

    [[nodiscard]] bool await_ready() const { return false; }

    /// False if the result is there already: then the coroutine goes on in a loop, not a recursion.
    bool await_suspend(std::coroutine_handle<> frame);

protected:
    /// The result, if it is a value; raises the failure.
    [[nodiscard]] Box &resultOrRaise();

private:
    class Resumption;

    static void giveUp(Chain &chain);

    CoroutineState &m_state;
    ChainRef m_chain;
    Box m_result;
    bool m_isAdding = false;
};

template <typename T>
class DeferredAwaiter final : public ChainAwaiter
{
public:
    using ChainAwaiter::ChainAwaiter;

    T await_resume() { return ResultAccess<T>::argumentIn(resultOrRaise()); }
};

/// The beginning of a coroutine, which is put off where too many are on the stack.
struct InitialAwaiter
{
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> frame) const { CoroutineState::start(frame); }
    void await_resume() const noexcept {}
};

/// The end of a coroutine: nothing of it is left when its Deferred fires.
struct FinalAwaiter
{
    CoroutineState &state;

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> frame) const noexcept { state.finish(frame); }
    void await_resume() const noexcept {}
};

/// The promise of a coroutine that returns a Deferred<T>, but for how it takes its value.
template <typename T>
class DeferredPromiseBase
{
public:
    explicit DeferredPromiseBase(SourceLine where)
        : m_state(where)
    {
        if constexpr (std::is_same_v<T, Unit>)
            m_state.chain()->setCarriesNothing();
    }

    Deferred<T> get_return_object() { return DeferredAccess::make<T>(m_state.chain()); }
    [[nodiscard]] InitialAwaiter initial_suspend() const noexcept { return {}; }
    [[nodiscard]] FinalAwaiter final_suspend() noexcept { return {m_state}; }
    void unhandled_exception()
    {
        m_state.result().template emplace<Failure>(
            Failure::fromException(std::current_exception(), m_state.chain()->where()));
    }

    template <typename U>
    DeferredAwaiter<U> await_transform(Deferred<U> deferred)
    {
        return DeferredAwaiter<U>(m_state, DeferredAccess::take(deferred));
    }

protected:
    CoroutineState m_state;
};

template <typename T>
class DeferredPromise final : public DeferredPromiseBase<T>
{
public:
    DeferredPromise(SourceLine where = SourceLine::current())
        : DeferredPromiseBase<T>(where)
    {}

    template <typename V>
    void return_value(V &&value)
    {
        this->m_state.result().template emplace<T>(std::forward<V>(value));
    }
};

template <>
class DeferredPromise<Unit> final : public DeferredPromiseBase<Unit>
{
public:
    DeferredPromise(SourceLine where = SourceLine::current())
        : DeferredPromiseBase<Unit>(where)
    {}

    void return_void() { m_state.result().emplace<Unit>(); }
};

} // namespace ropewalk

template <typename T, typename... A>
struct std::coroutine_traits<ropewalk::Deferred<T>, A...>
{
    using promise_type = ropewalk::DeferredPromise<T>;
};
