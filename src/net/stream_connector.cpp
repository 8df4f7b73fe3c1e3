#include "net/stream_connector.h"

#include "base/errc.h"
#include "net/stream_connection.h"

namespace ropewalk {
namespace {

bool isUnreachable(const Error &error)
{
    return error.code == std::errc::network_unreachable || error.code == std::errc::host_unreachable ||
           error.code == std::errc::address_not_available ||
           error.code == std::errc::address_family_not_supported;
}

} // namespace

StreamConnector::StreamConnector(Reactor &reactor,
                                 Resolver *resolver,
                                 ConnectTarget target,
                                 ClientFactory &factory)
    : ConnectionOwner(reactor)
    , m_resolver(resolver)
    , m_target(std::move(target))
    , m_factory(factory)
{
    m_factory.doStart();
}

StreamConnector::~StreamConnector()
{
    dropAttempts();
    m_factory.doStop();
}

Transport *StreamConnector::transport() const
{
    return m_state == State::connected ? firstConnection() : nullptr;
}

void StreamConnector::connect()
{
    assert(m_state == State::disconnected);
    m_state = State::connecting;
    m_error.reset();
    m_step = reactor().callLater(Duration::zero(), [this] { begin(); }).named({"connect"});
    m_timeout =
        reactor()
            .callLater(
                m_target.timeout,
                [this] { fail(errorOf(std::make_error_code(std::errc::timed_out), ErrorAct::connect)); })
            .named({"connect timeout"});
    m_factory.startedConnecting(*this);
}

void StreamConnector::stopConnecting()
{
    assert(m_state == State::connecting);
    failSoon(errorOf(std::make_error_code(std::errc::operation_canceled), ErrorAct::connect));
}

void StreamConnector::disconnect()
{
    if (m_state == State::connecting)
        stopConnecting();
    else if (m_state == State::connected && firstConnection() != nullptr)
        firstConnection()->loseConnection();
}

void StreamConnector::begin()
{
    if (m_target.addresses.empty())
        resolve();
    else
        race(m_target.addresses);
}

void StreamConnector::resolve()
{
    m_lookUp = m_resolver->resolve(
        m_target.host, [this](Result<std::vector<std::string>> hosts) { resolved(std::move(hosts)); });
}

void StreamConnector::resolved(Result<std::vector<std::string>> hosts)
{
    if (!hosts)
        return failSoon(errorOf(hosts.error().code, ErrorAct::lookUp));
    std::vector<SocketAddress> addresses;
    for (const std::string &host : *hosts)
        if (const auto address = SocketAddress::parse(host, m_target.port))
            addresses.push_back(*address);
    if (addresses.empty())
        return failSoon(errorOf(Errc::hostNotFound, ErrorAct::lookUp));
    race(interleaveFamilies(std::move(addresses)));
}

void StreamConnector::race(std::vector<SocketAddress> addresses)
{
    m_candidates = std::move(addresses);
    m_attempts.resize(m_candidates.size());
    m_race.emplace(reactor(), m_candidates.size(), [this](std::size_t index) { startAttempt(index); });
    m_race->start();
}

void StreamConnector::startAttempt(std::size_t index)
{
    const auto local = bindAddressFor(m_candidates[index]);
    if (!local)
        return attemptFailed(index, local.error());
    m_attempts[index] =
        std::make_unique<ConnectAttempt>(m_candidates[index], [this, index](Result<UniqueFd> result) {
            attemptDone(index, std::move(result));
        });
    if (const auto status = m_attempts[index]->start(reactor(), *local); !status)
        attemptFailed(index, status.error());
}

void StreamConnector::attemptDone(std::size_t index, Result<UniqueFd> result)
{
    if (!result)
        return attemptFailed(index, result.error());
    connected(m_candidates[index], std::move(*result));
}

void StreamConnector::attemptFailed(std::size_t index, const Error &error)
{
    if (m_attempts[index] != nullptr)
        dispose(std::move(m_attempts[index]));
    if (!m_error || !isUnreachable(error))
        m_error = error;
    m_race->attemptFailed(index);
    if (m_race->isLost())
        failSoon(*m_error);
}

// By value: the address lies in what goes now.
void StreamConnector::connected(SocketAddress peer, UniqueFd socket)
{
    dropAttempts();
    m_state = State::connected;
    Lifeline::Holder line(m_lifeline);
    auto protocol = m_factory.buildProtocol(peer);
    if (line.isCut())
        return;
    if (protocol == nullptr)
        return connectionEnded(errorOf(Errc::connectionDone, ErrorAct::connect));
    StreamConnection &connection = adopt(std::move(socket), std::move(peer));
    const Status started = connection.start(std::move(protocol));
    if (started || line.isCut())
        return;
    drop(connection);
    fail(started.error());
}

void StreamConnector::connectionEnded(const Error &reason)
{
    m_state = State::disconnected;
    m_factory.clientConnectionLost(*this, reason); // Last: it may destroy this connector.
}

void StreamConnector::dropAttempts()
{
    m_step.cancel();
    m_timeout.cancel();
    m_lookUp.reset();
    m_race.reset();
    for (auto &attempt : m_attempts)
        if (attempt != nullptr)
            dispose(std::move(attempt));
    m_attempts.clear();
    m_candidates.clear();
}

void StreamConnector::dispose(std::unique_ptr<ConnectAttempt> attempt)
{
    attempt->stop();
    reactor().disposeLater(std::move(attempt)); // It may be on the stack.
}

void StreamConnector::fail(const Error &reason)
{
    dropAttempts();
    m_state = State::disconnected;
    m_factory.clientConnectionFailed(*this, reason); // Last: it may destroy this connector.
}

void StreamConnector::failSoon(Error reason)
{
    m_step = reactor().callLater(Duration::zero(), [this, error = std::move(reason)] { fail(error); });
}

Result<SocketAddress> StreamConnector::bindAddressFor(const SocketAddress &peer) const
{
    if (m_target.bindAddress.empty() && m_target.bindPort == 0)
        return SocketAddress();
    const bool isIpv6 = peer.family() == AddressFamily::ipv6;
    const std::string any = isIpv6 ? "::" : "0.0.0.0";
    const auto local =
        SocketAddress::parse(m_target.bindAddress.empty() ? any : m_target.bindAddress, m_target.bindPort);
    if (!local)
        return errorOf(std::make_error_code(std::errc::invalid_argument), ErrorAct::connect);
    if (local->family() != peer.family())
        return errorOf(std::make_error_code(std::errc::address_family_not_supported), ErrorAct::connect);
    return *local;
}

Error StreamConnector::errorOf(std::error_code code, ErrorAct act) const
{
    const char *verb = act == ErrorAct::lookUp ? "look up " : "connect ";
    return {code, verb + m_target.text, act, m_target.port};
}

} // namespace ropewalk
