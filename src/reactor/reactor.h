#pragma once

#include "base/result.h"
#include "base/unique_function.h"
#include "reactor/poller.h"
#include "reactor/reactor_time.h"
#include "reactor/system_events.h"
#include "reactor/thread_calls.h"
#include "reactor/timer_queue.h"
#include "reactor/turn_recording.h"
#include "reactor/turn_stats.h"
#include "reactor/watch_slot.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace ropewalk {

class WorkerPool;

/// Descriptors, timers and other threads' calls in; callbacks out, one at a time, on one thread.
///
/// The reactor owns no loop. Its host turns it: `run()` in tests and command-line tools, `QtReactorHost`
/// inside Qt's event loop. Within a turn, ready descriptors come first, then timers that are due, then
/// calls from other threads. A turn is cut short by how many events one wait returns, so that a host
/// with other work gets it done, and timers and calls by number and time; what is left over is ready at
/// the next turn.
///
/// Thread: the one that turns it, except for `callFromThread()`, `callInThread()` and `stats()`.
/// Errors: a failing system call returns its errno as an Error. Misuse asserts. A callback that
///         throws is reported and the turn goes on: no exception reaches the host.
/// After:  twisted.internet.interfaces.IReactorCore, IReactorFDSet, IReactorTime, IReactorThreads, with
///         handles in place of add and remove.
class Reactor final : public ReactorTime
{
public:
    using Callback = UniqueFunction<void()>;
    using ReadyCallback = std::function<void(Ready)>;
    using TimeSource = TimePoint (*)();

    /// The shared receive buffer: 256 KiB costs a third less CPU in bulk than 64 KiB.
    static constexpr std::size_t kReadBufferSize = 256 * 1024;

    /// A reactor over the best poller of this system.
    [[nodiscard]] static Result<std::unique_ptr<Reactor>> create();
    [[nodiscard]] static Result<std::unique_ptr<Reactor>> create(std::unique_ptr<Poller> poller);

    ~Reactor() override;
    Reactor(const Reactor &) = delete;
    Reactor &operator=(const Reactor &) = delete;

    // Descriptors.

    /// Tells `handler` whenever `fd` is ready for any part of `interest`. It must outlive the Watch.
    /// Errors: `errc::device_or_resource_busy` if `fd` is watched already;
    ///         `errc::operation_not_permitted` if the system cannot watch it, a regular file say.
    Result<Watch> watch(int fd, Ready interest, DescriptorHandler &handler);
    Result<Watch> watch(int fd, Ready interest, ReadyCallback onReady, HandlerDescription description = {});

    /// Where every transport receives: valid until the callback returns.
    [[nodiscard]] std::span<char> readBuffer() { return {m_readBuffer.get(), kReadBufferSize}; }

    // Time.

    [[nodiscard]] TimePoint now() const override { return m_timeSource(); }
    DelayedCall callLater(Duration delay, DelayedCall::Callback callback) override;

    /// Replace the steady clock, for tests: as the time of timers, and to measure turns with.
    void setTimeSource(TimeSource source) { m_timeSource = source; }
    void setStopwatch(TimeSource stopwatch);

    // Threads.

    /// Runs `callback` on the reactor's thread, at the end of a turn. From any thread.
    void callFromThread(Callback callback);

    /// Runs `work` on a thread of the worker pool, which starts with the first call. From any thread.
    void callInThread(Callback work);

    /// At most this many worker threads; 10 unless told otherwise. Before the first `callInThread()`.
    void suggestThreadPoolSize(std::size_t size) { m_poolSize = size; }

    /// Destroys `object` at the end of this turn, when no callback of its own is on the stack.
    template <typename T>
    void disposeLater(std::unique_ptr<T> object)
    {
        m_disposed.emplace_back(std::move(object));
        requestTurn();
    }

    // Running.

    /// Turns until `stop()`, firing the startup and shutdown events around it.
    Status run();

    /// Turns until it has stopped or, after a turn, `goesOn` says no.
    Status runWhile(const std::function<bool()> &goesOn);

    /// Fires the startup event; for hosts that turn the reactor themselves.
    void startup();

    /// Starts the shutdown event; `run()` returns, or the host is told, once it has finished. Nothing happens
    /// if it started before.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_state == State::running; }

    /// The shutdown event has finished; nothing turns this reactor any more.
    [[nodiscard]] bool isStopped() const { return m_state == State::stopped; }

    /// Now if the reactor runs already, otherwise right after startup.
    void callWhenRunning(SystemEvents::Trigger callback);
    SystemEvents::TriggerId
    addSystemEventTrigger(EventPhase phase, SystemEvent event, SystemEvents::Trigger trigger);
    void removeSystemEventTrigger(SystemEvents::TriggerId id) { m_events.remove(id); }

    /// In a "before shutdown" trigger: the shutdown waits until the hold is destroyed.
    [[nodiscard]] PhaseHold holdSystemEvent() { return m_events.hold(); }

    // Turning, for hosts.

    /// Waits up to `maxWait` (negative: for ever), runs what is ready and returns the number of
    /// callbacks that ran. Must not be called from a callback.
    Result<std::size_t> turn(Duration maxWait);

