#include "reactor/system_events.h"

#include "base/report.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace ropewalk {

SystemEvents::TriggerId SystemEvents::add(EventPhase phase, SystemEvent event, Trigger trigger)
{
    m_entries.push_back({++m_lastId, phase, event, std::move(trigger)});
    return m_lastId;
}

void SystemEvents::remove(TriggerId id)
{
    std::erase_if(m_entries, [id](const Entry &entry) { return entry.id == id; });
}

PhaseHold SystemEvents::hold()
{
    return m_hold.lock();
}

void SystemEvents::fire(SystemEvent event, std::function<void()> onFinished)
{
    // The deleter of the last hold goes on with the event: at once if no trigger kept one.
    const std::weak_ptr<void> alive = m_alive;
    const PhaseHold hold(nullptr, [this, alive, event, onFinished = std::move(onFinished)](void *) {
        if (alive.expired())
            return;
        runPhase(EventPhase::during, event);
        runPhase(EventPhase::after, event);
        onFinished();
    });
    m_hold = hold;
    runPhase(EventPhase::before, event);
}

void SystemEvents::runPhase(EventPhase phase, SystemEvent event)
{
    const auto isOurs = [&](const Entry &entry) { return entry.phase == phase && entry.event == event; };
    // One at a time: a trigger may add or remove others.
    for (auto it = std::ranges::find_if(m_entries, isOurs); it != m_entries.end();
         it = std::ranges::find_if(m_entries, isOurs)) {
        const Trigger trigger = std::move(it->trigger);
        m_entries.erase(it);
        try {
            trigger();
        } catch (const std::exception &exception) {
            reportBug("a system event trigger threw", exception.what());
        } catch (...) {
            reportBug("a system event trigger threw", "not a std::exception");
        }
    }
}

} // namespace ropewalk
