#pragma once

#include "reactor/turn_record.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

/// How late the loop was in a stretch of time.
struct LoopDelay
{
    std::int64_t time = 0; ///< When it ended: nanoseconds since the Unix epoch.
    std::chrono::nanoseconds p50{0};
    std::chrono::nanoseconds p99{0}; ///< Of the last second.
    std::chrono::nanoseconds longest{0};
};

/// A poller, and why it cannot be had where it cannot.
struct PollerChoice
{
    std::string name;
    std::string obstacle; ///< For people; empty: it can.
};

/// Which callback a span is of: its place in `LoopNews::labels` is its number.
struct CallbackLabel
{
    std::string name;
    std::string owner;
    TurnLane lane = TurnLane::read;
};

/// How the loop is, as of now.
struct LoopFigures
{
    std::string poller;
    std::vector<PollerChoice> pollers;
    std::chrono::nanoseconds slowTurn{0}; ///< A turn above it is told of; zero: none is.
    std::vector<CallbackFigures> callbacks;
    std::vector<WatchedDescriptor> descriptors; ///< At most `LoopWatch::kMostDescriptors`.
    std::size_t descriptorCount = 0;
    std::vector<PendingTimer> timers; ///< At most `LoopWatch::kMostTimers`.
    std::size_t timerCount = 0;
    std::int64_t time = 0; ///< Nanoseconds since the Unix epoch.
};

/// What there is to know of the loop since the news before: slow turns always, the rest while it is watched
/// (`WatchReactor`).
struct LoopNews
{
    bool isWatched = false;
    std::vector<SlowTurn> slowTurns;
    std::vector<LoopDelay> delays;
    std::vector<TurnSpan> spans;
    std::uint64_t lostSpans = 0;       ///< There were more than are kept.
    std::vector<CallbackLabel> labels; ///< All of them, where there are new ones; otherwise empty.
    LoopFigures figures;               ///< While it is watched.
    std::int64_t steadyToWall = 0;     ///< Added to a moment of a span: nanoseconds since the Unix epoch.
};

} // namespace ropewalk
