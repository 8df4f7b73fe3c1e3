#pragma once

#include "reactor/turn_recorder.h"

namespace ropewalk {

class Reactor;

/// Has a reactor record its turns for as long as it lives. It must not outlive the reactor.
class [[nodiscard]] Recording
{
public:
    Recording() = default;
    Recording(Recording &&other) noexcept;
    Recording &operator=(Recording &&other) noexcept;
    ~Recording() { stop(); }

    explicit operator bool() const { return m_reactor != nullptr; }
    void stop();

private:
    friend class Reactor;

    Recording(Reactor &reactor, TurnRecorder::Depth depth)
        : m_reactor(&reactor)
        , m_depth(depth)
    {}

    Reactor *m_reactor = nullptr;
    TurnRecorder::Depth m_depth = TurnRecorder::Depth::slowTurns;
};

} // namespace ropewalk
