#pragma once

#include "workbench/engine_update.h"
#include "workbench/loop/loop_news.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <vector>

namespace ropewalk {

/// A slow turn, and what happened around it.
struct TurnEpisode
{
    SlowTurn turn;
    std::int64_t begin = 0;       ///< Of the turn; nanoseconds since 1970, as every moment here.
    std::int64_t blockBegin = 0;  ///< Of the callback to blame.
    std::vector<TurnSpan> around; ///< Kept when the stream of spans has gone on; `start` is such a moment.

    [[nodiscard]] std::int64_t end() const { return begin + turn.length.count(); }
    [[nodiscard]] std::int64_t blockEnd() const { return blockBegin + turn.blockedFor.count(); }
};

/// Rates of the reactor over a stretch of time.
struct LoopRates
{
    double turns = 0;        ///< A second.
    double busy = 0;         ///< Of the time, 0 to 1.
    double readyPerTurn = 0; ///< Descriptors.
    std::uint64_t overFrame = 0;
};

/// What the window knows of the reactor's loop: ten minutes of delays, the last moments span by span, and the
/// slow turns with what was around them.
///
/// Loss: beyond the bounds, the oldest.
class TurnHistory
{
public:
    static constexpr std::int64_t kSpan = 600'000'000'000; ///< Nanoseconds: ten minutes.
    static constexpr std::size_t kMostSpans = 200'000;
    static constexpr std::size_t kMostEpisodes = 64;
    static constexpr std::int64_t kAround = 200'000'000; ///< Nanoseconds before and after a slow turn.
    static constexpr std::size_t kMostAround = 20'000;   ///< Spans.

    void take(LoopNews &&news);

    /// The counters of the reactor at `now`.
    void note(const ReactorState &reactor, std::int64_t now);
    void trim(std::int64_t now);

    [[nodiscard]] const std::deque<LoopDelay> &delays() const { return m_delays; }
    [[nodiscard]] const std::deque<TurnEpisode> &episodes() const { return m_episodes; }
    [[nodiscard]] const LoopFigures &figures() const { return m_figures; }
    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    /// Counts up with each slow turn.
    [[nodiscard]] std::uint64_t episodeCount() const { return m_episodeCount; }

    /// What is known of that time, in the order in which it began.
    [[nodiscard]] std::vector<TurnSpan> spansIn(std::int64_t from, std::int64_t to) const;
    /// When the last span ended; 0 for none.
    [[nodiscard]] std::int64_t lastMoment() const;
    [[nodiscard]] CallbackLabel labelOf(CallbackId id) const;

    /// How often descriptor `fd` was ready, a second.
    [[nodiscard]] double readyRate(int fd) const;

    /// Over the last `nanoseconds`.
    [[nodiscard]] LoopRates rates(std::int64_t nanoseconds) const;

private:
    struct Counters
    {
        std::int64_t time = 0;
        std::uint64_t turns = 0;
        std::uint64_t busy = 0;
        std::uint64_t ready = 0;
        std::uint64_t overFrame = 0;
    };

    void takeSpans(LoopNews &news);
    void takeSlowTurns(LoopNews &news);
    void takeFigures(LoopNews &news);
    void keepAround();
    [[nodiscard]] std::vector<TurnSpan> keptSpansIn(std::int64_t from, std::int64_t to) const;

    std::deque<LoopDelay> m_delays;
    std::deque<TurnSpan> m_spans; ///< Their `start` is a moment since 1970.
    std::deque<TurnEpisode> m_episodes;
    std::uint64_t m_episodeCount = 0;
    std::vector<CallbackLabel> m_labels;
    LoopFigures m_figures;
    std::map<int, double> m_readyRates;
    std::deque<Counters> m_counters;
    bool m_isWatched = false;
};

} // namespace ropewalk
