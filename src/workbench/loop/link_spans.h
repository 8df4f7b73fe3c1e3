#pragma once

#include "defer/tracer.h"
#include "reactor/reactor.h"

#include <deque>
#include <unordered_map>

namespace ropewalk {

/// Tells the reactor's recording which links of chains ran, and how long: what a ChainLog hears, while spans
/// are recorded.
///
/// Thread: the I/O thread.
/// Loss:   names of links of chains that were made before.
class LinkSpans
{
public:
    explicit LinkSpans(Reactor &reactor)
        : m_reactor(reactor)
    {}

    void record(const ChainEvent &event);
    void clear() { m_running.clear(); }

private:
    struct Running
    {
        std::deque<const char *> names; ///< Of the links that have not run; null: it has none.
        TimePoint since{};
        Duration nestedBefore{};
    };

    void noteLink(TurnRecorder &recorder, Running &running);

    Reactor &m_reactor;
    std::unordered_map<const Chain *, Running> m_running;
};

} // namespace ropewalk
