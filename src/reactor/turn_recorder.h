#pragma once

#include "base/duration_histogram.h"
#include "reactor/callback_table.h"
#include "reactor/turn_record.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

namespace ropewalk {

/// Where the reactor's time went: which callbacks took how long, and which one held up the others.
///
/// Fixed memory: 1 MiB for spans, 4 KiB for each kind of callback. A callback costs one look at the clock and
/// a few stores.
///
/// Thread: the reactor's.
/// Loss:   the oldest spans and slow turns.
class TurnRecorder
{
public:
    using TimeSource = TimePoint (*)();

    enum class Depth : std::uint8_t {
        slowTurns, ///< Only which callback made a turn too long.
        figures,   ///< How long each kind of callback takes, too.
        spans,     ///< Everything that happened, moment by moment.
    };
    static constexpr std::size_t kSpans = 1 << 16;
    static constexpr std::size_t kSlowTurns = 64;
    static constexpr Duration kDefaultThreshold = std::chrono::microseconds(16'667); ///< A frame.

    TurnRecorder(Depth depth, TimeSource stopwatch);

    void setDepth(Depth depth);
    [[nodiscard]] Depth depth() const { return m_depth; }

    /// A turn that takes longer is slow.
    void setThreshold(Duration threshold) { m_threshold = threshold; }
    [[nodiscard]] Duration threshold() const { return m_threshold; }

    [[nodiscard]] CallbackTable &callbacks() { return m_callbacks; }

    // For the reactor and its host.

    /// What came since the turn ended was the host's.
    void waitBegan(TimePoint now);
    void waitEnded(TimePoint now);
    void turnBegan(TimePoint now);

    /// A callback returned. True if it is the one to blame for a slow turn so far.
    bool ran(CallbackId id)
    {
        const TimePoint now = m_stopwatch();
        const Duration length = now - m_since;
        m_callbackBegan = std::exchange(m_since, now);
        if (m_running.name != nullptr)
            id = m_callbacks.idOf(std::exchange(m_running, {}), m_callbacks.laneOf(id));
        if (m_depth != Depth::slowTurns)
            count(id, length);
        return length > m_slowest.length && blame(id, length);
    }

    /// Says who the callback is that runs, where nobody could say before.
    void nameRunning(const CallName &name) { m_running = name; }

    struct Waiting
    {
        std::size_t descriptors = 0;
        std::size_t timers = 0;
    };
    /// True if it was slow.
    bool turnEnded(TimePoint now, std::size_t callbacks, const Waiting &behind);
    [[nodiscard]] bool isSlow(Duration turn) const { return turn > m_threshold; }

    /// What runs inside of a callback: its time is not that one's.
    class Nested;
    /// The same for what has begun already, at `since`; `nestedBefore` is what `nestedTime()` was then.
    void addNested(TurnLane lane, const CallName &name, TimePoint since, Duration nestedBefore);
    [[nodiscard]] Duration nestedTime() const { return m_nestedTime; }
    [[nodiscard]] TimePoint now() const { return m_stopwatch(); }

    // For readers.

    /// How long callbacks took, since recording began at a depth of `figures` or more.
    [[nodiscard]] const DurationHistogram &callbackTimes() const { return m_callbackTimes; }

    /// How many spans there have been.
    [[nodiscard]] std::uint64_t spanCount() const { return m_spanCount; }
    /// Appends the spans from number `from` on, or the ones that are left, the oldest first; at most `most`,
    /// the youngest.
    void readSpans(std::uint64_t from, std::size_t most, std::vector<TurnSpan> &to) const;

    /// The last ones; their numbers go up.
    [[nodiscard]] const std::deque<SlowTurn> &slowTurns() const { return m_slowTurns; }

private:
    struct Suspect
    {
        Duration length{};
        TimePoint start{};
        CallbackId id = 0;
    };

    void count(CallbackId id, Duration length);
    bool blame(CallbackId id, Duration length);
    void keep(TurnLane lane, CallbackId id, TimePoint start, Duration length);

    const TimeSource m_stopwatch;
    Depth m_depth = Depth::slowTurns;
    Duration m_threshold = kDefaultThreshold;
    CallbackTable m_callbacks;
    DurationHistogram m_callbackTimes;

    std::vector<TurnSpan> m_spans; ///< A ring; empty until spans are wanted.
    std::uint64_t m_spanCount = 0;
    std::deque<SlowTurn> m_slowTurns;
    std::uint64_t m_lastSlowTurn = 0;

    std::uint64_t m_turn = 0;
    TimePoint m_turnBegan{};
    TimePoint m_since{}; ///< Until then everything is accounted for.
    TimePoint m_callbackBegan{};
    bool m_isWaiting = false;
    CallName m_running{};    ///< What it said of itself.
    Suspect m_slowest;       ///< Of this turn.
    Suspect m_longestNested; ///< Of this callback.
    Duration m_nestedTime{}; ///< Likewise.
};

class TurnRecorder::Nested
{
public:
    /// Nothing happens if `recorder` is null, which otherwise must outlive this. So must `name`.
    Nested(TurnRecorder *recorder, TurnLane lane, const CallName &name)
        : m_recorder(recorder)
        , m_name(name)
        , m_lane(lane)
    {
        if (m_recorder != nullptr)
            begin();
    }
    Nested(const Nested &) = delete;
    Nested &operator=(const Nested &) = delete;
    ~Nested()
    {
        if (m_recorder != nullptr)
            end();
    }

    Nested(TurnRecorder *, TurnLane, CallName &&) = delete;

private:
    void begin();
    void end();

    TurnRecorder *m_recorder;
    const CallName &m_name;
    TurnLane m_lane;
    TimePoint m_start{};
    Duration m_nestedBefore{};
};

} // namespace ropewalk
