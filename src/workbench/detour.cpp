#include "workbench/detour.h"

#include "workbench/connection.h"

namespace ropewalk {

void Detour::arrive(std::string_view bytes)
{
    m_connection.takeIn(bytes);
}

void Detour::arriveEnd()
{
    m_connection.takeInEnd();
}

void Detour::handle(const ReceivedMessage &message, EngineCore::RowName row)
{
    m_connection.handOn(message, row);
}

void Detour::handleEnd()
{
    m_connection.respondToEnd();
}

Status Detour::submit(std::string_view wire, QueuedEntry::Origin)
{
    return m_connection.transmit(wire);
}

void Detour::submitClose(CloseConnection::How how)
{
    m_connection.transmitClose(how);
}

Status Detour::put(std::string_view wire)
{
    return m_connection.writeToPeer(wire);
}

void Detour::putClose(CloseConnection::How how)
{
    m_connection.closeNow(how);
}

} // namespace ropewalk
