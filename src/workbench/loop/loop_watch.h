#pragma once

#include "base/result.h"
#include "reactor/loop_probe.h"
#include "reactor/recording.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/loop/link_spans.h"
#include "workbench/loop/loop_news.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace ropewalk {

class ChainLog;

/// Tells a face how the reactor is, and carries out the commands about it.
///
/// Thread: the I/O thread.
/// Errors: of SwitchPoller those of `switchPoller()`.
class LoopWatch
{
public:
    static constexpr Duration kInterval = std::chrono::milliseconds(250); ///< Between news.
    static constexpr std::size_t kMostDescriptors = 1'000;
    static constexpr std::size_t kMostTimers = 200;
    static constexpr std::size_t kMostSpans = 40'000; ///< In one news.

    /// `core` and `chains`, which may be null, must outlive this.
    LoopWatch(EngineCore &core, ChainLog *chains);
    ~LoopWatch();
    LoopWatch(const LoopWatch &) = delete;
    LoopWatch &operator=(const LoopWatch &) = delete;

    using Answer = Result<CommandReply>;
    Answer run(const SwitchPoller &command);
    Answer run(const RecordTurns &command);
    Answer run(const WatchReactor &command);
    Answer run(const SetSlowTurn &command);

    /// Slow turns are recorded, and told of, from now on.
    void tellSlowTurns();

    /// What is to be told, if anything.
    [[nodiscard]] std::optional<LoopNews> takeNews();

    /// For whoever asks.
    [[nodiscard]] LoopFigures figures() const;
    [[nodiscard]] std::vector<SlowTurn> slowTurns() const;
    [[nodiscard]] const LoopProbe &probe() const { return m_probe; }

private:
    using Delays = std::vector<Duration>;

    void setSlowTurn(Duration threshold);
    void look();
    void closeStretch();
    void takeSpans(LoopNews &news);
    void takeSlowTurns(LoopNews &news);

    EngineCore &m_core;
    ChainLog *m_chains;
    LinkSpans m_links;
    LoopProbe m_probe;
    Recording m_always;  ///< Of slow turns.
    Recording m_asked;   ///< By RecordTurns.
    Recording m_watched; ///< By WatchReactor.
    Duration m_slowTurn = TurnRecorder::kDefaultThreshold;
    DelayedCall m_look;
    std::array<Delays, 4> m_stretches; ///< Of the last second.
    std::size_t m_stretch = 0;
    std::vector<LoopDelay> m_delays; ///< Not told yet.
    std::uint64_t m_toldSpans = 0;
    std::uint64_t m_toldSlowTurns = 0;
    std::size_t m_toldLabels = 0;
    bool m_isDue = false; ///< Something is to be told.
};

} // namespace ropewalk
