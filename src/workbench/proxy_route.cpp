#include "workbench/proxy_route.h"

#include "base/errc.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

ProxyRoute::ProxyRoute(Service &service,
                       Endpoint target,
                       std::function<void()> onReached,
                       BuildInner buildInner)
    : m_service(service)
    , m_target(std::move(target))
    , m_onReached(std::move(onReached))
    , m_buildInner(std::move(buildInner))
{}

ProxyRoute::~ProxyRoute()
{
    if (m_tunnel != nullptr)
        m_tunnel->leave();
}

Endpoint ProxyRoute::proxyEndpoint() const
{
    Endpoint endpoint;
    endpoint.role = EndpointRole::connect;
    endpoint.host = m_service.proxy().via->at.host;
    endpoint.port = m_service.proxy().via->at.port;
    if (const auto timeout = m_target.option("timeout"))
        endpoint.options["timeout"] = *timeout;
    return endpoint;
}

std::string ProxyRoute::name() const
{
    return toString(target()) + " via " + toString(m_service.proxy().via->at);
}

std::string ProxyRoute::proxyName() const
{
    return formatProxyAddress(*m_service.proxy().via);
}

std::unique_ptr<Protocol> ProxyRoute::makeTunnel()
{
    Owner &self = *this;
    auto tunnel =
        std::make_unique<ProxyTunnel>(self, *m_service.proxy().via, target(), m_service.proxy().viaLogin);
    if (m_tunnel != nullptr)
        m_tunnel->leave(); // Of an attempt that is over.
    m_tunnel = tunnel.get();
    m_failure.reset();
    return tunnel;
}

Deferred<std::string> ProxyRoute::negotiate()
{
    m_negotiated.emplace();
    m_service.describe(*m_negotiated, "ask " + proxyName() + " for " + toString(target()));
    auto negotiated = m_negotiated->takeDeferred();
    const Error gone = tunnelError(Errc::proxyMalformed, target(), *m_service.proxy().via);
    const Error late =
        tunnelError(std::make_error_code(std::errc::timed_out), target(), *m_service.proxy().via);
    if (m_tunnel != nullptr)
        m_tunnel->begin();
    else // It closed while somebody held the chain.
        (void)m_negotiated->errback(Failure(std::exchange(m_failure, {}).value_or(gone)));
    return std::move(negotiated)
        .addTimeout(m_target.timeout(),
                    m_service.core().reactor(),
                    [late](const Outcome<std::string> &, Duration) { return Failure(late); });
}

std::unique_ptr<Protocol> ProxyRoute::buildInner(const SocketAddress &peer)
{
    return m_buildInner(peer);
}

void ProxyRoute::opened(const std::string &peer)
{
    if (m_negotiated && !m_negotiated->isFired())
        (void)m_negotiated->callback(peer);
}

void ProxyRoute::tunnelFailed(const Error &reason)
{
    m_tunnel = nullptr;
    if (m_negotiated && !m_negotiated->isFired())
        (void)m_negotiated->errback(Failure(reason));
    else
        m_failure = reason;
}

void ProxyRoute::giveUp()
{
    if (m_negotiated && !m_negotiated->isFired())
        (void)m_negotiated->errback(Failure::cancelled());
}

Error ProxyRoute::proxyError(const Error &reason) const
{
    Error error = reason;
    error.operation = "connect the proxy " + proxyName();
    return error;
}

} // namespace ropewalk
