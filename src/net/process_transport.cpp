#include "net/process_transport.h"

#include "base/errc.h"
#include "net/child_launch.h"
#include "net/process_connector.h"

#include <utility>

namespace ropewalk {

/// What the process says, told to the transport.
class ProcessTransport::Voice final : public ProcessProtocol
{
public:
    explicit Voice(ProcessTransport &transport)
        : m_transport(transport)
    {}

    void outReceived(std::string_view bytes) override { m_transport.received(bytes); }
    void errReceived(std::string_view bytes) override
    {
        if (m_transport.m_owner != nullptr)
            m_transport.m_owner->errorReceived(bytes);
    }
    void childConnectionLost(ChildStream stream) override { m_transport.streamClosed(stream); }
    void processEnded(const ProcessEnd &end) override { m_transport.ended(end); }

private:
    ProcessTransport &m_transport; ///< It owns the process, which owns this.
};

ProcessTransport::ProcessTransport(Reactor &reactor, const std::string &command, ProcessConnector &owner)
    : m_reactor(reactor)
    , m_owner(&owner)
    , m_peer(SocketAddress::local(command))
{}

ProcessTransport::~ProcessTransport() = default;

Result<std::unique_ptr<ProcessTransport>> ProcessTransport::start(Reactor &reactor,
                                                                  const ProcessSpec &spec,
                                                                  const std::string &command,
                                                                  ProcessConnector &owner)
{
    std::unique_ptr<ProcessTransport> transport(new ProcessTransport(reactor, command, owner));
    auto process = spawnProcess(reactor, spec, std::make_unique<Voice>(*transport));
    if (!process)
        return process.error();
    transport->m_process = std::move(*process);
    return transport;
}

void ProcessTransport::makeConnection(std::unique_ptr<Protocol> protocol)
{
    m_protocol = std::move(protocol);
    m_protocol->makeConnection(*this);
}

void ProcessTransport::closeSilently()
{
    m_owner = nullptr;
    m_phase = Phase::ended;
}

void ProcessTransport::write(std::string_view bytes)
{
    if (m_phase == Phase::open || m_phase == Phase::closing)
        m_process->write(bytes); // Nothing goes where the input is closed or about to be.
}

void ProcessTransport::writeSequence(std::span<const std::string_view> pieces)
{
    for (const std::string_view piece : pieces)
        write(piece);
}

void ProcessTransport::resumeProducing()
{
    if (m_phase == Phase::open)
        m_process->resumeProducing();
}

void ProcessTransport::loseConnection()
{
    if (m_phase != Phase::open)
        return;
    m_phase = Phase::closing;
    m_isOurEnd = m_hasOutput;
    m_process->resumeProducing(); // What it writes now is thrown away, but must not keep it from ending.
    if (m_hasInput)
        m_process->closeStdin();
    else
        endSoon();
}

void ProcessTransport::endSoon()
{
    m_patience = m_reactor.callLater(kPatience, [this] { m_process->terminate(); });
}

void ProcessTransport::abortConnection()
{
    if (m_phase == Phase::ended || m_phase == Phase::aborted)
        return;
    m_phase = Phase::aborted;
    (void)m_process->signalProcess(kKillSignal);
    m_process->terminate();
}

void ProcessTransport::received(std::string_view bytes)
{
    if (m_phase == Phase::open && m_protocol != nullptr)
        m_protocol->dataReceived(bytes);
}

void ProcessTransport::streamClosed(ChildStream stream)
{
    m_hasInput = m_hasInput && stream != ChildStream::in;
    m_hasOutput = m_hasOutput && stream != ChildStream::out;
    if (stream == ChildStream::in && m_phase == Phase::closing)
        endSoon();
    if (m_phase != Phase::open || m_protocol == nullptr)
        return;
    if (stream == ChildStream::in)
        m_protocol->writeConnectionLost();
    else if (stream == ChildStream::out)
        m_protocol->readConnectionLost();
}

void ProcessTransport::ended(const ProcessEnd &end)
{
    if (m_phase == Phase::ended)
        return;
    const Error reason = reasonFor(end);
    m_phase = Phase::ended;
    m_patience.cancel();
    if (m_protocol != nullptr)
        m_protocol->connectionLost(reason);
    if (m_owner != nullptr) // It may have gone with the protocol's call.
        std::exchange(m_owner, nullptr)->ended(reason);
}

Error ProcessTransport::reasonFor(const ProcessEnd &end) const
{
    if (m_phase == Phase::aborted)
        return {make_error_code(Errc::connectionAborted), "run " + m_peer.host(), ErrorAct::launch};
    if (end.isClean() || m_isOurEnd)
        return {make_error_code(Errc::connectionDone), "run " + m_peer.host(), ErrorAct::launch};
    return {make_error_code(Errc::programFailed),
            m_peer.host() + " ended with " + end.toString(),
            ErrorAct::launch};
}

} // namespace ropewalk
