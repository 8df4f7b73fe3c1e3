#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "base/unique_function.h"
#include "net/socket_address.h"
#include "reactor/reactor.h"

namespace ropewalk {

/// One socket that tries to reach one address. Destroying it gives up.
class ConnectAttempt final : private DescriptorHandler
{
public:
    /// The connected socket, or why there is none. Called once; it may destroy the attempt's owner, but the
    /// attempt itself only with `Reactor::disposeLater()`.
    using OnDone = UniqueFunction<void(Result<UniqueFd>)>;

    ConnectAttempt(SocketAddress peer, OnDone onDone);

    /// Begins, from `local` unless its family is `none`. Only `onDone` follows, and never inside this call.
    Status start(Reactor &reactor, const SocketAddress &local);

    /// Gives up: `onDone` is not called any more.
    void stop();

private:
    void doRead() override {}
    void doWrite() override;
    [[nodiscard]] HandlerDescription describe() const override
    {
        return {"connecting", m_peer.toString(), {}, {"connected"}};
    }
    [[nodiscard]] bool isConnectedToItself() const;

    SocketAddress m_peer;
    OnDone m_onDone;
    UniqueFd m_socket;
    Watch m_watch;
};

/// "connect 127.0.0.1:80" with the port.
[[nodiscard]] Error connectError(std::error_code code, const SocketAddress &peer);

} // namespace ropewalk
