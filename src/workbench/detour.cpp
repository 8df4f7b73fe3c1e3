#include "workbench/detour.h"

#include "workbench/connection.h"
#include "workbench/faults/connection_faults.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

Detour::Detour(Connection &connection)
    : m_connection(connection)
    , m_queues(std::make_unique<ConnectionQueues>(connection))
{}

Detour::~Detour() = default;

bool Detour::isWanted() const
{
    return m_faults != nullptr || (m_queues != nullptr && m_queues->isWanted()) ||
           (m_rules != nullptr && m_rules->isNeeded());
}

void Detour::arrive(std::string_view bytes)
{
    if (m_faults != nullptr)
        m_faults->arrive(bytes);
    else
        m_connection.takeIn(bytes);
}

void Detour::arriveEnd()
{
    if (m_faults != nullptr)
        m_faults->arriveEnd();
    else
        m_connection.takeInEnd();
}

void Detour::handle(const ReceivedMessage &message, EngineCore::RowName row)
{
    if (m_faults != nullptr)
        m_faults->handle(message, row);
    else
        handlePastFaults(message, row);
}

void Detour::handlePastFaults(const ReceivedMessage &message, EngineCore::RowName row)
{
    if (m_rules != nullptr)
        m_rules->handle(message, row);
    else
        handlePastRules(message, row, Gate::asConfigured);
}

void Detour::handlePastRules(const ReceivedMessage &message, EngineCore::RowName row, Gate gate)
{
    if (m_queues != nullptr)
        m_queues->handle(message, row, gate);
    else
        m_connection.handOn(message, row);
}

void Detour::handleEnd()
{
    if (m_faults != nullptr)
        m_faults->handleEnd();
    else
        handleEndPastFaults();
}

void Detour::handleEndPastFaults()
{
    if (m_rules != nullptr)
        m_rules->handleEnd();
    else
        handleEndPastRules();
}

void Detour::handleEndPastRules()
{
    if (m_queues != nullptr)
        m_queues->handleEnd();
    else
        m_connection.respondToEnd();
}

Status Detour::submit(std::string_view wire, QueuedEntry::Origin origin)
{
    return m_rules != nullptr ? m_rules->submit(wire, origin)
                              : submitPastRules(wire, origin, Gate::asConfigured);
}

Status Detour::submitPastRules(std::string_view wire, QueuedEntry::Origin origin, Gate gate)
{
    return m_queues != nullptr ? m_queues->submit(wire, origin, gate) : m_connection.transmit(wire);
}

void Detour::submitClose(CloseConnection::How how)
{
    if (m_rules != nullptr)
        m_rules->submitClose(how);
    else
        submitClosePastRules(how);
}

void Detour::submitClosePastRules(CloseConnection::How how)
{
    if (m_queues != nullptr)
        m_queues->submitClose(how);
    else
        m_connection.transmitClose(how);
}

void Detour::wantRules()
{
    if (m_rules == nullptr)
        m_rules = std::make_unique<RulePath>(m_connection);
}

Status Detour::put(std::string_view wire)
{
    return m_faults != nullptr ? m_faults->put(wire) : m_connection.writeToPeer(wire);
}

void Detour::putClose(CloseConnection::How how)
{
    if (m_faults != nullptr)
        m_faults->putClose(how);
    else
        m_connection.closeNow(how);
}

std::size_t Detour::pendingBytes() const
{
    return (m_faults != nullptr ? m_faults->heldBytes() : 0) +
           (m_queues != nullptr ? m_queues->pendingBytes() : 0) +
           (m_rules != nullptr ? m_rules->pendingBytes() : 0);
}

void Detour::transportChanged()
{
    if (m_queues != nullptr)
        m_queues->pump(Direction::out);
}

// Its parts.

std::unique_ptr<ConnectionQueues> Detour::endQueues()
{
    m_queues->end();
    return std::move(m_queues);
}

ConnectionFaults &Detour::wantFaults()
{
    if (m_faults == nullptr)
        m_faults = std::make_unique<ConnectionFaults>(m_connection, *this);
    return *m_faults;
}

void Detour::endFaults()
{
    if (m_faults == nullptr)
        return;
    m_faults->apply({});
    if (m_faults->isNeeded())
        return; // Something waits until it may be read; it goes with the connection.
    m_connection.service().core().reactor().disposeLater(std::move(m_faults));
    m_connection.dropIdleDetour();
}

void Detour::connectionLost(bool isOrderly)
{
    if (m_faults != nullptr)
        m_faults->connectionLost(isOrderly);
}

void Detour::connectionEnded()
{
    if (m_faults != nullptr)
        m_faults->abandon();
}

} // namespace ropewalk
