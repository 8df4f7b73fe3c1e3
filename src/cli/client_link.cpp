#include "cli/client_link.h"

#include "base/errc.h"
#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "net/transport.h"
#include "protocols/proxy/proxy_tunnel.h"

#include <cstdio>
#include <utility>

namespace ropewalk {
namespace {

class StreamLink final : public ClientLink, private ClientFactory, private ProxyTunnel::Owner
{
public:
    StreamLink(Destination destination, LinkListener &listener)
        : m_destination(std::move(destination))
        , m_listener(listener)
    {}

    ~StreamLink() override
    {
        if (m_tunnel != nullptr)
            m_tunnel->leave();
    }

    Status start(Reactor &reactor, Resolver &resolver)
    {
        auto connector = connect(reactor, resolver, dialled(), *this);
        if (!connector)
            return connector.error();
        m_connector = std::move(*connector);
        return Unit{};
    }

    Status write(std::string_view bytes) override
    {
        if (Transport *transport = m_connector->transport())
            transport->write(bytes);
        return Unit{};
    }

    bool finishWriting() override
    {
        if (Transport *transport = m_connector->transport())
            transport->loseWriteConnection();
        return true;
    }

    void close() override { m_connector->disconnect(); }

    void follow(Producer &producer) override
    {
        if (Transport *transport = m_connector->transport())
            transport->registerProducer(producer, ProducerKind::streaming);
    }

    void unfollow() override
    {
        if (Transport *transport = m_connector->transport())
            transport->unregisterProducer();
    }

private:
    class Relay final : public Protocol
    {
    public:
        explicit Relay(StreamLink &link)
            : m_listener(link.m_listener)
            , m_link(link)
        {}
        void connectionMade() override { m_listener.linkOpened(m_link.peerName(transport())); }
        void dataReceived(std::string_view bytes) override { m_listener.linkReceived(bytes); }
        void readConnectionLost() override { m_listener.linkFinished(); }

    private:
        LinkListener &m_listener;
        StreamLink &m_link;
    };

    /// The proxy, where there is one.
    [[nodiscard]] Endpoint dialled() const
    {
        if (!m_destination.proxy.via)
            return m_destination.endpoint;
        Endpoint endpoint;
        endpoint.role = EndpointRole::connect;
        endpoint.host = m_destination.proxy.via->at.host;
        endpoint.port = m_destination.proxy.via->at.port;
        return endpoint;
    }

    [[nodiscard]] std::string peerName(const Transport &transport) const
    {
        const std::string peer = transport.getPeer().toString();
        return m_destination.proxy.via ? shortEndpoint(m_destination.endpoint) + " via " + peer : peer;
    }

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override
    {
        if (!m_destination.proxy.via)
            return buildInner(peer);
        ProxyTunnel::Owner &self = *this;
        auto tunnel = std::make_unique<ProxyTunnel>(
            self,
            *m_destination.proxy.via,
            ProxyTarget{m_destination.endpoint.host, m_destination.endpoint.port},
            m_destination.proxy.viaLogin);
        m_tunnel = tunnel.get();
        return tunnel;
    }

    void proxyReached() override { m_tunnel->begin(); }
    std::unique_ptr<Protocol> buildInner(const SocketAddress & /*peer*/) override
    {
        return std::make_unique<Relay>(*this);
    }
    void tunnelFailed(const Error &reason) override
    {
        m_tunnel = nullptr;
        m_hasFailed = true;
        m_listener.linkFailed(reason);
    }
    void tunnelGone() override { m_tunnel = nullptr; }

    void clientConnectionFailed(Connector & /*connector*/, const Error &reason) override
    {
        Error error = reason;
        if (m_destination.proxy.via)
            error.operation = "connect the proxy " + formatProxyAddress(*m_destination.proxy.via);
        m_listener.linkFailed(error);
    }

    void clientConnectionLost(Connector & /*connector*/, const Error &reason) override
    {
        if (!m_hasFailed)
            m_listener.linkLost(reason);
    }

    void processErrorReceived(Connector & /*connector*/, std::string_view bytes) override
    {
        (void)std::fwrite(bytes.data(), 1, bytes.size(), stderr);
    }

    const Destination m_destination;
    LinkListener &m_listener;
    ProxyTunnel *m_tunnel = nullptr; ///< Null before and after its life.
    bool m_hasFailed = false;
    std::unique_ptr<Connector> m_connector;
};

class DatagramLink final : public ClientLink, private DatagramProtocol
{
public:
    DatagramLink(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint, LinkListener &listener)
        : m_listener(listener)
        , m_peer(endpoint.path.empty() ? endpoint.host + ":" + std::to_string(endpoint.port) : endpoint.path)
        , m_opening(connectDatagram(
              reactor, resolver, endpoint, *this, [this](auto port) { opened(std::move(port)); }))
    {}

    Status write(std::string_view bytes) override { return m_port->write(bytes); }
    bool finishWriting() override { return false; }
    void follow(Producer & /*producer*/) override {} // What the system does not take at once is bounded.
    void unfollow() override {}

    void close() override
    {
        m_port->stopListening();
        m_listener.linkLost({make_error_code(Errc::connectionDone), "close"});
    }

private:
    void opened(Result<std::unique_ptr<DatagramPort>> port)
    {
        if (!port)
            return m_listener.linkFailed(port.error());
        m_port = std::move(*port);
        m_listener.linkOpened(m_peer);
    }

    void datagramReceived(std::string_view bytes, const SocketAddress & /*from*/) override
    {
        m_listener.linkReceived(bytes);
    }

    void connectionRefused() override
    {
        m_listener.linkLost(
            {std::make_error_code(std::errc::connection_refused), "send to " + m_peer, ErrorAct::send});
    }

    LinkListener &m_listener;
    std::string m_peer;
    std::unique_ptr<DatagramPort> m_port;
    std::shared_ptr<void> m_opening;
};

} // namespace

Result<std::unique_ptr<ClientLink>>
ClientLink::open(Reactor &reactor, Resolver &resolver, const Destination &destination, LinkListener &listener)
{
    if (isDatagramKind(destination.endpoint.kind))
        return std::unique_ptr<ClientLink>(
            std::make_unique<DatagramLink>(reactor, resolver, destination.endpoint, listener));
    auto link = std::make_unique<StreamLink>(destination, listener);
    if (const Status started = link->start(reactor, resolver); !started)
        return started.error();
    return std::unique_ptr<ClientLink>(std::move(link));
}

} // namespace ropewalk
