#pragma once

#include "ui/models/turn_history.h"

#include <string>
#include <utility>
#include <vector>

namespace ropewalk {

inline constexpr std::int64_t kLoopBegin = 1'800'000'000'000'000'000; ///< Nanoseconds since 1970.
inline constexpr std::int64_t kLoopMs = 1'000'000;

inline TurnSpan loopSpan(TurnLane lane, std::int64_t startMs, std::uint32_t microseconds, CallbackId id = 2)
{
    return {kLoopBegin + startMs * kLoopMs, microseconds * 1'000, id, lane, 0};
}

/// A callback of "mail" that held the loop for 47.2 ms from the 21st millisecond on.
inline SlowTurn slowTurn(std::uint64_t number = 1, std::int64_t startMs = 21)
{
    SlowTurn turn;
    turn.number = number;
    turn.start = kLoopBegin + startMs * kLoopMs;
    turn.length = std::chrono::microseconds(47'500);
    turn.callbacks = 3;
    turn.callback = "searchMailbox";
    turn.owner = "mail";
    turn.lane = TurnLane::read;
    turn.blockedFrom = turn.start + 100'000;
    turn.blockedFor = std::chrono::microseconds(47'200);
    turn.descriptorsWaiting = 9;
    turn.timersWaiting = 4;
    return turn;
}

/// News of a loop that is watched, with everything once.
inline LoopNews loopNews()
{
    LoopNews news;
    news.isWatched = true;
    news.labels = {{}, {"others", {}, TurnLane::read}, {"echo.received", "irc", TurnLane::read}};
    news.spans = {loopSpan(TurnLane::wait, 0, 4'000, 0),
                  loopSpan(TurnLane::read, 5, 20),
                  loopSpan(TurnLane::timers, 10, 30),
                  loopSpan(TurnLane::write, 72, 500)};
    for (int i = 0; i < 40; ++i)
        news.delays.push_back({kLoopBegin - (40 - i) * 250 * kLoopMs,
                               std::chrono::microseconds(80),
                               std::chrono::microseconds(410),
                               std::chrono::microseconds(900)});
    LoopFigures &figures = news.figures;
    figures.poller = "epoll";
    figures.pollers = {{"epoll", {}}, {"kqueue", "This system has none."}, {"poll", {}}};
    figures.slowTurn = std::chrono::microseconds(16'667);
    figures.callbacks = {{"echo.received",
                          "irc",
                          TurnLane::read,
                          214,
                          std::chrono::milliseconds(24),
                          std::chrono::microseconds(290),
                          std::chrono::microseconds(440)},
                         {"searchMailbox",
                          "mail",
                          TurnLane::read,
                          3,
                          std::chrono::milliseconds(48),
                          std::chrono::microseconds(47'200),
                          std::chrono::microseconds(47'200)}};
    figures.descriptors = {{5, "reactor", "waker", true, false, 10}, {17, "irc #1", "tcp", true, true, 100}};
    figures.descriptorCount = 2;
    figures.timers = {{std::chrono::milliseconds(7), std::chrono::milliseconds(10), {}, "latency probe"},
                      {std::chrono::seconds(4), {}, "irc", "idle timeout"}};
    figures.timerCount = 2;
    figures.time = kLoopBegin;
    return news;
}

inline LoopNews slowNews(SlowTurn turn)
{
    LoopNews news = loopNews();
    news.delays.clear();
    news.spans.clear();
    news.slowTurns = {std::move(turn)};
    return news;
}

} // namespace ropewalk
