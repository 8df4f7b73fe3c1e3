#include "workbench/stream_server.h"

#include "net/endpoints.h"
#include "workbench/engine_core.h"
#include "workbench/listen_chain.h"
#include "workbench/service.h"
#include "workbench/stream_peer.h"
#include "workbench/wording.h"

namespace ropewalk {

StreamServer::StreamServer(Service &service)
    : m_service(service)
    , m_policies(service, *this)
{}

Status StreamServer::open()
{
    if (const Status limited = m_policies.setUp(); !limited)
        return limited;
    return runListenChain(m_service, [this]() -> Result<std::string> {
        auto port = listen(m_service.core().reactor(), m_service.endpoint(), m_policies.outermost());
        if (!port)
            return port.error();
        m_port = std::move(*port);
        return localName();
    });
}

void StreamServer::close()
{
    if (m_port != nullptr)
        m_port->stopListening();
}

Status StreamServer::setRefusing(bool refuses)
{
    if (m_port == nullptr)
        return Unit{};
    if (!refuses)
        return m_port->resumeListening();
    m_port->suspendListening();
    return Unit{};
}

std::string StreamServer::localName() const
{
    return m_port != nullptr ? m_port->getHost().toString() : std::string();
}

std::uint16_t StreamServer::port() const
{
    return m_port != nullptr ? m_port->getHost().port() : 0;
}

void StreamServer::identify(HandlerDescription &description) const
{
    description.owner = m_service.title();
    description.onRead.owner = &m_service;
}

std::unique_ptr<Protocol> StreamServer::buildProtocol(const SocketAddress &peer)
{
    if (m_service.refuses(peer))
        return nullptr;
    return std::make_unique<StreamPeer>(m_service);
}

void StreamServer::acceptFailed(const Error &error, Duration retryIn)
{
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(retryIn);
    m_service.note(problemText(error) + "; accepts again in " + std::to_string(pause.count()) + " ms");
}

void StreamServer::acceptRecovered()
{
    m_service.note("Accepts connections again");
}

} // namespace ropewalk
