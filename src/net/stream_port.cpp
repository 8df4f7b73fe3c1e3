#include "net/stream_port.h"

#include "net/stream_connection.h"

#include <algorithm>

namespace ropewalk {
namespace {

Error listenError(std::error_code code, const SocketAddress &address)
{
    return {code, "listen on " + address.toString(), ErrorAct::listen, address.port()};
}

} // namespace

Result<std::unique_ptr<ListeningPort>> StreamPort::start(
    Reactor &reactor, const SocketAddress &address, int backlog, Bind bind, ServerFactory &factory)
{
    std::unique_ptr<StreamPort> port(new StreamPort(reactor, backlog, std::move(bind), factory));
    if (const Status bound = port->bindTo(address); !bound)
        return bound.error();
    if (const Status listening = port->listenThere(); !listening)
        return listening.error();
    factory.doStart();
    return std::unique_ptr<ListeningPort>(std::move(port));
}

StreamPort::StreamPort(Reactor &reactor, int backlog, Bind bind, ServerFactory &factory)
    : ConnectionOwner(reactor)
    , m_factory(factory)
    , m_backlog(backlog)
    , m_bind(std::move(bind))
{}

StreamPort::~StreamPort()
{
    stopListening();
}

Status StreamPort::bindTo(const SocketAddress &address)
{
    auto bound = m_bind(address);
    if (!bound)
        return listenError(bound.error().code, address);
    m_socket = std::move(bound->socket);
    m_file = std::move(bound->file);
    m_host = localAddressOf(m_socket);
    return Unit{};
}

Status StreamPort::listenThere()
{
    if (const Status listening = listenOn(m_socket, m_backlog); !listening)
        return listenError(listening.error().code, m_host);
    DescriptorHandler &handler = *this;
    auto watch = reactor().watch(m_socket.get(), Ready::read, handler);
    if (!watch)
        return watch.error();
    m_watch = std::move(*watch);
    m_state = State::listening;
    return Unit{};
}

void StreamPort::closeSocket()
{
    m_watch.stop();
    m_retry.cancel();
    m_retryIn = Duration::zero();
    m_socket = UniqueFd();
    m_file = LocalSocketFile();
}

void StreamPort::stopListening()
{
    if (std::exchange(m_state, State::stopped) == State::stopped)
        return;
    closeSocket();
    m_factory.doStop();
}

void StreamPort::suspendListening()
{
    if (!isListening())
        return;
    m_state = State::suspended;
    closeSocket();
    (void)bindTo(SocketAddress(m_host)); // Refused either way; what fails, fails again when it resumes.
}

Status StreamPort::resumeListening()
{
    if (m_state != State::suspended)
        return Unit{};
    if (!m_socket)
        if (const Status bound = bindTo(SocketAddress(m_host)); !bound)
            return bound;
    return listenThere();
}

void StreamPort::loseConnections()
{
    for (StreamConnection *each = firstConnection(); each != nullptr; each = each->next())
        each->loseConnection();
}

void StreamPort::doRead()
{
    const Lifeline::Holder line(m_lifeline);
    for (int count = 0; count < kMaxAcceptsPerTurn && !line.isCut() && isListening(); ++count) {
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
    m_retry = reactor().callLater(m_retryIn, [this] { acceptAgain(); }).named({"accept again"});
    const Error reason{socketError(error), "accept on " + m_host.toString(), ErrorAct::accept, m_host.port()};
    m_factory.acceptFailed(reason, m_retryIn); // Last: it may destroy this port.
}

HandlerDescription StreamPort::describe() const
{
    HandlerDescription description{"listening", {}, {"accept"}, {}, TurnLane::accept};
    m_factory.identify(description);
    return description;
}

void StreamPort::acceptAgain()
{
    if (const auto status = m_watch.setInterest(Ready::read); !status)
        return backOff(status.error().code.value());
    doRead();
}

} // namespace ropewalk
