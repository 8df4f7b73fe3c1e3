#include "net/udp.h"

#include "net/datagram_socket.h"
#include "net/interface_address.h"

namespace ropewalk {
namespace {

Error listenError(const Error &error, const SocketAddress &address)
{
    return {error.code, "listen on UDP " + address.toString(), ErrorAct::listen, address.port()};
}

} // namespace

Result<std::unique_ptr<DatagramPort>>
listenUdp(Reactor &reactor, const UdpListenOptions &options, DatagramProtocol &protocol)
{
    const auto address = interfaceAddress(options.interface, options.port);
    if (!address)
        return address.error();
    auto socket = openSocket(address->family(), SocketType::datagram);
    if (!socket)
        return listenError(socket.error(), *address);
    if (address->family() == AddressFamily::ipv6 && address->isAny())
        (void)setDualStack(*socket); // Where the system has no IPv4 it is IPv6 alone.
    if (options.reuseAddress == ReuseAddress::yes)
        if (const auto status = setSharedPort(*socket); !status)
            return listenError(status.error(), *address);
    if (const auto status = bindSocket(*socket, *address); !status)
        return listenError(status.error(), *address);
    return DatagramSocket::start(reactor, std::move(*socket), LocalSocketFile(), protocol);
}

} // namespace ropewalk
