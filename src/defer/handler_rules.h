#pragma once

// Inside of Deferred: include defer/deferred.h instead.

#include "defer/chain.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace ropewalk {

template <typename T>
class Deferred;
template <typename T>
class Trigger;

/// What a Deferred keeps from its users, for the parts that are built on it.
struct DeferredAccess
{
    template <typename T>
    [[nodiscard]] static Deferred<T> make(ChainRef chain)
    {
        return Deferred<T>(std::move(chain));
    }
    template <typename T>
    [[nodiscard]] static Trigger<T> makeTrigger(ChainRef chain)
    {
        return Trigger<T>(std::move(chain));
    }
    template <typename T>
    [[nodiscard]] static const ChainRef &chainOf(const Deferred<T> &deferred)
    {
        return deferred.m_chain;
    }
    template <typename T>
    [[nodiscard]] static const ChainRef &chainOf(const Trigger<T> &trigger)
    {
        return trigger.m_chain;
    }
    template <typename T>
    [[nodiscard]] static ChainRef take(Deferred<T> &deferred)
    {
        return std::move(deferred.m_chain);
    }
};

/// How a handler for T gets its argument from a result: moved, so that until it has returned the chain holds
/// what was left of it. To be specialised for a T that can stand for the Unit which a chain is left with once
/// its result was taken; typed handles never meet it.
template <typename T>
struct ResultAccess
{
    [[nodiscard]] static const T &valueIn(Box &result) { return result.get<T>(); }
    [[nodiscard]] static T &&argumentIn(Box &result) { return std::move(result.get<T>()); }
};
template <>
struct ResultAccess<Unit>
{
    [[nodiscard]] static Unit valueIn(const Box &) { return {}; }
    [[nodiscard]] static Unit argumentIn(const Box &) { return {}; }
};

/// What a handler's return type R makes of the chain: a Deferred of `Type`.
template <typename R>
struct HandlerYield
{
    using Type = R;
};
template <>
struct HandlerYield<void>
{
    using Type = Unit;
};
template <>
struct HandlerYield<Failure>
{
    using Type = Unit;
};
template <typename T>
struct HandlerYield<Result<T>>
{
    using Type = T;
};
template <typename T>
struct HandlerYield<std::variant<T, Failure>>
{
    using Type = T;
};
template <typename T>
struct HandlerYield<Deferred<T>>
{
    using Type = T;
};

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

    template <typename F, typename A>
    using ReturnOf = decltype(call(std::declval<F &>(), std::declval<A>()));

    template <typename F, typename A>
    using YieldOf = typename HandlerYield<std::remove_cvref_t<ReturnOf<F, A>>>::Type;

    /// Calls `handler` and puts what comes of it, a U, in the place of `result`, where `argument` may live.
    template <typename U, typename F, typename A>
    static void run(F &handler, A &&argument, Box &result, ChainRef &inner)
    {
        using R = std::remove_cvref_t<ReturnOf<F, A>>;
        if constexpr (std::is_void_v<R>) {
            call(handler, std::forward<A>(argument));
            result.emplace<U>();
        } else {
            R returned = call(handler, std::forward<A>(argument));
            put<U>(std::move(returned), result, inner);
        }
    }

    /// What a handler of both sides gets.
    template <typename T>
    [[nodiscard]] static std::variant<T, Failure> outcomeOf(Box &result)
    {
        if (result.is<Failure>())
            return std::as_const(result).get<Failure>();
        return ResultAccess<T>::argumentIn(result);
    }

private:
    template <typename U, typename V>
    static void put(Deferred<V> returned, Box &, ChainRef &inner)
    {
        static_assert(std::is_same_v<U, V>, "the Deferred must be of the chain's type");
        inner = DeferredAccess::take(returned);
    }

    template <typename U, typename V>
    static void put(Result<V> returned, Box &result, ChainRef &)
    {
        if (returned)
            result.emplace<U>(std::move(*returned));
        else
            result.emplace<Failure>(returned.error(), SourceLine{});
    }

    template <typename U, typename V>
    static void put(std::variant<V, Failure> returned, Box &result, ChainRef &inner)
    {
        if (auto *failure = std::get_if<Failure>(&returned))
            put<U>(std::move(*failure), result, inner);
        else
            result.emplace<U>(std::move(std::get<V>(returned)));
    }

    template <typename U>
    static void put(Failure returned, Box &result, ChainRef &)
    {
        result.emplace<Failure>(std::move(returned));
    }

    template <typename U, typename V>
    static void put(V returned, Box &result, ChainRef &)
    {
        result.emplace<U>(std::move(returned));
    }
};

} // namespace ropewalk
