#pragma once

#include "reactor/reactor_time.h"

#include <cstddef>
#include <optional>

namespace ropewalk {

/// Measures how long a byte waits to be written, one at a time: the last one of what made the queue grow,
/// then the next such once that one has gone.
class BacklogTimer
{
public:
    /// So many bytes wait now. Returns how long the byte that is measured has waited, if it has just gone.
    template <typename Now>
    std::optional<Duration> changed(std::size_t waiting, Now now)
    {
        const std::size_t before = m_waiting;
        m_waiting = waiting;
        if (waiting > before && m_before == 0) {
            m_before = waiting;
            m_since = now();
        } else if (waiting < before && m_before > 0) {
            m_before -= m_before < before - waiting ? m_before : before - waiting;
            if (m_before == 0)
                return now() - m_since;
        }
        return std::nullopt;
    }

private:
    std::size_t m_waiting = 0;
    std::size_t m_before = 0; ///< Bytes until the one that is measured has gone, itself included; 0: none is.
    TimePoint m_since{};
};

} // namespace ropewalk
