#include "workbench/stream_client.h"

#include "net/advice.h"
#include "net/endpoints.h"
#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"
#include "workbench/wording.h"

namespace ropewalk {

namespace {

ReconnectPolicy policyOf(const ReconnectConfig &config)
{
    return {.initialDelay = config.initialDelay,
            .firstDelay = config.initialDelay,
            .maxDelay = config.maxDelay,
            .factor = config.factor,
            .jitter = config.jitter};
}

} // namespace

StreamClient::StreamClient(Service &service)
    : ReconnectingClientFactory(
          service.core().reactor(), policyOf(service.config().reconnect), std::random_device{}())
    , m_service(service)
    , m_peers(service)
    , m_policies(service, m_peers)
{}

Status StreamClient::open()
{
    if (const Status limited = m_policies.setUp(); !limited)
        return limited;
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
    stopTrying();
}

std::unique_ptr<Protocol> StreamClient::buildProtocol(const SocketAddress &peer)
{
    return m_policies.outermost().buildProtocol(peer);
}

void StreamClient::connectionOpened(Connection &connection)
{
    m_localName = connection.localName();
    m_connection = connection.id();
    resetDelay();
    m_service.setPhase(ServicePhase::connected);
}

void StreamClient::clientConnectionFailed(Connector &connector, const Error &reason)
{
    if (m_isClosed)
        return;
    if (!m_service.config().reconnect.isOn)
        return m_service.fail(reason);
    m_problem = problemText(reason);
    m_remedy = remedyOf(reason);
    ReconnectingClientFactory::clientConnectionFailed(connector, reason);
}

void StreamClient::clientConnectionLost(Connector &connector, const Error &reason)
{
    if (m_isClosed)
        return;
    if (!m_service.config().reconnect.isOn)
        return m_service.finish();
    m_problem = "Connection lost: " + closeReasonText(reason);
    m_remedy.clear();
    ReconnectingClientFactory::clientConnectionLost(connector, reason);
}

void StreamClient::processErrorReceived(Connector &, std::string_view bytes)
{
    while (bytes.ends_with('\n'))
        bytes.remove_suffix(1);
    m_service.note("Standard error: " + std::string(bytes), m_connection);
}

void StreamClient::willRetry(Seconds delay)
{
    m_service.waitFor(std::chrono::round<Duration>(delay), m_problem, m_remedy);
}

void StreamClient::reconnect(Connector &connector)
{
    m_service.setPhase(ServicePhase::connecting);
    connector.connect();
}

} // namespace ropewalk
