#include "workbench/send_gate.h"

#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/service.h"

#include <limits>
#include <utility>

namespace ropewalk {

SendGate::SendGate(Connection &connection, Transport &transport)
    : m_connection(connection)
{
    enter(transport);
}

void SendGate::enter(Transport &transport)
{
    m_isOpen = true;
    if (m_connection.service().config().limits.bytesPerSecondOut == 0)
        return;
    m_transport = &transport;
    transport.registerProducer(*this, ProducerKind::streaming);
}

void SendGate::leave()
{
    if (Transport *transport = std::exchange(m_transport, nullptr))
        transport->unregisterProducer();
}

void SendGate::connect(Producer &producer, ProducerKind kind)
{
    m_link.connect(producer, kind);
    if (kind == ProducerKind::pull)
        m_link.askForPiece();
}

void SendGate::queueChanged()
{
    const ConnectionQueues *queues = m_connection.queues();
    if (queues == nullptr)
        return;
    if (queues->of(Direction::out).isAboveHigh())
        m_link.queueGrew(std::numeric_limits<std::size_t>::max());
    else
        m_link.queueShrank(0);
    m_link.tookPiece();
    if (m_link.isPullWaiting() && m_connection.queuedBytes() == 0)
        m_asking = m_connection.core()
                       .reactor()
                       .callLater(Duration::zero(), [this] { ask(); })
                       .named({"ask producer", &m_connection.service()});
}

void SendGate::ask()
{
    if (m_link.isPullWaiting() && m_connection.queuedBytes() == 0)
        m_link.askForPiece();
}

void SendGate::resumeProducing()
{
    m_isOpen = true;
    if (Detour *detour = m_connection.detour())
        detour->transportChanged();
}

} // namespace ropewalk
