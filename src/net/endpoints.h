#pragma once

#include "base/result.h"
#include "base/unique_function.h"
#include "net/connector.h"
#include "net/datagram.h"
#include "net/endpoint.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "net/resolver.h"
#include "reactor/reactor.h"

#include <memory>

namespace ropewalk {

// Opens what a parsed endpoint string names.
//
// After: twisted.internet.endpoints.

/// Listens on a stream endpoint.
/// Errors: as `listenTcp()` and `listenUnix()`; `errc::operation_not_supported` for other kinds.
[[nodiscard]] Result<std::unique_ptr<ListeningPort>>
listen(Reactor &reactor, const Endpoint &endpoint, ServerFactory &factory);

/// Connects to a stream endpoint; it has begun when this returns.
/// Errors: as `connectTcp()`, `connectUnix()` and `makeProcessConnector()`; `errc::operation_not_supported`
/// for other kinds.
[[nodiscard]] Result<std::unique_ptr<Connector>>
connect(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint, ClientFactory &factory);

/// The same, but it begins with its `connect()`.
[[nodiscard]] Result<std::unique_ptr<Connector>>
makeConnector(Reactor &reactor, Resolver &resolver, const Endpoint &endpoint, ClientFactory &factory);

/// Binds a datagram endpoint. With `multicast=` it joins the group on the endpoint's interface and receives
/// what is sent to the group only.
[[nodiscard]] Result<std::unique_ptr<DatagramPort>>
listenDatagram(Reactor &reactor, const Endpoint &endpoint, DatagramProtocol &protocol);

using DatagramOpened = UniqueFunction<void(Result<std::unique_ptr<DatagramPort>>)>;

/// Opens a socket whose `write(bytes)` goes to the endpoint. One peer is connected to, and only that one is
/// heard; a group or a broadcast address is not, so that whoever answers is heard.
///
/// `onOpened` is called once, never inside this call. Dropping the handle ends the interest.
[[nodiscard]] std::shared_ptr<void> connectDatagram(Reactor &reactor,
                                                    Resolver &resolver,
                                                    const Endpoint &endpoint,
                                                    DatagramProtocol &protocol,
                                                    DatagramOpened onOpened);

} // namespace ropewalk
