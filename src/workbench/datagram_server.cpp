#include "workbench/datagram_server.h"

#include "net/endpoints.h"
#include "workbench/datagram_address.h"
#include "workbench/engine_core.h"
#include "workbench/listen_chain.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

DatagramServer::DatagramServer(Service &service, PeerTable::Options options)
    : m_service(service)
    , m_peers(service, std::move(options))
{}

Status DatagramServer::open()
{
    return runListenChain(m_service, [this]() -> Result<std::string> {
        auto port = listenDatagram(m_service.core().reactor(), m_service.endpoint(), *this);
        if (!port)
            return port.error();
        m_port = std::move(*port);
        return localName();
    });
}

void DatagramServer::close()
{
    if (m_port != nullptr)
        m_port->stopListening();
}

std::string DatagramServer::localName() const
{
    return m_port != nullptr ? m_port->getHost().toString() : std::string();
}

std::uint16_t DatagramServer::port() const
{
    return m_port != nullptr ? m_port->getHost().port() : 0;
}

void DatagramServer::datagramLost(std::string_view bytes, const SocketAddress &to)
{
    m_lost.add(m_service, bytes.size(), to.toString());
}

void DatagramServer::datagramReceived(std::string_view bytes, const SocketAddress &from)
{
    m_peers.peerAt(transport(), from).datagramReceived(bytes);
}

Result<Connection *> DatagramServer::peerAt(std::string_view address)
{
    const auto parsed = parseDatagramAddress(address, m_service.endpoint().kind);
    if (!parsed)
        return parsed.error();
    return &m_peers.peerAt(*m_port, *parsed);
}

void DatagramServer::identify(HandlerDescription &description) const
{
    m_service.identify(description);
}

} // namespace ropewalk
