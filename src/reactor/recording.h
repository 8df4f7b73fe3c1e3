#pragma once

#include "reactor/turn_recorder.h"

namespace ropewalk {

class TurnRecording;

/// Has a reactor's turns recorded for as long as it lives. It must not outlive the reactor.
class [[nodiscard]] Recording
{
public:
    Recording() = default;
    Recording(Recording &&other) noexcept;
    Recording &operator=(Recording &&other) noexcept;
    ~Recording() { stop(); }

    explicit operator bool() const { return m_recording != nullptr; }
    void stop();

private:
    friend class TurnRecording;

    Recording(TurnRecording &recording, TurnRecorder::Depth depth)
        : m_recording(&recording)
        , m_depth(depth)
    {}

    TurnRecording *m_recording = nullptr;
    TurnRecorder::Depth m_depth = TurnRecorder::Depth::slowTurns;
};

} // namespace ropewalk
