#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ropewalk {

/// What a stretch of the reactor's time went to.
enum class TurnLane : std::uint8_t {
    wait, ///< For something to happen.
    accept,
    read,
    write,
    timers,
    deferreds, ///< Links of chains; they run inside of one of the others.
    calls,     ///< From other threads.
    qtEvents,  ///< Between turns, where the reactor lives in Qt's loop.
};

inline constexpr std::size_t kTurnLanes = 8;
/// In the order of the lanes, for programs.
inline constexpr std::array<std::string_view, kTurnLanes> kTurnLaneNames{
    "wait", "accept", "read", "write", "timers", "deferreds", "calls", "qt-events"};

[[nodiscard]] constexpr std::string_view nameOf(TurnLane lane)
{
    return kTurnLaneNames[static_cast<std::size_t>(lane)];
}

/// Names a kind of callback, within one recording. 0: not known yet, 1: one of those that found no room.
using CallbackId = std::uint16_t;

/// One callback, or one wait, of the loop.
struct TurnSpan
{
    std::int64_t start = 0;   ///< Nanoseconds of the steady clock.
    std::uint32_t length = 0; ///< Nanoseconds; what is longer than 4.29 s is this long.
    CallbackId callback = 0;
    TurnLane lane = TurnLane::wait;
    std::uint8_t turn = 0; ///< The low bits of the turn's number: another one, another turn.
};
static_assert(sizeof(TurnSpan) == 16);

/// A turn that held everybody else up longer than the threshold, and the callback that took most of it.
struct SlowTurn
{
    std::uint64_t number = 0; ///< Of slow turns, counted from 1.
    std::uint64_t turn = 0;
    std::int64_t start = 0; ///< Nanoseconds of the steady clock.
    std::chrono::nanoseconds length{0};
    std::size_t callbacks = 0;

    std::string callback; ///< The one to blame.
    std::string owner;
    TurnLane lane = TurnLane::read;
    std::int64_t blockedFrom = 0; ///< As `start`.
    std::chrono::nanoseconds blockedFor{0};

    std::size_t descriptorsWaiting = 0; ///< Ready while it ran.
    std::size_t timersWaiting = 0;      ///< Due while it ran.
};

/// A kind of callback: how often it ran lately, and how long it took.
struct CallbackFigures
{
    std::string name;
    std::string owner;
    TurnLane lane = TurnLane::read;
    std::uint64_t calls = 0;
    std::chrono::nanoseconds total{0};
    std::chrono::nanoseconds p99{0}; ///< At most 25 % too long.
    std::chrono::nanoseconds longest{0};
};

/// A descriptor that the reactor watches.
struct WatchedDescriptor
{
    int fd = -1;
    std::string owner; ///< "irc #3"; empty where nobody said.
    std::string kind;  ///< "listening", "tcp".
    bool isRead = false;
    bool isWrite = false;
    std::uint32_t readyCount = 0; ///< Since the recording began.
};

/// A timer that waits.
struct PendingTimer
{
    std::chrono::nanoseconds dueIn{0}; ///< Negative: late.
    std::chrono::nanoseconds every{0}; ///< Zero: once.
    std::string owner;
    std::string purpose;
};

} // namespace ropewalk
