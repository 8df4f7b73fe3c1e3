#pragma once

#include "base/result.h"
#include "net/datagram.h"
#include "reactor/reactor.h"

#include <cstdint>
#include <memory>
#include <string>

namespace ropewalk {

enum class ReuseAddress : bool { no, yes };

struct UdpListenOptions
{
    std::string interface {}; ///< A numeric address or "localhost". Empty: 127.0.0.1, this machine only.
    std::uint16_t port = 0;   ///< 0: any free one.
    /// Several sockets share the port, as receivers of one multicast group do.
    ReuseAddress reuseAddress = ReuseAddress::no;
};

/// Binds a UDP socket and hands it to `protocol`, which must outlive it.
///
/// Errors: as `listenTcp()`.
/// After:  twisted.internet.interfaces.IReactorUDP.listenUDP and IReactorMulticast.
[[nodiscard]] Result<std::unique_ptr<DatagramPort>>
listenUdp(Reactor &reactor, const UdpListenOptions &options, DatagramProtocol &protocol);

} // namespace ropewalk
