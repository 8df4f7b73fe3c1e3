#include "defer/defer_later.h"

#include "reactor/call_name.h"

#include <utility>

namespace ropewalk {
namespace {

/// Ends the timer when asked to; to be destroyed is no reason.
class TimerCanceller
{
public:
    explicit TimerCanceller(DelayedCall timer)
        : m_timer(std::move(timer))
    {}
    TimerCanceller(TimerCanceller &&) noexcept = default;
    ~TimerCanceller() { m_timer.release(); }

    void operator()() { m_timer.cancel(); }

private:
    DelayedCall m_timer;
};

} // namespace

Deferred<> deferLater(ReactorTime &time, Duration delay, SourceLine where)
{
    Trigger<> trigger(where);
    auto deferred = trigger.takeDeferred();
    DelayedCall timer =
        time.callLater(
                delay,
                [trigger]() mutable {
                    if (const Status fired = trigger.callback(); !fired)
                        Failure(fired.error())
                            .raise(); // A mistake of somebody else's: whoever turns the time reports it.
                })
            .named({"deferLater"});
    trigger.setCanceller(TimerCanceller(std::move(timer)));
    return deferred;
}

} // namespace ropewalk
