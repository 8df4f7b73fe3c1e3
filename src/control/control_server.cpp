#include "control/control_server.h"

#include "control/control_protocol.h"
#include "control/control_token.h"
#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "workbench/engine.h"

#include <limits>

namespace ropewalk {

std::string announcementOf(const ControlAccess &access)
{
    const std::string token = access.token.empty() ? std::string() : "token " + access.token + '\n';
    return "control " + access.endpoint + '\n' + token;
}

ControlServer::ControlServer(const EngineSite &site, const Endpoint &endpoint)
    : m_site(site)
    , m_endpoint(endpoint)
    , m_token(isNetworkKind(endpoint.kind) ? makeControlToken() : std::string())
    , m_feed(site.journal,
             site.chains,
             site.engine.connections(
                 ServiceId::none, ConnectionId::none, std::numeric_limits<std::size_t>::max()))
{}

Result<std::unique_ptr<ControlServer>> ControlServer::start(const EngineSite &site, const Endpoint &endpoint)
{
    std::unique_ptr<ControlServer> server(new ControlServer(site, endpoint));
    auto port = listen(site.reactor, endpoint, *server);
    if (!port)
        return port.error();
    server->m_port = std::move(*port);
    EngineMetrics &metrics = site.engine.metrics();
    metrics.setSecondHook(
        [self = server.get(), &metrics](std::int64_t number) { self->m_feed.secondPassed(number, metrics); });
    return server;
}

ControlServer::~ControlServer()
{
    m_site.engine.metrics().setSecondHook({});
}

ControlAccess ControlServer::access() const
{
    Endpoint endpoint;
    endpoint.kind = m_endpoint.kind;
    endpoint.role = EndpointRole::connect;
    endpoint.path = m_endpoint.path;
    if (isNetworkKind(m_endpoint.kind)) {
        endpoint.host = m_port->getHost().host();
        endpoint.port = m_port->getHost().port();
    }
    return {formatEndpoint(endpoint), m_token};
}

std::unique_ptr<Protocol> ControlServer::buildProtocol(const SocketAddress & /*peer*/)
{
    if (m_port->connectionCount() >= kMaxClients)
        return std::make_unique<ControlRefusal>();
    return std::make_unique<ControlProtocol>(m_site.reactor, m_site.engine, m_feed, m_token);
}

} // namespace ropewalk
