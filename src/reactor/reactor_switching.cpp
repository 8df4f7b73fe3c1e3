// Another poller for a Reactor that runs.

#include "reactor/reactor.h"

#include <cassert>
#include <utility>

namespace ropewalk {

Status Reactor::allowsPoller(std::string_view name) const
{
    return m_pollerRule ? m_pollerRule(name) : Status(Unit{});
}

Status Reactor::switchPoller(std::unique_ptr<Poller> poller)
{
    assert(isOwnThread());
    if (const Status allowed = allowsPoller(poller->name()); !allowed)
        return allowed;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot &slot = m_slots[i];
        if (slot.handler == nullptr || slot.interest == Ready::none)
            continue;
        const int fd = static_cast<int>(i);
        if (const Status taken = poller->setInterest(fd, slot.interest); !taken)
            return Error{taken.error().code,
                         std::string(poller->name()) + " cannot watch descriptor " + std::to_string(fd)};
    }
    // The one there was may be in the middle of a wait, and its events in the middle of being delivered.
    std::unique_ptr<Poller> before = std::exchange(m_poller, std::move(poller));
    if (!m_retired)
        m_retired = std::move(before);
    if (!m_isTurning && !m_isWaiting)
        retirePoller();
    return Unit{};
}

void Reactor::retirePoller()
{
    auto retired = std::move(m_retired);
    if (m_pollerHook)
        m_pollerHook(std::move(retired));
}

} // namespace ropewalk
