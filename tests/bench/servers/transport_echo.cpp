#include "net/factory.h"
#include "net/protocol.h"
#include "net/tcp.h"
#include "net/transport.h"
#include "servers/echo.h"

namespace ropewalk::bench {
namespace {

class Echo final : public Protocol
{
public:
    void connectionMade() override
    {
        if (auto set = transport().setTcpNoDelay(Switch::on); !set)
            fail(set.error());
        // A peer that does not read is not read from.
        transport().registerProducer(transport(), ProducerKind::streaming);
    }

    void dataReceived(std::string_view bytes) override { transport().write(bytes); }

    void readConnectionLost() override
    {
        transport().unregisterProducer();
        transport().loseConnection();
    }
};

class EchoFactory final : public ServerFactory
{
public:
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &) override
    {
        return std::make_unique<Echo>();
    }
};

} // namespace

std::shared_ptr<void> listenForEcho(Reactor &reactor)
{
    static EchoFactory factory;
    TcpListenOptions options;
    options.backlog = kBacklog;
    auto port = listenTcp(reactor, options, factory);
    if (!port)
        fail(port.error());
    announce((*port)->getHost().port());
    return std::shared_ptr<ListeningPort>(std::move(*port));
}

} // namespace ropewalk::bench
