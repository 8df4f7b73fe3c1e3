#pragma once

#include "reactor/recording.h"
#include "reactor/turn_recorder.h"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>

namespace ropewalk {

/// Whether a reactor's turns are recorded: as deep as the deepest of those who ask for it, and not at all
/// while nobody does.
///
/// Thread: the reactor's.
class TurnRecording
{
public:
    using TimeSource = TurnRecorder::TimeSource;

    /// `onFresh` runs when a new recorder is there, which knows no names yet.
    TurnRecording(TimeSource stopwatch, std::function<void()> onFresh)
        : m_stopwatch(stopwatch)
        , m_onFresh(std::move(onFresh))
    {}

    /// Before anything is recorded.
    void setStopwatch(TimeSource stopwatch) { m_stopwatch = stopwatch; }

    /// Turns are recorded, at this depth or a greater one, until the handle goes.
    [[nodiscard]] Recording begin(TurnRecorder::Depth depth);

    /// Null while nobody records.
    [[nodiscard]] TurnRecorder *recorder() const { return m_active; }
    /// Null unless every moment is recorded: for what runs inside of a callback.
    [[nodiscard]] TurnRecorder *spanRecorder() const
    {
        return m_active != nullptr && m_active->depth() == TurnRecorder::Depth::spans ? m_active : nullptr;
    }

    /// A turn that takes longer is slow, in this recording and the next ones; `hook` runs after one.
    void setSlowTurn(Duration threshold, std::function<void()> hook);
    /// `hook` runs when the depth changed.
    void setHook(std::function<void()> hook) { m_hook = std::move(hook); }

    // For the reactor.

    void turnEnded(TimePoint now, std::size_t callbacks, const TurnRecorder::Waiting &behind);
    /// No callback is on the stack: what nobody records with any more may go.
    void settle();

private:
    friend class Recording;

    void release(TurnRecorder::Depth depth);
    void apply();

    TimeSource m_stopwatch;
    std::function<void()> m_onFresh;
    std::unique_ptr<TurnRecorder> m_recorder;
    TurnRecorder *m_active = nullptr;
    std::array<int, 3> m_holders{}; ///< How many there are of each depth.
    Duration m_slowTurn = TurnRecorder::kDefaultThreshold;
    std::function<void()> m_slowTurnHook;
    std::function<void()> m_hook;
};

} // namespace ropewalk
