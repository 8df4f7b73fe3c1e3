#include "workbench/pending_update.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

template <typename T>
void replaceOrAdd(std::vector<T> &list, T &&newer)
{
    const auto same =
        std::find_if(list.begin(), list.end(), [&](const T &each) { return each.id == newer.id; });
    if (same != list.end())
        *same = std::move(newer);
    else
        list.push_back(std::move(newer));
}

} // namespace

void PendingUpdate::add(EngineUpdate &&newer)
{
    for (const ServiceId removed : newer.removedServices) {
        const auto isGone = [&](const auto &each) { return each.id == removed; };
        std::erase_if(m_update.configs, isGone);
        std::erase_if(m_update.services, isGone);
        m_update.removedServices.push_back(removed);
    }
    for (ServiceConfig &config : newer.configs)
        replaceOrAdd(m_update.configs, std::move(config));
    for (ServiceState &state : newer.services)
        replaceOrAdd(m_update.services, std::move(state));
    if (m_update.connections.empty())
        m_update.connections = std::move(newer.connections);
    else
        for (ConnectionState &state : newer.connections)
            addConnection(std::move(state));
    if (newer.variables)
        m_update.variables = std::move(newer.variables);
    m_update.reactor = std::move(newer.reactor);
    m_update.time = newer.time;
}

void PendingUpdate::addConnection(ConnectionState &&state)
{
    std::vector<ConnectionState> &all = m_update.connections;
    if (m_places.empty())
        for (std::size_t i = 0; i < all.size(); ++i)
            m_places[all[i].id] = i;
    const auto [place, isNew] = m_places.try_emplace(state.id, all.size());
    if (isNew)
        all.push_back(std::move(state));
    else
        all[place->second].advanceTo(std::move(state));
}

EngineUpdate PendingUpdate::take()
{
    m_places.clear();
    EngineUpdate taken;
    taken.reactor = m_update.reactor; // Says the same until something else is known.
    taken.time = m_update.time;
    std::swap(taken, m_update);
    return taken;
}

} // namespace ropewalk