    /// Readable when a descriptor is ready or `callFromThread()` was called; -1 if the poller has none.
    /// Timers do not make it readable: ask `nextDeadline()`.
    [[nodiscard]] int handle() const { return m_poller->handle(); }
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    [[nodiscard]] Poller &poller() { return *m_poller; }

    /// `hook` runs when `nextDeadline()` moved outside of a turn, so that the host can rearm.
    void setRearmHook(std::function<void()> hook) { m_rearmHook = std::move(hook); }

    /// `hook` runs once the shutdown event has finished.
    void setStoppedHook(std::function<void()> hook) { m_stoppedHook = std::move(hook); }

    // Another poller, while running.

    /// Asks `poller` from now on; every watch stays.
    /// Errors: that of the host, or of the first descriptor that it cannot watch. Then nothing changes.
    Status switchPoller(std::unique_ptr<Poller> poller);

    /// `rule` says no to the poller of a name that the host cannot turn.
    using PollerRule = std::function<Status(std::string_view name)>;
    void setPollerRule(PollerRule rule) { m_pollerRule = std::move(rule); }
    [[nodiscard]] Status allowsPoller(std::string_view name) const;

    /// `hook` runs after a switch, outside of a turn's callbacks, and is given the poller there was.
    using PollerHook = std::function<void(std::unique_ptr<Poller> retired)>;
    void setPollerHook(PollerHook hook) { m_pollerHook = std::move(hook); }

    // Watching the reactor itself.

    /// While nobody records turns, a turn and a callback cost a branch each.
    [[nodiscard]] TurnRecording &recording() { return m_recording; }
    [[nodiscard]] TurnRecorder *recorder() const { return m_recording.recorder(); }
    [[nodiscard]] TurnRecorder *spanRecorder() const { return m_recording.spanRecorder(); }

    /// Says who the callback is that runs.
    void nameRunning(const CallName &name);

    /// By number; where there are more than `most`, those that were ready most often.
    [[nodiscard]] std::vector<WatchedDescriptor> descriptors(std::size_t most) const;
    /// The next ones.
    [[nodiscard]] std::vector<PendingTimer> timers(std::size_t most) const;
    [[nodiscard]] int highestDescriptor() const; ///< That is watched.

    [[nodiscard]] std::string_view pollerName() const { return m_poller->name(); }
    [[nodiscard]] std::size_t watchCount() const { return m_watchCount; }
    [[nodiscard]] std::size_t timerCount() const { return m_timers.pendingCount(); }

    /// How busy the loop is. From any thread.
    [[nodiscard]] const TurnStats &stats() const { return m_stats; }

private:
    enum class State : std::uint8_t { initial, running, stopping, stopped };
    using Slot = WatchSlot;

    Reactor(std::unique_ptr<Poller> poller, Waker waker);

    friend class Watch;
    [[nodiscard]] Slot &slotOf(int fd);
    Status changeInterest(int fd, Ready interest);
    void forget(int fd);
    void dispatch(const ReadyEvent &event);
    void runTimers();
    void runCalls();
    void dispose();
    void requestTurn();
    void finishStop();
    void beginTurn();
    void endTurn();
    void retirePoller();
    void forgetNames();
    [[nodiscard]] CallbackId callbackOf(Slot &slot, Ready direction);
    void noteRan(CallbackId id);
    void endRecordedTurn(TimePoint now);
    [[nodiscard]] bool isPastBudget(std::size_t count) const;
    template <typename F>
    void guarded(F &&call);
    [[nodiscard]] Duration waitFor(Duration maxWait) const;
    [[nodiscard]] bool isOwnThread() const;

    std::unique_ptr<Poller> m_poller;
    ThreadCalls m_calls;
    std::unique_ptr<char[]> m_readBuffer;
    std::vector<Slot> m_slots; ///< By descriptor number.
    std::size_t m_watchCount = 0;
    TimeSource m_timeSource = std::chrono::steady_clock::now;
    TimeSource m_stopwatch = std::chrono::steady_clock::now;
    TimerQueue m_timers;
    SystemEvents m_events;
    TurnStats m_stats;
    std::function<void()> m_rearmHook;
    std::function<void()> m_stoppedHook;
    std::vector<std::shared_ptr<void>> m_disposed;

    std::unique_ptr<Poller> m_retired; ///< Until the turn in which it was replaced is over.
    PollerRule m_pollerRule;
    PollerHook m_pollerHook;

    TurnRecording m_recording{m_stopwatch, [this] { forgetNames(); }};
    TurnRecorder::Waiting m_behind; ///< The callback that is to blame.

    std::thread::id m_thread; ///< Set by the first turn.
    std::uint64_t m_turn = 0;
    TimePoint m_turnStart{}; ///< By the stopwatch.
    std::size_t m_callbacks = 0;
    std::size_t m_ready = 0;       ///< Descriptors, of this turn.
    std::size_t m_undelivered = 0; ///< Of these.
    std::size_t m_batch;           ///< Events the next wait may return.
    bool m_isWaiting = false;
    bool m_isTurning = false;
    State m_state = State::initial;

    std::once_flag m_poolOnce;
    std::unique_ptr<WorkerPool> m_pool;
    std::size_t m_poolSize = 10;

    Watch m_wakerWatch; ///< Last: it goes first.
};

} // namespace ropewalk
