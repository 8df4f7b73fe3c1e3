#include "cli/client_link.h"

#include "base/errc.h"
#include "net/endpoints.h"
#include "net/transport.h"

#include <cstdio>
#include <utility>

namespace ropewalk {
namespace {

class StreamLink final : public ClientLink, private ClientFactory
{
public:
    explicit StreamLink(LinkListener &listener)
        : m_listener(listener)
    {}

    Status start(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint)
    {
        auto connector = connect(reactor, resolver, endpoint, *this);
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
        explicit Relay(LinkListener &listener)
            : m_listener(listener)
        {}
        void connectionMade() override { m_listener.linkOpened(transport().getPeer().toString()); }
        void dataReceived(std::string_view bytes) override { m_listener.linkReceived(bytes); }
        void readConnectionLost() override { m_listener.linkFinished(); }

    private:
        LinkListener &m_listener;
    };

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress & /*peer*/) override
    {
        return std::make_unique<Relay>(m_listener);
    }

    void clientConnectionFailed(Connector & /*connector*/, const Error &reason) override
    {
        m_listener.linkFailed(reason);
    }

    void clientConnectionLost(Connector & /*connector*/, const Error &reason) override
    {
        m_listener.linkLost(reason);
    }

    void processErrorReceived(Connector & /*connector*/, std::string_view bytes) override
    {
        (void)std::fwrite(bytes.data(), 1, bytes.size(), stderr);
    }

    LinkListener &m_listener;
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
ClientLink::open(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint, LinkListener &listener)
{
    if (isDatagramKind(endpoint.kind))
        return std::unique_ptr<ClientLink>(
            std::make_unique<DatagramLink>(reactor, resolver, endpoint, listener));
    auto link = std::make_unique<StreamLink>(listener);
    if (const Status started = link->start(reactor, resolver, endpoint); !started)
        return started.error();
    return std::unique_ptr<ClientLink>(std::move(link));
}

} // namespace ropewalk
