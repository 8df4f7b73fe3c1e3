#include "reactor/recording.h"

#include "reactor/reactor.h"

#include <utility>

namespace ropewalk {

Recording::Recording(Recording &&other) noexcept
    : m_reactor(std::exchange(other.m_reactor, nullptr))
    , m_depth(other.m_depth)
{}

Recording &Recording::operator=(Recording &&other) noexcept
{
    if (this != &other) {
        stop();
        m_reactor = std::exchange(other.m_reactor, nullptr);
        m_depth = other.m_depth;
    }
    return *this;
}

void Recording::stop()
{
    if (m_reactor != nullptr)
        std::exchange(m_reactor, nullptr)->releaseRecording(m_depth);
}

} // namespace ropewalk
