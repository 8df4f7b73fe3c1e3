#pragma once

#include "base/unique_function.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace ropewalk {

enum class SystemEvent : std::uint8_t { startup, shutdown };
enum class EventPhase : std::uint8_t { before, during, after };

/// Keeps the "before" phase of a system event open while it lives: a server that still has bytes to
/// flush holds the shutdown until they are gone.
using PhaseHold = std::shared_ptr<void>;

/// What shall happen around the start and the end of a reactor.
///
/// Order:  all "before" triggers in the order they were added; once every hold taken meanwhile is
///         released, "during", then "after".
/// Thread: the reactor's.
/// After:  twisted.internet.base._ThreePhaseEvent, with holds in place of Deferreds.
class SystemEvents
{
public:
    using Trigger = std::function<void()>;
    using TriggerId = std::uint64_t;

    TriggerId add(EventPhase phase, SystemEvent event, Trigger trigger);

    /// Nothing happens if it ran already or never was.
    void remove(TriggerId id);

    /// Fires `event` and calls `onFinished` after its last phase; each trigger runs once.
    void fire(SystemEvent event, std::function<void()> onFinished);

    /// Only within a "before" trigger; elsewhere the hold has no effect.
    [[nodiscard]] PhaseHold hold();

    /// Drops all triggers.
    void clear() { m_entries.clear(); }

private:
    struct Entry
    {
        TriggerId id;
        EventPhase phase;
        SystemEvent event;
        Trigger trigger;
    };

    void runPhase(EventPhase phase, SystemEvent event);

    std::vector<Entry> m_entries;
    std::weak_ptr<void> m_hold;                               ///< Of the "before" phase under way.
    std::shared_ptr<void> m_alive = std::make_shared<char>(); ///< A hold may outlive its reactor.
    TriggerId m_lastId = 0;
};

} // namespace ropewalk
