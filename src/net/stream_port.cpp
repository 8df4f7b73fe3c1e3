#include "net/stream_port.h"

#include "net/stream_connection.h"

#include <algorithm>

namespace ropewalk {

Result<std::unique_ptr<ListeningPort>>
StreamPort::start(Reactor &reactor, UniqueFd socket, LocalSocketFile file, ServerFactory &factory)
{
    std::unique_ptr<StreamPort> port(new StreamPort(reactor, std::move(socket), std::move(file), factory));
    DescriptorHandler &handler = *port;
    auto watch = reactor.watch(port->m_socket.get(), Ready::read, handler);
    if (!watch)
        return watch.error();
    port->m_watch = std::move(*watch);
    return std::unique_ptr<ListeningPort>(std::move(port));
}

StreamPort::StreamPort(Reactor &reactor, UniqueFd socket, LocalSocketFile file, ServerFactory &factory)
    : ConnectionOwner(reactor)
    , m_factory(factory)
    , m_socket(std::move(socket))
    , m_file(std::move(file))
    , m_host(localAddressOf(m_socket))
{
    m_factory.doStart();
}

StreamPort::~StreamPort()
{
    stopListening();
}

void StreamPort::stopListening()
{
    if (!m_socket)
        return;
    m_watch.stop();
    m_retry.cancel();
    m_socket = UniqueFd();
    m_file = LocalSocketFile();
    m_factory.doStop();
}

void StreamPort::loseConnections()
{
    for (StreamConnection *each = firstConnection(); each != nullptr; each = each->next())
        each->loseConnection();
}

void StreamPort::doRead()
{
    const Lifeline::Holder line(m_lifeline);
    for (int count = 0; count < kMaxAcceptsPerTurn && !line.isCut() && m_socket; ++count) {
        Accepted accepted = acceptOn(m_socket);
        const IoResult result = accepted.result;
        if (result.state == IoResult::State::failed && isClientGone(result.error))
            continue;
        if (result.state == IoResult::State::failed)
            return backOff(result.error);
        if (std::exchange(m_retryIn, Duration::zero()) != Duration::zero())
            m_factory.acceptRecovered();
        if (result.state == IoResult::State::wouldBlock)
            return;
        if (!line.isCut())
            take(std::move(accepted));
    }
}

void StreamPort::take(Accepted accepted)
{
    const SocketAddress peer = accepted.peer;
    const Lifeline::Holder line(m_lifeline);
    auto protocol = m_factory.buildProtocol(peer);
    if (protocol == nullptr || line.isCut())
        return;
    StreamConnection &connection = adopt(std::move(accepted.socket), peer);
    const Status started = connection.start(std::move(protocol));
    if (started || line.isCut())
        return;
    drop(connection);
    m_factory.acceptFailed(
        {started.error().code, "accept " + peer.toString(), ErrorAct::accept, m_host.port()},
        Duration::zero());
}

void StreamPort::backOff(int error)
{
    m_retryIn = std::clamp(m_retryIn * 2, kMinRetry, kMaxRetry);
    if (const auto status = m_watch.setInterest(Ready::none); !status)
        return stopListening();
    m_retry = reactor().callLater(m_retryIn, [this] { acceptAgain(); });
    const Error reason{socketError(error), "accept on " + m_host.toString(), ErrorAct::accept, m_host.port()};
    m_factory.acceptFailed(reason, m_retryIn); // Last: it may destroy this port.
}

void StreamPort::acceptAgain()
{
    if (const auto status = m_watch.setInterest(Ready::read); !status)
        return backOff(status.error().code.value());
    doRead();
}

} // namespace ropewalk
