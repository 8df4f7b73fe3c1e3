// What the Reactor tells of itself, and what it does only while somebody watches it.

#include "reactor/reactor.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::size_t kMostWaiting = 10'000; // Counted behind a slow callback.

TurnLane laneOf(const HandlerDescription &description, Ready direction)
{
    return direction == Ready::write ? TurnLane::write : description.readLane;
}

} // namespace

void Reactor::setStopwatch(TimeSource stopwatch)
{
    m_stopwatch = stopwatch;
    m_recording.setStopwatch(stopwatch);
}

void Reactor::nameRunning(const CallName &name)
{
    if (recorder() != nullptr)
        recorder()->nameRunning(name);
}

/// Those of another recorder say nothing to this one.
void Reactor::forgetNames()
{
    for (Slot &slot : m_slots)
        slot.onRead = slot.onWrite = CallbackId();
}

CallbackId Reactor::callbackOf(Slot &slot, Ready direction)
{
    ++slot.readyCount;
    CallbackId &id = direction == Ready::write ? slot.onWrite : slot.onRead;
    if (id == CallbackId()) {
        const HandlerDescription description = slot.handler->describe();
        const CallName &name = direction == Ready::write ? description.onWrite : description.onRead;
        id = recorder()->callbacks().idOf(name, laneOf(description, direction));
    }
    return id;
}

void Reactor::noteRan(CallbackId id)
{
    if (recorder() != nullptr && id != CallbackId() && recorder()->ran(id))
        m_behind = {m_undelivered, m_timers.dueCount(now(), kMostWaiting)};
}

void Reactor::endRecordedTurn(TimePoint now)
{
    if (recorder()->isSlow(now - m_turnStart))
        m_behind.descriptors += m_poller->readyCount();
    m_recording.turnEnded(now, m_callbacks, m_behind);
    m_behind = {};
}

std::vector<WatchedDescriptor> Reactor::descriptors(std::size_t most) const
{
    std::vector<int> chosen;
    for (std::size_t fd = 0; fd < m_slots.size(); ++fd)
        if (m_slots[fd].handler != nullptr)
            chosen.push_back(static_cast<int>(fd));
    const auto slotAt = [this](int fd) -> const Slot & { return m_slots[static_cast<std::size_t>(fd)]; };
    if (chosen.size() > most) {
        const auto end = chosen.begin() + static_cast<std::ptrdiff_t>(most);
        std::ranges::nth_element(
            chosen, end, std::ranges::greater(), [&](int fd) { return slotAt(fd).readyCount; });
        chosen.erase(end, chosen.end());
        std::ranges::sort(chosen);
    }
    std::vector<WatchedDescriptor> all;
    all.reserve(chosen.size());
    for (const int fd : chosen) {
        const Slot &slot = slotAt(fd);
        HandlerDescription description = slot.handler->describe();
        all.push_back({fd,
                       std::move(description.owner),
                       std::move(description.kind),
                       (slot.interest & Ready::read) != Ready::none,
                       (slot.interest & Ready::write) != Ready::none,
                       slot.readyCount});
    }
    return all;
}

std::vector<PendingTimer> Reactor::timers(std::size_t most) const
{
    std::vector<PendingTimer> all;
    const TimePoint present = now();
    for (const ScheduledCall *call : m_timers.earliest(most))
        all.push_back({call->deadline - present,
                       call->name.every,
                       call->name.owner != nullptr ? call->name.owner->callOwnerName() : std::string(),
                       call->name.name != nullptr ? call->name.name : std::string()});
    return all;
}

int Reactor::highestDescriptor() const
{
    for (std::size_t fd = m_slots.size(); fd > 0; --fd)
        if (m_slots[fd - 1].handler != nullptr)
            return static_cast<int>(fd - 1);
    return -1;
}

} // namespace ropewalk
