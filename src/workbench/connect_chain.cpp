// The chain of a StreamClient's attempt to connect.

#include "net/advice.h"
#include "net/endpoint_string.h"
#include "net/tcp.h"
#include "workbench/engine_core.h"
#include "workbench/faults/service_faults.h"
#include "workbench/service.h"
#include "workbench/stream_client.h"
#include "workbench/text/quantities.h"
#include "workbench/wording.h"

#include <utility>

namespace ropewalk {

void StreamClient::runChain(Deferred<> begun)
{
    const Line line(m_lifeline);
    reach(std::move(begun).addCallback(named("resolve",
                                             [this, line] {
                                                 raiseIfOver(line, *this);
                                                 return resolve();
                                             })))
        .addCallback(named("ready",
                           [this, line](std::string peer) {
                               raiseIfOver(line, *this);
                               resetDelay();
                               m_service.setPhase(ServicePhase::connected);
                               return peer;
                           }))
        .addErrback(named(m_service.config().reconnect.isOn ? "retry later" : "give up",
                          [this, line](const Failure &failure) {
                              return line.isCut() ? std::string("gone") : recover(failure);
                          }))
        .detach();
}

Deferred<std::string> StreamClient::reach(Deferred<HostAddresses> resolved)
{
    const Line line(m_lifeline);
    const bool isRouted = m_service.proxy().via.has_value();
    auto reached = std::move(resolved).addCallback(
        named(isRouted ? "connect proxy" : "connect", [this, line](HostAddresses hosts) {
            raiseIfOver(line, *this);
            return dial(std::move(hosts));
        }));
    if (!isRouted)
        return reached;
    return std::move(reached).addCallback(named("negotiate", [this, line](const std::string &) {
        raiseIfOver(line, *this);
        return m_route->negotiate();
    }));
}

/// For what goes on after somebody held it.
void StreamClient::raiseIfOver(const Line &line, const StreamClient &client)
{
    if (line.isCut() || client.m_isClosed) // In this order: when it is cut, nothing is left of it.
        Failure::cancelled().raise();
}

Deferred<HostAddresses> StreamClient::resolve()
{
    m_service.setPhase(ServicePhase::connecting);
    const Endpoint &endpoint = m_dialled;
    if (!isNetworkKind(endpoint.kind))
        return Deferred<HostAddresses>::succeed({{m_connector->getDestination()}});
    HostAddresses known;
    for (const SocketAddress &address : knownAddressesOf(endpoint.host, endpoint.port))
        known.addresses.push_back(address.host());
    if (!known.addresses.empty())
        return Deferred<HostAddresses>::succeed(std::move(known));

    m_resolved.emplace();
    m_service.describe(*m_resolved, "look up " + endpoint.host);
    m_resolved->setCanceller([this, line = Line(m_lifeline)] {
        if (!line.isCut())
            m_lookUp.reset();
    });
    const auto failureOf = [act = "look up " + m_connector->getDestination(),
                            port = endpoint.port](std::error_code code) {
        return Failure(Error{code, act, ErrorAct::lookUp, port});
    };
    const auto onResolved = [this, failureOf](Result<std::vector<std::string>> found) {
        if (found)
            (void)m_resolved->callback({std::move(*found)});
        else
            (void)m_resolved->errback(failureOf(found.error().code));
    };
    const auto onTimeout = [failureOf](const Outcome<HostAddresses> &, Duration) {
        return failureOf(std::make_error_code(std::errc::timed_out));
    };
    m_lookUp = m_service.core().resolver().resolve(endpoint.host, onResolved);
    return m_resolved->takeDeferred().addTimeout(endpoint.timeout(), m_service.core().reactor(), onTimeout);
}

Deferred<std::string> StreamClient::dial(HostAddresses hosts)
{
    if (m_connector->state() != Connector::State::disconnected)
        return Deferred<std::string>::fail(
            Error{std::make_error_code(std::errc::connection_already_in_progress),
                  "connect " + m_connector->getDestination()});
    if (m_service.faults() != nullptr && m_service.faults()->refuses())
        return Deferred<std::string>::fail(
            Error{std::make_error_code(std::errc::connection_refused),
                  "connect " + m_connector->getDestination() + ", as a fault has it"});
    m_found.setHosts(std::move(hosts));
    m_connected.emplace();
    m_service.describe(*m_connected, "reach " + m_connector->getDestination());
    m_connected->setCanceller([this, line = Line(m_lifeline)] {
        if (!line.isCut() && m_connector->state() == Connector::State::connecting)
            m_connector->stopConnecting();
    });
    m_dialledAt = m_service.core().reactor().now();
    m_connector->connect();
    return m_connected->takeDeferred();
}

/// Says what becomes of it. A failure that comes here while the connector is still at work was made by hand.
std::string StreamClient::recover(const Failure &failure)
{
    if (m_isClosed)
        return "stopped";
    if (failure.check(std::errc::operation_canceled)) {
        m_service.finish();
        return "cancelled";
    }
    if (!m_service.config().reconnect.isOn) {
        m_service.fail(failure.error);
        return "gave up";
    }
    m_problem = problemText(failure.error);
    m_remedy = remedyOf(failure.error);
    if (m_connector->state() != Connector::State::disconnected) {
        m_retriesAtRest = true;
        m_connector->disconnect();
        return "retries when the socket is closed";
    }
    ReconnectingClientFactory::clientConnectionFailed(*m_connector, failure.error);
    return "retries in " + formatDuration(m_retryDelay);
}

/// What is under way has no more use.
void StreamClient::endChain()
{
    m_lookUp.reset();
    const Failure stopped = Failure::cancelled();
    if (m_waited && !m_waited->isFired())
        (void)m_waited->errback(stopped);
    if (m_resolved && !m_resolved->isFired())
        (void)m_resolved->errback(stopped);
    if (m_connected && !m_connected->isFired())
        (void)m_connected->errback(stopped);
    if (m_route != nullptr)
        m_route->giveUp();
}

} // namespace ropewalk
