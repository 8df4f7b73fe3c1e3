#include "workbench/relay_pair.h"

#include "net/transport.h"
#include "workbench/relay_leg.h"
#include "workbench/relay_server.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

RelayPair::RelayPair(RelayServer &owner, Service &service)
    : m_owner(owner)
    , m_service(service)
    , m_attempt(service, *this)
{}

RelayPair::~RelayPair()
{
    for (RelayLeg *leg : {m_client, m_target})
        if (leg != nullptr)
            leg->leave();
    m_client = nullptr;
    m_target = nullptr;
    giveUp();
}

std::unique_ptr<Protocol> RelayPair::makeClient()
{
    auto leg = std::make_unique<RelayLeg>(m_service, *this);
    m_client = leg.get();
    if (const auto *targets = std::get_if<ProxyTargets>(&m_service.relayTarget()))
        m_greeting = std::make_unique<RelayGreeting>(m_service, *m_client, *targets);
    return leg;
}

std::unique_ptr<Protocol> RelayPair::buildProtocol(const SocketAddress &)
{
    return m_route != nullptr ? m_route->makeTunnel() : makeTarget();
}

std::unique_ptr<Protocol> RelayPair::makeTarget()
{
    auto leg = std::make_unique<RelayLeg>(m_service, *this);
    m_target = leg.get();
    return leg;
}

void RelayPair::legOpened(RelayLeg &leg)
{
    if (&leg == m_client)
        runChain();
    else if (m_route != nullptr)
        m_route->opened(leg.peerName());
    else
        m_attempt.reached(leg.peerName());
}

auto RelayPair::step(Deferred<std::string> (RelayPair::*act)())
{
    return [this, act, line = Lifeline::Holder(m_lifeline)](const std::string &) {
        if (line.isCut() || m_client == nullptr) // It left while somebody held the chain.
            Failure::cancelled().raise();
        return (this->*act)();
    };
}

void RelayPair::runChain()
{
    Trigger<std::string> begun;
    m_service.describe(begun, "relay " + m_service.title() + " #" + std::to_string(m_client->number()));
    (void)begun.callback(m_client->peerName());
    const Lifeline::Holder line(m_lifeline);
    reach(ask(begun.takeDeferred()))
        .addCallback(named("pair", step(&RelayPair::join)))
        .addErrback(named("close client",
                          [this, line](const Failure &failure) {
                              if (!line.isCut())
                                  closeClient(failure);
                              return std::string("closed");
                          }))
        .detach();
}

Deferred<std::string> RelayPair::ask(Deferred<std::string> begun)
{
    if (m_greeting == nullptr)
        return begun;
    return std::move(begun)
        .addCallback(named("greeting", step(&RelayPair::greet)))
        .addCallback(named("request", step(&RelayPair::request)));
}

Deferred<std::string> RelayPair::reach(Deferred<std::string> asked)
{
    const bool isRouted = m_service.proxy().via.has_value();
    auto reached =
        std::move(asked).addCallback(named(isRouted ? "connect proxy" : "connect", step(&RelayPair::dial)));
    if (isRouted)
        reached = std::move(reached).addCallback(named("negotiate", step(&RelayPair::negotiate)));
    if (m_greeting != nullptr)
        reached = std::move(reached).addCallback(named("reply", step(&RelayPair::reply)));
    return reached;
}

Deferred<std::string> RelayPair::dial()
{
    const Endpoint target =
        m_greeting != nullptr ? m_greeting->target() : std::get<Endpoint>(m_service.relayTarget());
    if (m_service.proxy().via)
        m_route = std::make_unique<ProxyRoute>(
            m_service,
            target,
            [this] { m_attempt.reached(m_route->proxyName()); },
            [this](const SocketAddress &) { return makeTarget(); });
    return m_attempt.connect(m_route != nullptr ? m_route->proxyEndpoint() : target);
}

Deferred<std::string> RelayPair::reply()
{
    const Transport *transport = m_attempt.transport();
    if (transport == nullptr)
        Failure::cancelled().raise(); // It ended while the chain was held.
    m_greeting->reply(transport->getHost());
    return Deferred<std::string>::succeed(
        toString(ProxyTarget{m_greeting->target().host, m_greeting->target().port}));
}

