#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace ropewalk {

using Duration = std::chrono::steady_clock::duration;
using TimePoint = std::chrono::steady_clock::time_point;

struct CallName;
struct ScheduledCall;

/// A scheduled call. Destroying the handle cancels the call; `release()` lets it run unattended.
///
/// Everything but `active()` asserts on a call that ran, was cancelled or released.
///
/// After: twisted.internet.base.DelayedCall.
class [[nodiscard]] DelayedCall
{
public:
    using Callback = std::function<void()>;

    DelayedCall() = default;
    explicit DelayedCall(std::shared_ptr<ScheduledCall> call);
    DelayedCall(DelayedCall &&other) noexcept;
    DelayedCall &operator=(DelayedCall &&other) noexcept;
    ~DelayedCall() { cancel(); }

    /// Neither run nor cancelled yet.
    [[nodiscard]] bool active() const;

    /// When it is due.
    [[nodiscard]] TimePoint getTime() const;

    /// Nothing happens on a call that is not active.
    void cancel();

    /// Due `fromNow` after the present moment, whatever was agreed before.
    void reset(Duration fromNow);

    /// Due `later` than agreed; a negative value makes it earlier.
    void delay(Duration later);

    void release();

    /// Says what it is for, to those who watch the loop. The owner must outlive the call.
    DelayedCall named(const CallName &name) &&;

private:
    std::shared_ptr<ScheduledCall> m_call;
};

/// Time as the core sees it: the Reactor's in the application, a Clock's in tests.
///
/// After: twisted.internet.interfaces.IReactorTime.
class ReactorTime
{
public:
    virtual ~ReactorTime() = default;

    /// Monotonic time. It never jumps when the wall clock is set.
    [[nodiscard]] virtual TimePoint now() const = 0;

    /// Calls `callback` once, `delay` from now. A delay of zero or less means "next turn".
    virtual DelayedCall callLater(Duration delay, DelayedCall::Callback callback) = 0;
};

} // namespace ropewalk
