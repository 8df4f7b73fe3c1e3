#include "workbench/metrics/metrics_server.h"

#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "workbench/metrics/metrics_protocol.h"

#include <utility>

namespace ropewalk {

Parsed<Endpoint> parseMetricsEndpoint(std::string_view text)
{
    auto endpoint = parseEndpoint(text, EndpointRole::listen);
    if (!endpoint)
        return endpoint;
    const bool isKnown = endpoint->kind == EndpointKind::tcp || endpoint->kind == EndpointKind::tcp6 ||
                         endpoint->kind == EndpointKind::unixStream;
    if (!isKnown)
        return ParseError{"Metrics are read over HTTP, on TCP or a Unix socket.",
                          "Write tcp:PORT, tcp:PORT:interface=ADDRESS or unix:PATH.",
                          {0, text.size()}};
    return endpoint;
}

MetricsServer::MetricsServer(Reactor &reactor, const Endpoint &endpoint, MetricsPage page)
    : m_reactor(reactor)
    , m_endpoint(endpoint)
    , m_page(std::move(page))
{}

Result<std::unique_ptr<MetricsServer>>
MetricsServer::start(Reactor &reactor, const Endpoint &endpoint, MetricsPage page)
{
    std::unique_ptr<MetricsServer> server(new MetricsServer(reactor, endpoint, std::move(page)));
    auto port = listen(reactor, endpoint, *server);
    if (!port)
        return port.error();
    server->m_port = std::move(*port);
    return server;
}

std::string MetricsServer::address() const
{
    if (!isNetworkKind(m_endpoint.kind))
        return formatEndpoint(m_endpoint);
    return "http://" + m_port->getHost().toString() + "/metrics";
}

std::unique_ptr<Protocol> MetricsServer::buildProtocol(const SocketAddress & /*peer*/)
{
    if (m_port->connectionCount() >= kMaxClients)
        return nullptr;
    return std::make_unique<MetricsProtocol>(m_reactor, m_page);
}

} // namespace ropewalk
