#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "reactor/reactor.h"
#include "workbench/metrics/metrics_reply.h"

#include <cstddef>
#include <memory>
#include <string>

namespace ropewalk {

/// Where metrics may be read: TCP, on loopback unless an interface is named, or a Unix socket.
/// Errors: anything else is refused, with what to do instead.
[[nodiscard]] Parsed<Endpoint> parseMetricsEndpoint(std::string_view text);

/// Answers GET /metrics over HTTP/1.1, for Prometheus and for people.
///
/// Nothing it holds grows with what others do: so many clients, each with one page and one request. Who does
/// not read, or says nothing, is closed.
///
/// Thread: the reactor's.
class MetricsServer final : private ServerFactory
{
public:
    static constexpr std::size_t kMaxClients = 16;
    static constexpr std::size_t kMaxRequest = std::size_t{16} * 1024; ///< Bytes.
    /// Without a request, or without room for the reply.
    static constexpr Duration kPatience = std::chrono::minutes(2);

    /// `page` is called for each request.
    /// Errors: as `listen()`.
    [[nodiscard]] static Result<std::unique_ptr<MetricsServer>>
    start(Reactor &reactor, const Endpoint &endpoint, MetricsPage page);

    /// "http://127.0.0.1:9464/metrics", or "unix:/tmp/metrics".
    [[nodiscard]] std::string address() const;

private:
    MetricsServer(Reactor &reactor, const Endpoint &endpoint, MetricsPage page);

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

    Reactor &m_reactor;
    const Endpoint m_endpoint;
    MetricsPage m_page;
    std::unique_ptr<ListeningPort> m_port; ///< Goes first, and its connections with it.
};

} // namespace ropewalk
