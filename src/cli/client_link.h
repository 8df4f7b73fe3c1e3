#pragma once

#include "base/result.h"
#include "net/endpoint.h"
#include "workbench/proxy_setup.h"

#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

class Producer;
class Reactor;
class Resolver;

/// What a client connects to, and the proxy that it goes through.
struct Destination
{
    Endpoint endpoint;
    ProxySetup proxy;
};

/// What the user of a ClientLink is told, always from the reactor.
class LinkListener
{
public:
    virtual void linkOpened(const std::string &peer) = 0;
    virtual void linkReceived(std::string_view bytes) = 0;

    /// The peer will send no more. Nothing is closed yet.
    virtual void linkFinished() = 0;

    /// It could not be opened.
    virtual void linkFailed(const Error &reason) = 0;

    /// It was open and is over: `Errc::connectionDone` is a clean end.
    virtual void linkLost(const Error &reason) = 0;

protected:
    ~LinkListener() = default;
};

/// A client's one connection, or a datagram socket joined to its peer, behind one face.
///
/// Thread: the reactor's.
class ClientLink
{
public:
    virtual ~ClientLink() = default;

    /// Begins to connect to `destination`.
    /// Errors: of a datagram socket or a Unix path that cannot be; most come to `linkFailed()` later.
    [[nodiscard]] static Result<std::unique_ptr<ClientLink>>
    open(Reactor &reactor, Resolver &resolver, const Destination &destination, LinkListener &listener);

    /// On a stream all of it, in time; a datagram as one.
    virtual Status write(std::string_view bytes) = 0;

    /// Says that nothing more will be written. False where there is no way to say so, as with datagrams.
    virtual bool finishWriting() = 0;

    /// Closes once everything written is out; `linkLost()` follows. A datagram socket closes at once.
    virtual void close() = 0;

    /// `producer` is paused while too much waits to be sent. It ends with the link.
    virtual void follow(Producer &producer) = 0;
    virtual void unfollow() = 0;
};

} // namespace ropewalk
