#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

class Connection;
struct Endpoint;
class Service;

/// What a service stands on while it runs: a listening port, a connector or a datagram port, of one run.
///
/// Destroying it closes everything at once; its connections must have been dropped before.
///
/// Thread: the I/O thread.
class ServiceSocket
{
public:
    virtual ~ServiceSocket() = default;

    /// Listens, or begins to connect. Sets the service's phase.
    virtual Status open() = 0;

    /// Accepts no more and makes no more connections. Those there are go on.
    virtual void close() = 0;

    /// Where it is bound: "127.0.0.1:7007"; empty where nothing is. After a client's connection has ended,
    /// where that was.
    [[nodiscard]] virtual std::string localName() const = 0;

    /// The real port, 0 where there is none.
    [[nodiscard]] virtual std::uint16_t port() const { return 0; }

    /// Whether the system refuses whoever connects, as if nobody listened. Nothing to a socket that does not
    /// listen for streams.
    /// Errors: listening again failed.
    virtual Status setRefusing([[maybe_unused]] bool refuses) { return Unit{}; }

    /// The connection that was made is open.
    virtual void connectionOpened([[maybe_unused]] Connection &connection) {}

    /// Errors: `errc::operation_not_supported` unless it is a datagram socket; what the socket says.
    virtual Result<Connection *> peerAt(std::string_view address);
};

/// The socket that `endpoint` asks for. `service` must outlive it.
[[nodiscard]] std::unique_ptr<ServiceSocket> makeServiceSocket(Service &service, const Endpoint &endpoint);

} // namespace ropewalk