Deferred<std::string> RelayPair::join()
{
    if (m_target == nullptr) // Fired by hand, or it ended while the chain was held.
        Failure::cancelled().raise();
    const std::string target = m_target->peerName();
    m_service.clearWarning();
    RelayLeg::join(*m_client, *m_target);
    if (const std::string rest = m_greeting != nullptr ? m_greeting->takeRest() : ""; !rest.empty())
        m_client->takeRest(rest);
    if (const std::string early = std::exchange(m_early, {}); !early.empty() && m_target != nullptr)
        m_target->takeRest(early);
    return Deferred<std::string>::succeed(target);
}

bool RelayPair::takeEarly(const RelayLeg &leg, std::string_view bytes)
{
    if (&leg == m_client && m_greeting != nullptr && m_greeting->isReading()) {
        m_greeting->feed(bytes);
        return true;
    }
    const bool isTarget = &leg == m_target && m_client != nullptr;
    if (isTarget)
        m_early += bytes; // At most what came with the proxy's answer: it is not read before it is joined.
    return isTarget;
}

void RelayPair::endedEarly(const RelayLeg &leg)
{
    if (&leg == m_client && m_greeting != nullptr)
        m_greeting->clientEnded({std::make_error_code(std::errc::connection_aborted), "greet"});
}

std::string RelayPair::targetName(const RelayLeg &leg) const
{
    if (&leg != m_target)
        return {};
    if (m_route != nullptr)
        return m_route->name();
    return m_greeting != nullptr ? toString(ProxyTarget{m_greeting->target().host, m_greeting->target().port})
                                 : "";
}

void RelayPair::closeClient(const Failure &failure)
{
    m_attempt.disconnect();
    if (m_client == nullptr || !m_client->isOpen())
        return;
    if (failure.check(std::errc::operation_canceled))
        return m_client->finishFor("Closed here");
    if (m_greeting != nullptr && !m_greeting->hasAsked()) {
        m_service.note("Refused: " + m_greeting->refusalText(failure.error), m_client->id());
        return m_client->finishFor("Closed because it did not ask as a proxy is asked");
    }
    m_service.warn(failure.error, m_client->id());
    if (m_greeting != nullptr)
        m_greeting->refuse(failure.error);
    m_client->finishFor("Closed because its target could not be reached");
}

void RelayPair::legEnded(RelayLeg &leg, const Error &reason)
{
    RelayLeg *other = &leg == m_client ? m_target : m_client;
    if (&leg == m_client && m_greeting != nullptr)
        m_greeting->clientEnded(reason);
    forget(leg);
    if (other != nullptr)
        other->otherEnded(reason);
    if (m_client == nullptr)
        giveUp();
    leaveIfOver();
}

void RelayPair::legGone(RelayLeg &leg)
{
    forget(leg);
    leaveIfOver();
}

void RelayPair::forget(RelayLeg &leg)
{
    leg.leave();
    if (&leg == m_client && m_greeting != nullptr)
        m_greeting->clientGone();
    (&leg == m_client ? m_client : m_target) = nullptr;
}

/// Nobody is left to connect for.
void RelayPair::giveUp()
{
    m_attempt.giveUp();
    if (m_route != nullptr)
        m_route->giveUp();
}

void RelayPair::leaveIfOver()
{
    if (m_client == nullptr && m_target == nullptr && m_attempt.isAtRest())
        m_owner.release(*this);
}

void RelayPair::clientConnectionFailed(Connector &, const Error &reason)
{
    m_attempt.failed(m_route != nullptr ? m_route->proxyError(reason) : reason);
    leaveIfOver();
}

void RelayPair::clientConnectionLost(Connector &, const Error &)
{
    leaveIfOver();
}

void RelayPair::processErrorReceived(Connector &, std::string_view bytes)
{
    m_service.noteStandardError(bytes, m_target != nullptr ? m_target->id() : ConnectionId::none);
}

} // namespace ropewalk
