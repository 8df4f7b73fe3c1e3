#include "workbench/relay_pair.h"

#include "net/endpoints.h"
#include "workbench/engine_core.h"
#include "workbench/relay_leg.h"
#include "workbench/relay_server.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {

RelayPair::RelayPair(RelayServer &owner, Service &service)
    : m_owner(owner)
    , m_service(service)
{}

RelayPair::~RelayPair()
{
    for (RelayLeg *leg : {m_client, m_target})
        if (leg != nullptr)
            leg->leave();
    m_client = nullptr;
    m_target = nullptr;
    endAttempt();
}

std::unique_ptr<Protocol> RelayPair::makeClient()
{
    auto leg = std::make_unique<RelayLeg>(m_service, *this);
    m_client = leg.get();
    return leg;
}

std::unique_ptr<Protocol> RelayPair::buildProtocol(const SocketAddress &)
{
    auto leg = std::make_unique<RelayLeg>(m_service, *this);
    m_target = leg.get();
    return leg;
}

void RelayPair::legOpened(RelayLeg &leg)
{
    if (&leg == m_client)
        runChain();
    else if (m_connected && !m_connected->isFired())
        (void)m_connected->callback(leg.peerName());
}

void RelayPair::runChain()
{
    Trigger<> begun;
    m_service.describe(begun, "relay " + m_service.title() + " #" + std::to_string(m_client->number()));
    (void)begun.callback();
    const Lifeline::Holder line(m_lifeline);
    begun.takeDeferred()
        .addCallback(named("connect",
                           [this, line] {
                               if (line.isCut())
                                   Failure::cancelled().raise();
                               return dial();
                           }))
        .addCallback(named("pair",
                           [this, line](std::string target) {
                               if (line.isCut())
                                   Failure::cancelled().raise();
                               join();
                               return target;
                           }))
        .addErrback(named("close client",
                          [this, line](const Failure &failure) {
                              if (!line.isCut())
                                  closeClient(failure);
                              return std::string("closed");
                          }))
        .detach();
}

Deferred<std::string> RelayPair::dial()
{
    if (m_client == nullptr) // It left while somebody held the chain.
        Failure::cancelled().raise();
    EngineCore &core = m_service.core();
    auto connector = makeConnector(core.reactor(), core.resolver(), m_service.relayTarget(), *this);
    if (!connector)
        return Deferred<std::string>::fail(connector.error());
    m_connector = std::move(*connector);
    m_connected.emplace();
    m_service.describe(*m_connected, "reach " + m_connector->getDestination());
    m_connected->setCanceller([this, line = Lifeline::Holder(m_lifeline)] {
        if (!line.isCut() && m_connector->state() == Connector::State::connecting)
            m_connector->stopConnecting();
    });
    m_connector->connect();
    return m_connected->takeDeferred();
}

void RelayPair::join()
{
    if (m_client == nullptr || m_target == nullptr) // Fired by hand, or one ended while the chain was held.
        Failure::cancelled().raise();
    m_service.clearWarning();
    RelayLeg::join(*m_client, *m_target);
}

void RelayPair::closeClient(const Failure &failure)
{
    if (m_connector != nullptr && m_connector->state() != Connector::State::disconnected)
        m_connector->disconnect();
    if (m_client == nullptr || !m_client->isOpen())
        return;
    const bool isOurs = failure.check(std::errc::operation_canceled);
    if (!isOurs)
        m_service.warn(failure.error, m_client->id());
    m_client->finishFor(isOurs ? "Closed here" : "Closed because its target could not be reached");
}

void RelayPair::legEnded(RelayLeg &leg, const Error &reason)
{
    RelayLeg *other = &leg == m_client ? m_target : m_client;
    forget(leg);
    if (other != nullptr)
        other->otherEnded(reason);
    if (m_client == nullptr)
        endAttempt();
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
    (&leg == m_client ? m_client : m_target) = nullptr;
}

/// Nobody is left to connect for.
void RelayPair::endAttempt()
{
    if (m_connected && !m_connected->isFired())
        (void)m_connected->errback(Failure::cancelled());
    if (m_connector != nullptr && m_connector->state() == Connector::State::connecting)
        m_connector->stopConnecting();
}

void RelayPair::leaveIfOver()
{
    const bool isAtRest = m_connector == nullptr || m_connector->state() == Connector::State::disconnected;
    if (m_client == nullptr && m_target == nullptr && isAtRest)
        m_owner.release(*this);
}

void RelayPair::clientConnectionFailed(Connector &, const Error &reason)
{
    if (m_connected && !m_connected->isFired())
        (void)m_connected->errback(Failure(reason));
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
