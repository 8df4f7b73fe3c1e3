#include "servers/echo.h"

#include "net/factory.h"
#include "net/protocol.h"
#include "net/tcp.h"
#include "net/transport.h"

#include <cstdio>
#include <cstdlib>

namespace ropewalk::bench {
namespace {

constexpr int kBacklog = 4096; ///< As the peers have it.

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

std::unique_ptr<ListeningPort> listenForEcho(Reactor &reactor)
{
    static EchoFactory factory;
    TcpListenOptions options;
    options.backlog = kBacklog;
    auto port = listenTcp(reactor, options, factory);
    if (!port)
        fail(port.error());
    std::printf("listening %u\n", unsigned{(*port)->getHost().port()});
    std::fflush(stdout);
    return std::move(*port);
}

void fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", error.message().c_str());
    std::exit(1);
}

} // namespace ropewalk::bench
