#include "reactor/turn_recording.h"

#include <utility>

namespace ropewalk {

Recording TurnRecording::begin(TurnRecorder::Depth depth)
{
    ++m_holders[static_cast<std::size_t>(depth)];
    apply();
    return Recording(*this, depth);
}

void TurnRecording::release(TurnRecorder::Depth depth)
{
    --m_holders[static_cast<std::size_t>(depth)];
    apply();
}

void TurnRecording::apply()
{
    std::size_t depth = m_holders.size();
    while (depth > 0 && m_holders[depth - 1] == 0)
        --depth;
    if (depth == 0) {
        m_active = nullptr; // It stays until the turn is over: somebody may be in the middle of a span.
    } else if (const auto wanted = static_cast<TurnRecorder::Depth>(depth - 1); m_recorder == nullptr) {
        m_recorder = std::make_unique<TurnRecorder>(wanted, m_stopwatch);
        m_recorder->setThreshold(m_slowTurn);
        m_onFresh();
    } else if (m_recorder->depth() != wanted) {
        m_recorder->setDepth(wanted);
    }
    if (depth > 0)
        m_active = m_recorder.get();
    if (m_hook)
        m_hook();
}

void TurnRecording::setSlowTurn(Duration threshold, std::function<void()> hook)
{
    m_slowTurn = threshold;
    m_slowTurnHook = std::move(hook);
    if (m_recorder != nullptr)
        m_recorder->setThreshold(threshold);
}

void TurnRecording::turnEnded(TimePoint now, std::size_t callbacks, const TurnRecorder::Waiting &behind)
{
    if (m_active->turnEnded(now, callbacks, behind) && m_slowTurnHook)
        m_slowTurnHook();
}

void TurnRecording::settle()
{
    if (m_active == nullptr)
        m_recorder.reset();
}

Recording::Recording(Recording &&other) noexcept
    : m_recording(std::exchange(other.m_recording, nullptr))
    , m_depth(other.m_depth)
{}

Recording &Recording::operator=(Recording &&other) noexcept
{
    if (this != &other) {
        stop();
        m_recording = std::exchange(other.m_recording, nullptr);
        m_depth = other.m_depth;
    }
    return *this;
}

void Recording::stop()
{
    if (m_recording != nullptr)
        std::exchange(m_recording, nullptr)->release(m_depth);
}

} // namespace ropewalk
