#include "net/tcp.h"

#include "net/interface_address.h"
#include "net/stream_connector.h"
#include "net/stream_port.h"

namespace ropewalk {
namespace {

Result<BoundSocket> bindTcp(const SocketAddress &address)
{
    auto socket = openSocket(address.family(), SocketType::stream);
    if (!socket)
        return socket.error();
    if (const auto status = setReuseAddress(*socket); !status)
        return status.error();
    if (address.family() == AddressFamily::ipv6 && address.isAny())
        (void)setDualStack(*socket); // Where the system has no IPv4 it is IPv6 alone.
    if (const auto status = bindSocket(*socket, address); !status)
        return status.error();
    return BoundSocket{std::move(*socket), LocalSocketFile()};
}

} // namespace

std::vector<SocketAddress> knownAddressesOf(const std::string &host, std::uint16_t port)
{
    if (const auto address = SocketAddress::parse(host, port))
        return {*address};
    if (host == "localhost")
        return {SocketAddress::loopback(AddressFamily::ipv6, port),
                SocketAddress::loopback(AddressFamily::ipv4, port)};
    return {};
}

Result<std::unique_ptr<ListeningPort>>
listenTcp(Reactor &reactor, const TcpListenOptions &options, ServerFactory &factory)
{
    const auto address = interfaceAddress(options.interface, options.port);
    if (!address)
        return address.error();
    return StreamPort::start(reactor, *address, options.backlog, bindTcp, factory);
}

std::unique_ptr<Connector>
makeTcpConnector(Reactor &reactor, Resolver &resolver, TcpConnectOptions options, ClientFactory &factory)
{
    const bool hasColon = options.host.find(':') != std::string::npos;
    const std::string port = ':' + std::to_string(options.port);
    ConnectTarget target;
    target.text = (hasColon ? '[' + options.host + ']' : options.host) + port;
    target.addresses = knownAddressesOf(options.host, options.port);
    target.host = std::move(options.host);
    target.port = options.port;
    target.bindAddress = std::move(options.bindAddress);
    target.bindPort = options.bindPort;
    target.timeout = options.timeout;
    return std::make_unique<StreamConnector>(reactor, &resolver, std::move(target), factory);
}

std::unique_ptr<Connector>
connectTcp(Reactor &reactor, Resolver &resolver, TcpConnectOptions options, ClientFactory &factory)
{
    auto connector = makeTcpConnector(reactor, resolver, std::move(options), factory);
    connector->connect();
    return connector;
}

} // namespace ropewalk
