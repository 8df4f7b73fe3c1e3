#include "workbench/connection_policies.h"

#include "net/connection_limits.h"
#include "net/throttling_factory.h"
#include "net/timeout_factory.h"
#include "net/traffic_logging_factory.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"
#include "workbench/stream_peer.h"

#include <cstdio>
#include <string>
#include <utility>

namespace ropewalk {
namespace {

std::string nameOf(const SocketAddress &peer)
{
    const std::string name = peer.toString();
    return name.empty() ? "a process without a name" : name;
}

std::string connections(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " connection" : " connections");
}

class TotalLimit final : public LimitTotalConnectionsFactory
{
public:
    TotalLimit(ServerFactory &wrapped, Service &service, std::size_t limit)
        : LimitTotalConnectionsFactory(wrapped, limit)
        , m_service(service)
        , m_limit(limit)
    {}

private:
    void refused(const SocketAddress &peer) override
    {
        m_service.note("Refused " + nameOf(peer) + ": the limit of " + connections(m_limit) + " is reached");
    }

    Service &m_service;
    const std::size_t m_limit;
};

class PeerLimit final : public LimitConnectionsByPeer
{
public:
    PeerLimit(ServerFactory &wrapped, Service &service, std::size_t limit)
        : LimitConnectionsByPeer(wrapped, limit)
        , m_service(service)
        , m_limit(limit)
    {}

private:
    void refused(const SocketAddress &peer) override
    {
        m_service.note("Refused " + nameOf(peer) + ": its address has " + connections(m_limit) +
                       ", as many as it may");
    }

    Service &m_service;
    const std::size_t m_limit;
};

/// Around a StreamPeer itself, which knows how to say why it ends.
class IdleLimit final : public TimeoutFactory
{
public:
    using TimeoutFactory::TimeoutFactory;

private:
    class IdleProtocol final : public TimeoutProtocol
    {
    public:
        using TimeoutProtocol::TimeoutProtocol;

    private:
        void timeoutConnection() override { static_cast<StreamPeer &>(wrapped()).expire(); }
    };

    std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                          const SocketAddress &peer) override
    {
        return std::make_unique<IdleProtocol>(*this, std::move(protocol), peer, time(), period());
    }
};

struct FileCloser
{
    void operator()(std::FILE *file) const { (void)std::fclose(file); }
};

} // namespace

std::unique_ptr<Protocol> PeerFactory::buildProtocol(const SocketAddress &)
{
    return std::make_unique<StreamPeer>(m_service);
}

template <typename Policy, typename... Arguments>
void ConnectionPolicies::wrap(Arguments &&...arguments)
{
    auto policy = std::make_unique<Policy>(*m_outermost, std::forward<Arguments>(arguments)...);
    m_outermost = policy.get();
    m_policies.push_back(std::move(policy));
}

Status ConnectionPolicies::setUp()
{
    const LimitsConfig &limits = m_service.config().limits;
    Reactor &reactor = m_service.core().reactor();
    if (limits.idleTimeout.count() > 0)
        wrap<IdleLimit>(reactor, limits.idleTimeout);
    if (limits.bytesPerSecondIn > 0 || limits.bytesPerSecondOut > 0) {
        ThrottlingLimits throttling{.pace = ThrottlePace::asItGoes};
        if (limits.bytesPerSecondIn > 0)
            throttling.read = limits.bytesPerSecondIn;
        if (limits.bytesPerSecondOut > 0)
            throttling.write = limits.bytesPerSecondOut;
        wrap<ThrottlingFactory>(reactor, throttling);
    }
    if (const Status logged = wrapLog(); !logged)
        return logged;
    if (limits.maxPerPeer > 0)
        wrap<PeerLimit>(m_service, limits.maxPerPeer);
    if (limits.maxConnections > 0)
        wrap<TotalLimit>(m_service, limits.maxConnections);
    return Unit{};
}

Status ConnectionPolicies::wrapLog()
{
    const std::string &path = m_service.config().trafficLog;
    if (path.empty())
        return Unit{};
    std::FILE *opened = std::fopen(path.c_str(), "ae");
    if (opened == nullptr)
        return Error::fromErrno("open " + path);
    const std::shared_ptr<std::FILE> file(opened, FileCloser());
    (void)std::setvbuf(file.get(), nullptr, _IOLBF, BUFSIZ); // A line is there once it is written.
    wrap<TrafficLoggingFactory>(
        [file](const std::string &line) { (void)std::fputs((line + '\n').c_str(), file.get()); });
    return Unit{};
}

} // namespace ropewalk
