#include "load/load_slot.h"

#include <cassert>
#include <system_error>

namespace ropewalk {

LoadSlot::LoadSlot(LoadSlotOwner &owner, const ReactorTime &time, std::size_t maxUnderWay)
    : m_owner(owner)
    , m_time(time)
    , m_ring(maxUnderWay)
{}

void LoadSlot::request(TimePoint intended, std::string_view bytes)
{
    assert(hasRoom());
    m_ring[(m_first + m_count) % m_ring.size()] = {intended, m_time.now(), {}};
    ++m_count;
    write(bytes);
}

LoadExchange LoadSlot::takeOldest()
{
    const LoadExchange exchange = oldest();
    m_first = (m_first + 1) % m_ring.size();
    --m_count;
    return exchange;
}

void LoadSlot::expire(TimePoint moment)
{
    if (m_count == 0 || oldest().sent >= moment)
        return;
    setLost({std::make_error_code(std::errc::timed_out), "wait for a reply"});
    reopen();
}

void LoadSlot::setOpen()
{
    m_isOpen = true;
    m_owner.opened(m_time.now() - m_openingSince);
    m_owner.slotHasRoom(*this);
}

void LoadSlot::setLost(const Error &reason)
{
    m_isOpen = false;
    while (m_count > 0)
        m_owner.broken(takeOldest(), reason);
}

void LoadSlot::noteReceived(std::size_t bytes)
{
    m_owner.received(bytes);
    if (m_count > 0 && oldest().firstByte == TimePoint())
        oldest().firstByte = m_time.now();
}

void LoadSlot::takeReply(std::string_view payload)
{
    if (m_count == 0)
        return;
    LoadExchange exchange = takeOldest();
    if (exchange.firstByte == TimePoint()) // It came with the one before.
        exchange.firstByte = m_time.now();
    m_owner.replied(exchange, payload);
    if (hasRoom())
        m_owner.slotHasRoom(*this);
}

} // namespace ropewalk
