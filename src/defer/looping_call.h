#pragma once

#include "base/result.h"
#include "base/unique_function.h"
#include "defer/maybe_deferred.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace ropewalk {

/// Calls a function again and again, at multiples of an interval from the start. While a Deferred that the
/// function returned is pending, and when time jumps, intervals are left out: it never catches up.
///
/// Destroying it ends the calls; the Deferred of `start()` then never fires.
///
/// Errors: `Errc::alreadyRunning`, `Errc::notRunning`, and `errc::invalid_argument` for a negative interval.
/// After:  twisted.internet.task.LoopingCall; the corpus `clock.jsonl` is the contract.
class LoopingCall
{
public:
    enum class FirstCall : std::uint8_t { now, afterInterval };

    /// `function` takes nothing and returns anything a handler may return.
    template <typename F>
    LoopingCall(ReactorTime &time, F function)
        : LoopingCall(time, Counting::no, [function = std::move(function)](std::int64_t) mutable {
            return asUnit(maybeDeferred(function));
        })
    {}

    /// `function` takes the number of intervals since it was last called: 1, or more if some were missed.
    template <typename F>
    [[nodiscard]] static LoopingCall withCount(ReactorTime &time, F function)
    {
        return LoopingCall(time, Counting::yes, [function = std::move(function)](std::int64_t count) mutable {
            return asUnit(maybeDeferred([&] { return function(count); }));
        });
    }

    LoopingCall(LoopingCall &&) noexcept = default;
    LoopingCall &operator=(LoopingCall &&) noexcept = default;

    /// The Deferred fires once the calls have been stopped and the last one is over, or fails with the
    /// failure that ended them.
    Result<Deferred<>>
    start(Duration interval, FirstCall firstCall = FirstCall::now, SourceLine where = SourceLine::current());
    Status stop();

    /// Counts intervals from now on. Nothing happens while a call is pending.
    Status reset();

    [[nodiscard]] bool isRunning() const;

    /// When the function is called next; nothing while it runs, its Deferred is pending or all is stopped.
    [[nodiscard]] std::optional<TimePoint> nextCall() const;

private:
    enum class Counting : std::uint8_t { no, yes };
    using Function = UniqueFunction<Deferred<>(std::int64_t)>;
    struct State;

    template <typename T>
    static Deferred<> asUnit(Deferred<T> deferred)
    {
        if constexpr (std::is_same_v<T, Unit>)
            return deferred;
        else
            return std::move(deferred).addCallback([](const T &) {});
    }

    LoopingCall(ReactorTime &time, Counting counting, Function function);

    std::shared_ptr<State> m_state;
};

} // namespace ropewalk
