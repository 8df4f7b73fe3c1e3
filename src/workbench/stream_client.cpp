#include "workbench/stream_client.h"

#include "net/advice.h"
#include "net/endpoints.h"
#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"
#include "workbench/text/quantities.h"
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
    , m_found(service.core().reactor())
{}

Status StreamClient::open()
{
    if (const Status limited = m_policies.setUp(); !limited)
        return limited;
    m_dialled = m_service.endpoint();
    if (m_service.proxy().via) {
        m_route = std::make_unique<ProxyRoute>(
            m_service,
            m_dialled,
            [this] { connected(m_route->proxyName()); },
            [this](const SocketAddress &peer) { return m_policies.outermost().buildProtocol(peer); });
        m_dialled = m_route->proxyEndpoint();
    }
    auto connector = makeConnector(m_service.core().reactor(), m_found, m_dialled, *this);
    if (!connector)
        return connector.error();
    m_connector = std::move(*connector);
    runChain(m_service.beginChain("connect"));
    return Unit{};
}

void StreamClient::close()
{
    m_isClosed = true;
    stopTrying();
    endChain();
}

std::unique_ptr<Protocol> StreamClient::buildProtocol(const SocketAddress &peer)
{
    return m_route != nullptr ? m_route->makeTunnel() : m_policies.outermost().buildProtocol(peer);
}

void StreamClient::connectionOpened(Connection &connection)
{
    m_localName = connection.localName();
    m_connection = connection.id();
    if (m_route != nullptr)
        m_route->opened(connection.peerName());
    else
        connected(connection.peerName());
}

void StreamClient::connected(const std::string &name)
{
    if (!m_connected)
        return;
    if (!m_connected->isFired())
        m_service.tally().took(DurationKind::connect, m_service.core().reactor().now() - m_dialledAt);
    (void)m_connected->callback(name);
}

void StreamClient::clientConnectionFailed(Connector &connector, const Error &reason)
{
    if (m_isClosed)
        return;
    if (m_connected && !m_connected->isFired())
        (void)m_connected->errback(Failure(m_route != nullptr ? m_route->proxyError(reason) : reason));
    else if (std::exchange(m_retriesAtRest, false))
        ReconnectingClientFactory::clientConnectionFailed(connector, reason);
}

void StreamClient::clientConnectionLost(Connector &connector, const Error &reason)
{
    if (m_isClosed)
        return;
    if (m_connected && !m_connected->isFired()) // It ended before it was open.
        return (void)m_connected->errback(Failure(reason));
    if (m_route != nullptr && m_route->hasUntoldFailure())
        return; // The chain, which somebody holds, hears of it when it asks.
    if (!m_service.config().reconnect.isOn)
        return m_service.finish();
    if (!std::exchange(m_retriesAtRest, false)) {
        m_problem = "Connection lost: " + closeReasonText(reason);
        m_remedy.clear();
    }
    ReconnectingClientFactory::clientConnectionLost(connector, reason);
}

void StreamClient::processErrorReceived(Connector &, std::string_view bytes)
{
    m_service.noteStandardError(bytes, m_connection);
}

void StreamClient::willRetry(Seconds delay)
{
    m_retryDelay = std::chrono::round<Duration>(delay);
    m_service.waitFor(m_retryDelay, m_problem, m_remedy);
    m_waited.emplace();
    m_service.describe(*m_waited, "wait " + formatDuration(m_retryDelay));
    auto wait = [waited = m_waited->takeDeferred()]() mutable { return std::move(waited); };
    runChain(m_service.beginChain("reconnect").addCallback(named("wait", std::move(wait))));
}

void StreamClient::reconnect(Connector &)
{
    if (m_waited)
        (void)m_waited->callback(); // Unless somebody fired it by hand: then it is under way.
}

} // namespace ropewalk
