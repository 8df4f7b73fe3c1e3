#include "ui/models/event_log.h"

#include "ui/models/directory.h"

#include <algorithm>

namespace ropewalk {

bool Event::isOf(Scope scope) const
{
    if (scope.isAll() || scope.connection == ConnectionId::none)
        return scope.isAll() || service == scope.service;
    return connection == ConnectionId::none ? service == scope.service : connection == scope.connection;
}

void EventLog::apply(const EngineUpdate &update, const Directory &directory)
{
    for (const ServiceState &state : update.services) {
        const ServiceEntry *known = directory.service(state.id);
        applyService(state, known != nullptr ? &known->state : nullptr, update.time);
    }
    for (const ConnectionState &state : update.connections)
        applyConnection(state, directory.connection(state.id), update.time);
}

std::vector<Event> EventLog::in(const std::vector<Scope> &scopes, std::int64_t from, std::int64_t to) const
{
    std::vector<Event> found;
    const auto first = std::ranges::lower_bound(m_events, from, {}, &Event::time);
    for (auto event = first; event != m_events.end() && event->time <= to; ++event)
        if (std::ranges::any_of(scopes, [&](Scope scope) { return event->isOf(scope); }))
            found.push_back(*event);
    return found;
}

void EventLog::applyService(const ServiceState &now, const ServiceState *before, std::int64_t time)
{
    const bool hadFailed = before != nullptr && before->phase == ServicePhase::failed;
    if (now.phase == ServicePhase::failed && !hadFailed)
        add({time, Event::Kind::failed, now.id, {}});
    const std::uint32_t active = before != nullptr ? before->faults.active : 0;
    if (now.faults.active != active)
        add({time, now.faults.active > active ? Event::Kind::faultOn : Event::Kind::faultOff, now.id, {}});
}

void EventLog::applyConnection(const ConnectionState &now, const ConnectionState *before, std::int64_t time)
{
    if (before == nullptr)
        add({now.openedAt, Event::Kind::opened, now.service, now.id});
    const bool wasClosed = before != nullptr && before->phase == ConnectionPhase::closed;
    if (now.phase == ConnectionPhase::closed && !wasClosed)
        add({now.closedAt != 0 ? now.closedAt : time, Event::Kind::closed, now.service, now.id});
}

/// They come nearly in order: one of two that were told together may have been before the other.
void EventLog::add(const Event &event)
{
    auto place = m_events.end();
    while (place != m_events.begin() && std::prev(place)->time > event.time)
        --place;
    m_events.insert(place, event);
    if (m_events.size() > kMost)
        m_events.pop_front();
}

} // namespace ropewalk
