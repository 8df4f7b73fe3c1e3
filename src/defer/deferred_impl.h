#pragma once

// Inside of Deferred: include defer/deferred.h instead.

#include "defer/deferred.h"

#include <exception>
#include <type_traits>

namespace ropewalk {

/// How a handler is called and what its return value means to the chain.
struct HandlerRules
{
    /// Handlers of a Deferred<Unit> may leave the argument out.
    template <typename F, typename A>
    static decltype(auto) call(F &handler, A &&argument)
    {
        if constexpr (std::is_invocable_v<F &, A>)
            return handler(std::forward<A>(argument));
        else
            return handler();
    }

    template <typename R>
    struct Yield
    {
        using Type = R;
    };

    template <typename F, typename A>
    using YieldOf = typename Yield<decltype(call(std::declval<F &>(), std::declval<A>()))>::Type;

    /// Calls `handler` and turns what comes of it into the chain's next step.
    template <typename U, typename F, typename A>
    static Chain::Step run(F &handler, A &&argument)
    {
        using R = decltype(call(handler, std::forward<A>(argument)));
        try {
            if constexpr (std::is_void_v<R>) {
                call(handler, std::forward<A>(argument));
                return Chain::Outcome(Box::of(Unit{}));
            } else {
                return toStep<U>(call(handler, std::forward<A>(argument)));
            }
        } catch (const std::exception &exception) {
            const Error error{std::make_error_code(std::errc::state_not_recoverable), exception.what()};
            return Chain::Outcome(Failure(error));
        }
    }

    template <typename U>
    static Chain::Step toStep(Deferred<U> inner)
    {
        return std::move(inner.m_chain);
    }

    template <typename U>
    static Chain::Step toStep(Result<U> result)
    {
        return result ? Chain::Outcome(Box::of(std::move(*result))) : Chain::Outcome(Failure(result.error()));
    }

    template <typename U>
    static Chain::Step toStep(Failure failure)
    {
        return Chain::Outcome(std::move(failure));
    }

    template <typename U>
    static Chain::Step toStep(U value)
    {
        return Chain::Outcome(Box::of(std::move(value)));
    }
};

template <>
struct HandlerRules::Yield<void>
{
    using Type = Unit;
};
template <typename T>
struct HandlerRules::Yield<Result<T>>
{
    using Type = T;
};
template <typename T>
struct HandlerRules::Yield<Deferred<T>>
{
    using Type = T;
};

template <typename T>
Deferred<T> Deferred<T>::succeed(T value, SourceLine where)
{
    Trigger<T> trigger(where);
    (void)trigger.callback(std::move(value));
    return trigger.takeDeferred();
}

template <typename T>
Deferred<T> Deferred<T>::fail(Failure failure)
{
    Trigger<T> trigger(failure.where);
    (void)trigger.errback(std::move(failure));
    return trigger.takeDeferred();
}

template <typename T>
template <typename F>
auto Deferred<T>::addCallback(F handler, SourceLine where) &&
{
    using U = HandlerRules::YieldOf<F, T>;
    const auto chain = std::move(m_chain);
    chain->add(
        [handler = std::move(handler)](Chain::Outcome outcome) mutable -> Chain::Step {
            if (std::holds_alternative<Failure>(outcome))
                return outcome;
            return HandlerRules::run<U>(handler, std::get<Box>(outcome).take<T>());
        },
        where);
    return Deferred<U>(chain);
}

template <typename T>
template <typename F>
Deferred<T> Deferred<T>::addErrback(F handler, SourceLine where) &&
{
    const auto chain = std::move(m_chain);
    chain->add(
        [handler = std::move(handler)](Chain::Outcome outcome) mutable -> Chain::Step {
            if (const auto *failure = std::get_if<Failure>(&outcome))
                return HandlerRules::run<T>(handler, *failure);
            return outcome;
        },
        where);
    return Deferred(chain);
}

template <typename T>
template <typename F>
auto Deferred<T>::addBoth(F handler, SourceLine where) &&
{
    using U = HandlerRules::YieldOf<F, Outcome<T>>;
    const auto chain = std::move(m_chain);
    chain->add(
        [handler = std::move(handler)](Chain::Outcome outcome) mutable -> Chain::Step {
            if (auto *failure = std::get_if<Failure>(&outcome))
                return HandlerRules::run<U>(handler, Outcome<T>(std::move(*failure)));
            return HandlerRules::run<U>(handler, Outcome<T>(std::get<Box>(outcome).take<T>()));
        },
        where);
    return Deferred<U>(chain);
}

} // namespace ropewalk
