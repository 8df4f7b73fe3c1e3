#pragma once

#include "reactor/reactor_time.h"
#include "workbench/service_config.h"

#include <cstdint>

namespace ropewalk {

/// Measures how long replies take on one connection, one request at a time: the next one is measured once the
/// one before has its reply. So the memory is fixed, and of a pipeline of requests a sample is measured.
class RoundTripTimer
{
public:
    /// A request went, or came.
    void asked() { ++m_open; }
    /// It is to be measured: its reply is the next one, or, in order, the one behind those to the requests
    /// before.
    void start(TimePoint now, RoundTripRule rule)
    {
        m_since = now;
        m_repliesLeft = rule == RoundTripRule::ordered ? m_open : 1;
    }
    /// A reply came, or went. Returns whether it is the one to the request that is measured.
    [[nodiscard]] bool answered()
    {
        m_open -= m_open > 0 ? 1 : 0;
        return m_repliesLeft > 0 && --m_repliesLeft == 0;
    }

    [[nodiscard]] bool isTiming() const { return m_repliesLeft > 0; }
    [[nodiscard]] TimePoint since() const { return m_since; }

private:
    TimePoint m_since{};
    std::uint32_t m_open = 0;        ///< Requests without a reply.
    std::uint32_t m_repliesLeft = 0; ///< Until that to the one that is measured; 0: none is.
};

} // namespace ropewalk
