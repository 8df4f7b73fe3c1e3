#include "reactor/turn_recorder.h"

#include <algorithm>
#include <limits>

namespace ropewalk {
namespace {

// Qt's own turning of its loop is no event.
constexpr Duration kLeastQtEvent = std::chrono::microseconds(10);

std::int64_t nanosecondsOf(TimePoint moment)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(moment.time_since_epoch()).count();
}

} // namespace

TurnRecorder::TurnRecorder(Depth depth, TimeSource stopwatch)
    : m_stopwatch(stopwatch)
    , m_since(stopwatch())
{
    setDepth(depth);
}

void TurnRecorder::setDepth(Depth depth)
{
    m_depth = depth;
    m_since = m_stopwatch();
    if (depth == Depth::spans && m_spans.empty())
        m_spans.resize(kSpans);
}

void TurnRecorder::waitBegan(TimePoint now)
{
    const bool isWaiting = std::exchange(m_isWaiting, true); // The host's wait led to the reactor's own look.
    if (m_depth == Depth::spans && isWaiting)
        keep(TurnLane::wait, 0, m_since, now - m_since);
    else if (m_depth == Depth::spans && now - m_since >= kLeastQtEvent)
        keep(TurnLane::qtEvents, 0, m_since, now - m_since);
    m_since = now;
}

void TurnRecorder::waitEnded(TimePoint now)
{
    if (!std::exchange(m_isWaiting, false))
        return; // Some dispatchers say that they are awake when all is done.
    if (m_depth == Depth::spans)
        keep(TurnLane::wait, 0, m_since, now - m_since);
    m_since = now;
}

void TurnRecorder::turnBegan(TimePoint now)
{
    ++m_turn;
    m_turnBegan = now;
    m_since = now;
    m_running = {};
    m_slowest = {};
    m_nestedTime = {};
    m_longestNested = {};
    m_callbacks.advanceTo(now);
}

void TurnRecorder::count(CallbackId id, Duration length)
{
    m_callbackTimes.record(length);
    m_callbacks.count(id, length - m_nestedTime);
    m_nestedTime = {};
    if (m_depth == Depth::spans)
        keep(m_callbacks.laneOf(id), id, m_callbackBegan, length);
}

/// The callback, or what ran inside of it for most of its time.
bool TurnRecorder::blame(CallbackId id, Duration length)
{
    const bool isNested = m_longestNested.length > length / 2 && m_longestNested.start >= m_callbackBegan;
    m_slowest = isNested ? m_longestNested : Suspect{length, m_callbackBegan, id};
    return length > m_threshold;
}

void TurnRecorder::keep(TurnLane lane, CallbackId id, TimePoint start, Duration length)
{
    const auto longest = std::numeric_limits<std::uint32_t>::max();
    const auto ns = std::clamp<std::int64_t>(length.count(), 0, longest);
    m_spans[m_spanCount++ % kSpans] = {
        nanosecondsOf(start), static_cast<std::uint32_t>(ns), id, lane, static_cast<std::uint8_t>(m_turn)};
}

bool TurnRecorder::turnEnded(TimePoint now, std::size_t callbacks, const Waiting &behind)
{
    m_since = now;
    const Duration length = now - m_turnBegan;
    const bool isWhole = std::exchange(m_turnBegan, {}) != TimePoint(); // Not one in which recording began.
    if (!isWhole || !isSlow(length) || callbacks == 0)
        return false;
    if (m_slowTurns.size() == kSlowTurns)
        m_slowTurns.pop_front();
    SlowTurn &slow = m_slowTurns.emplace_back();
    slow.number = ++m_lastSlowTurn;
    slow.turn = m_turn;
    slow.start = nanosecondsOf(now - length);
    slow.length = length;
    slow.callbacks = callbacks;
    slow.callback = m_callbacks.nameOf(m_slowest.id);
    slow.owner = m_callbacks.ownerOf(m_slowest.id);
    slow.lane = m_callbacks.laneOf(m_slowest.id);
    slow.blockedFrom = nanosecondsOf(m_slowest.start);
    slow.blockedFor = m_slowest.length;
    slow.descriptorsWaiting = behind.descriptors;
    slow.timersWaiting = behind.timers;
    return true;
}

void TurnRecorder::readSpans(std::uint64_t from, std::size_t most, std::vector<TurnSpan> &to) const
{
    const std::uint64_t kept = std::min<std::uint64_t>({m_spanCount, m_spans.size(), most});
    for (std::uint64_t i = std::max(from, m_spanCount - kept); i < m_spanCount; ++i)
        to.push_back(m_spans[i % kSpans]);
}

void TurnRecorder::addNested(TurnLane lane, const CallName &name, TimePoint since, Duration nestedBefore)
{
    const Duration length = m_stopwatch() - since;
    const CallbackId id = m_callbacks.idOf(name, lane);
    m_callbacks.count(id, length - (m_nestedTime - nestedBefore));
    if (m_depth == Depth::spans)
        keep(lane, id, since, length);
    m_nestedTime = nestedBefore + length;
    if (length >= m_longestNested.length)
        m_longestNested = {length, since, id};
}

void TurnRecorder::Nested::begin()
{
    m_nestedBefore = m_recorder->nestedTime();
    m_start = m_recorder->now();
}

void TurnRecorder::Nested::end()
{
    m_recorder->addNested(m_lane, m_name, m_start, m_nestedBefore);
}

} // namespace ropewalk
