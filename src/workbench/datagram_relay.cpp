#include "workbench/datagram_relay.h"

#include "net/endpoints.h"
#include "workbench/engine_core.h"
#include "workbench/listen_chain.h"
#include "workbench/service.h"

namespace ropewalk {

DatagramRelay::DatagramRelay(Service &service)
    : m_service(service)
    , m_pairs(service)
    , m_peers(service,
              {.make =
                   [this](DatagramPeerOwner &owner, DatagramPort &port, const SocketAddress &address) {
                       return m_pairs.add().makeClient(owner, port, address);
                   },
               .idleTime = kIdleTime,
               .idleReason = "Silent for a minute"})
{}

Status DatagramRelay::open()
{
    return runListenChain(m_service, [this]() -> Result<std::string> {
        auto port = listenDatagram(m_service.core().reactor(), m_service.endpoint(), *this);
        if (!port)
            return port.error();
        m_port = std::move(*port);
        return localName();
    });
}

void DatagramRelay::close()
{
    if (m_port != nullptr)
        m_port->stopListening();
}

std::string DatagramRelay::localName() const
{
    return m_port != nullptr ? m_port->getHost().toString() : std::string();
}

std::uint16_t DatagramRelay::port() const
{
    return m_port != nullptr ? m_port->getHost().port() : 0;
}

void DatagramRelay::datagramLost(std::string_view bytes, const SocketAddress &to)
{
    m_lost.add(bytes.size(), to.toString());
}

void DatagramRelay::datagramReceived(std::string_view bytes, const SocketAddress &from)
{
    m_peers.peerAt(transport(), from).datagramReceived(bytes);
}

} // namespace ropewalk
