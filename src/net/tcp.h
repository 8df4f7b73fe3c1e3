#pragma once

#include "base/result.h"
#include "net/connector.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "net/resolver.h"
#include "reactor/reactor.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ropewalk {

constexpr int kDefaultBacklog = 50;                                   ///< Twisted's.
constexpr Duration kDefaultConnectTimeout = std::chrono::seconds(30); ///< Twisted's.

struct TcpListenOptions
{
    std::string interface {}; ///< A numeric address or "localhost". Empty: 127.0.0.1, this machine only.
    std::uint16_t port = 0;   ///< 0: any free one.
    int backlog = kDefaultBacklog;
};

/// Accepts connections and has `factory` build a protocol for each. "::" takes IPv4 too.
///
/// Errors: `errc::address_in_use`, `errc::permission_denied`, `errc::address_not_available`,
///         `errc::invalid_argument` for an interface that is no address.
/// After:  twisted.internet.interfaces.IReactorTCP.listenTCP.
[[nodiscard]] Result<std::unique_ptr<ListeningPort>>
listenTcp(Reactor &reactor, const TcpListenOptions &options, ServerFactory &factory);

struct TcpConnectOptions
{
    std::string host{}; ///< A name or a numeric address.
    std::uint16_t port = 0;
    Duration timeout = kDefaultConnectTimeout; ///< For look-up and connecting together.
    std::string bindAddress{};                 ///< Our own numeric address; empty: the system's choice.
    std::uint16_t bindPort = 0;
};

/// Connects to `host`, racing its addresses (RFC 8305) if it has several. Numeric hosts and "localhost" do
/// not ask `resolver`, which must outlive the connector.
///
/// Errors: to `clientConnectionFailed()`: `errc::connection_refused`, `errc::timed_out`,
///         `errc::network_unreachable`, `errc::host_unreachable`, `Errc::hostNotFound`, and what bind says.
/// After:  twisted.internet.interfaces.IReactorTCP.connectTCP.
[[nodiscard]] std::unique_ptr<Connector>
connectTcp(Reactor &reactor, Resolver &resolver, TcpConnectOptions options, ClientFactory &factory);

/// The same, but it begins with its `connect()`.
[[nodiscard]] std::unique_ptr<Connector>
makeTcpConnector(Reactor &reactor, Resolver &resolver, TcpConnectOptions options, ClientFactory &factory);

/// The addresses of a host that needs no look-up; empty for any other.
[[nodiscard]] std::vector<SocketAddress> knownAddressesOf(const std::string &host, std::uint16_t port);

} // namespace ropewalk
