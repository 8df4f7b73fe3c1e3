#include "workbench/queues/kept_queues.h"

#include "workbench/queues/connection_queues.h"

#include <utility>

namespace ropewalk {

KeptQueues::KeptQueues(std::function<void(ConnectionState)> onChanged)
    : m_onChanged(std::move(onChanged))
{}

KeptQueues::~KeptQueues() = default;

void KeptQueues::keep(ConnectionId connection, std::unique_ptr<ConnectionQueues> queues)
{
    m_kept[connection].queues = std::move(queues);
    makeRoom();
}

void KeptQueues::noteState(ConnectionState &state)
{
    const auto it = m_kept.find(state.id);
    if (it == m_kept.end())
        return;
    it->second.state = state;
    fill(it->second);
    state = it->second.state;
    it->second.state.peer.clear(); // They are told once.
    it->second.state.local.clear();
}

void KeptQueues::fill(Kept &kept) const
{
    kept.state.keepsQueues = true;
    kept.state.in = kept.queues->of(Direction::in).state();
    kept.state.out = kept.queues->of(Direction::out).state();
}

ConnectionQueues *KeptQueues::find(ConnectionId connection) const
{
    const auto it = m_kept.find(connection);
    return it != m_kept.end() ? it->second.queues.get() : nullptr;
}

void KeptQueues::changed(ConnectionId connection)
{
    const auto it = m_kept.find(connection);
    if (it == m_kept.end())
        return;
    fill(it->second);
    if (it->second.state.id != ConnectionId::none) // Otherwise its end has not come yet, and will tell.
        m_onChanged(it->second.state);
}

void KeptQueues::forget(ConnectionId connection)
{
    auto node = m_kept.extract(connection);
    if (node.empty() || node.mapped().state.id == ConnectionId::none)
        return;
    ConnectionState &state = node.mapped().state;
    state.keepsQueues = false;
    state.in = {};
    state.out = {};
    m_onChanged(std::move(state));
}

void KeptQueues::makeRoom()
{
    const auto bytes = [this] {
        std::size_t sum = 0;
        for (const auto &[id, kept] : m_kept)
            sum += kept.queues->of(Direction::in).bytes() + kept.queues->of(Direction::out).bytes();
        return sum;
    };
    while (m_kept.size() > kMaxConnections || (m_kept.size() > 1 && bytes() > kMaxBytes))
        forget(m_kept.begin()->first);
}

} // namespace ropewalk
