#include "net/connect_attempt.h"

#include "net/socket.h"

namespace ropewalk {

Error connectError(std::error_code code, const SocketAddress &peer)
{
    return {code, "connect " + peer.toString(), ErrorAct::connect, peer.port()};
}

ConnectAttempt::ConnectAttempt(SocketAddress peer, OnDone onDone)
    : m_peer(std::move(peer))
    , m_onDone(std::move(onDone))
{}

Status ConnectAttempt::start(Reactor &reactor, const SocketAddress &local)
{
    auto socket = openSocket(m_peer.family(), SocketType::stream);
    if (!socket)
        return connectError(socket.error().code, m_peer);
    m_socket = std::move(*socket);
    if (local.family() != AddressFamily::none) {
        if (auto status = setReuseAddress(m_socket); !status)
            return status;
        if (const auto status = bindSocket(m_socket, local); !status)
            return Error{status.error().code, status.error().operation, ErrorAct::listen, local.port()};
    }
    const IoResult result = startConnect(m_socket, m_peer);
    if (result.state == IoResult::State::failed)
        return connectError(socketError(result.error), m_peer);
    auto watch = reactor.watch(m_socket.get(), Ready::write, static_cast<DescriptorHandler &>(*this));
    if (!watch)
        return watch.error();
    m_watch = std::move(*watch);
    return Unit{};
}

void ConnectAttempt::stop()
{
    m_watch.stop();
    m_socket = UniqueFd();
}

void ConnectAttempt::doWrite()
{
    m_watch.stop();
    const int error = takePendingError(m_socket);
    if (error != 0)
        m_onDone(connectError(socketError(error), m_peer));
    else if (isConnectedToItself())
        m_onDone(connectError(std::make_error_code(std::errc::connection_refused), m_peer));
    else
        m_onDone(std::move(m_socket));
}

bool ConnectAttempt::isConnectedToItself() const
{
    // A free local port may be given to a socket that connects to just that port: TCP's simultaneous open.
    return m_peer.port() != 0 && localAddressOf(m_socket) == m_peer;
}

} // namespace ropewalk
