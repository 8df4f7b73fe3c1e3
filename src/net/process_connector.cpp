#include "net/process_connector.h"

#include "net/process_transport.h"

#include <cassert>
#include <utility>

namespace ropewalk {

ProcessConnector::ProcessConnector(Reactor &reactor,
                                   ProcessSpec spec,
                                   std::string command,
                                   ClientFactory &factory)
    : m_reactor(reactor)
    , m_spec(std::move(spec))
    , m_command(std::move(command))
    , m_factory(factory)
{
    m_factory.doStart();
}

ProcessConnector::~ProcessConnector()
{
    if (m_transport != nullptr) {
        m_transport->closeSilently();
        m_reactor.disposeLater(std::move(m_transport)); // It may be on the stack.
    }
    m_factory.doStop();
}

Connector::State ProcessConnector::state() const
{
    if (m_transport != nullptr)
        return State::connected;
    return m_step.active() ? State::connecting : State::disconnected;
}

Transport *ProcessConnector::transport() const
{
    return m_transport.get();
}

void ProcessConnector::connect()
{
    assert(state() == State::disconnected);
    m_step = m_reactor.callLater(Duration::zero(), [this] { begin(); });
    m_factory.startedConnecting(*this);
}

void ProcessConnector::stopConnecting()
{
    assert(state() == State::connecting);
    m_step = m_reactor.callLater(Duration::zero(), [this] {
        fail({std::make_error_code(std::errc::operation_canceled), "start " + m_command, ErrorAct::launch});
    });
}

void ProcessConnector::disconnect()
{
    if (state() == State::connecting)
        stopConnecting();
    else if (m_transport != nullptr)
        m_transport->loseConnection();
}

void ProcessConnector::begin()
{
    auto transport = ProcessTransport::start(m_reactor, m_spec, m_command, *this);
    if (!transport)
        return fail(transport.error());
    m_transport = std::move(*transport);
    const Lifeline::Holder line(m_lifeline);
    auto protocol = m_factory.buildProtocol(m_transport->getPeer());
    if (line.isCut())
        return;
    if (protocol == nullptr)
        m_transport->abortConnection();
    else
        m_transport->makeConnection(std::move(protocol));
}

void ProcessConnector::fail(const Error &reason)
{
    m_factory.clientConnectionFailed(*this, reason); // Last: it may destroy this connector.
}

void ProcessConnector::ended(const Error &reason)
{
    m_reactor.disposeLater(std::move(m_transport));
    m_factory.clientConnectionLost(*this, reason); // Last: it may destroy this connector.
}

std::unique_ptr<Connector>
makeProcessConnector(Reactor &reactor, ProcessSpec spec, std::string command, ClientFactory &factory)
{
    return std::make_unique<ProcessConnector>(reactor, std::move(spec), std::move(command), factory);
}

} // namespace ropewalk
