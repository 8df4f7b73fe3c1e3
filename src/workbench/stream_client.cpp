#include "workbench/stream_client.h"

#include "net/advice.h"
#include "net/endpoints.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"
#include "workbench/stream_peer.h"
#include "workbench/wording.h"

namespace ropewalk {

StreamClient::StreamClient(Service &service)
    : m_service(service)
    , m_backoff(service.config().reconnect, std::random_device{}())
{}

Status StreamClient::open()
{
    EngineCore &core = m_service.core();
    m_service.setPhase(ServicePhase::connecting);
    auto connector = connect(core.reactor(), core.resolver(), m_service.endpoint(), *this);
    if (!connector)
        return connector.error();
    m_connector = std::move(*connector);
    return Unit{};
}

void StreamClient::close()
{
    m_isClosed = true;
    m_retry.cancel();
    if (m_connector != nullptr && m_connector->state() == Connector::State::connecting)
        m_connector->stopConnecting();
}

std::unique_ptr<Protocol> StreamClient::buildProtocol(const SocketAddress &)
{
    return std::make_unique<StreamPeer>(m_service);
}

void StreamClient::connectionOpened(Connection &connection)
{
    m_localName = connection.localName();
    m_backoff.reset();
    m_service.setPhase(ServicePhase::connected);
}

void StreamClient::clientConnectionFailed(Connector &, const Error &reason)
{
    if (m_isClosed)
        return;
    if (m_service.config().reconnect.isOn)
        retry(problemText(reason), remedyOf(reason));
    else
        m_service.fail(reason);
}

void StreamClient::clientConnectionLost(Connector &, const Error &reason)
{
    if (m_isClosed)
        return;
    if (m_service.config().reconnect.isOn)
        retry("Connection lost: " + closeReasonText(reason), {});
    else
        m_service.finish();
}

void StreamClient::retry(std::string problem, std::string remedy)
{
    const Duration delay = m_backoff.next();
    m_service.waitFor(delay, std::move(problem), std::move(remedy));
    m_retry = m_service.core().reactor().callLater(delay, [this] { connectAgain(); });
}

void StreamClient::connectAgain()
{
    m_service.setPhase(ServicePhase::connecting);
    m_connector->connect();
}

} // namespace ropewalk
