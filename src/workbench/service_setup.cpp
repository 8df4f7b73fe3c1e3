// How a Service turns its configuration into what it runs on.

#include "net/endpoint_string.h"
#include "net/ip_literal.h"
#include "protocols/framing/framing_spec.h"
#include "workbench/behaviours/behaviours.h"
#include "workbench/service.h"

namespace ropewalk {

Status Service::prepare()
{
    if (const Status endpoint = prepareEndpoint(); !endpoint)
        return endpoint;
    if (const Status relay = prepareRelay(); !relay)
        return relay;
    if (const Status proxy = prepareProxy(); !proxy)
        return proxy;
    if (const Status framing = prepareFraming(); !framing)
        return framing;
    if (const Status limits = checkLimits(); !limits)
        return limits;
    if (const Status behaviour = prepareBehaviour(); !behaviour)
        return behaviour;
    return prepareFaults();
}

/// What is asked for in vain is not passed over in silence.
Status Service::checkLimits()
{
    if (isDatagramKind(m_endpoint->kind) &&
        (m_config.limits != LimitsConfig() || !m_config.trafficLog.empty()))
        return refuse({"Limits and a traffic log are for connections; datagrams have none.",
                       "Remove them, or use tcp or unix.",
                       {}});
    const bool countsPeers = m_config.limits.maxConnections != 0 || m_config.limits.maxPerPeer != 0;
    if (m_config.role == Role::connect && countsPeers)
        return refuse({"A client has one connection: there is nothing to count.",
                       "Remove the limits of connections.",
                       {}});
    return Unit{};
}

Status Service::prepareEndpoint()
{
    auto endpoint = parseEndpoint(m_config.endpoint, m_config.role);
    if (!endpoint)
        return refuse(endpoint.error());
    if (const auto supported = isSupported(*endpoint); !supported)
        return refuse(supported.error());
    m_endpoint = std::move(*endpoint);
    return Unit{};
}

Status Service::prepareRelay()
{
    m_relayTarget.reset();
    if (!m_config.isRelay())
        return Unit{};
    auto target = parseRelayTarget(m_config.forward, *m_endpoint);
    if (!target)
        return refuse(target.error());
    if (m_config.repeat.interval.count() > 0)
        return refuse({"A relay has nothing of its own to repeat.",
                       "Remove the repetition; on one of its connections you may start one.",
                       {}});
    m_relayTarget = std::move(*target);
    return Unit{};
}

Status Service::prepareProxy()
{
    const Endpoint *dialled = m_relayTarget ? std::get_if<Endpoint>(&*m_relayTarget) : nullptr;
    auto setup = setUpProxies(m_config, m_config.role == Role::connect ? &*m_endpoint : dialled);
    if (!setup)
        return refuse(setup.error());
    m_proxy = std::move(*setup);
    if (m_proxy.via && isDatagramKind(m_endpoint->kind))
        return refuse({"A relay of datagrams goes through no proxy.", "Remove the proxy.", {}});
    const bool isOpen = isProxy(m_config) && m_proxy.login.isEmpty() && isNetworkKind(m_endpoint->kind);
    if (isOpen && !isLoopbackAddress(m_endpoint->interfaceAddress))
        note("Everybody who reaches this proxy can connect through it: it asks for no user and password");
    return Unit{};
}

Status Service::prepareFraming()
{
    const auto spec = parseFraming(m_config.framing);
    if (!spec)
        return refuse(spec.error());
    const bool hasStreams =
        !isDatagramKind(m_endpoint->kind) || (m_config.isRelay() && !isRelayToDatagrams(*m_relayTarget));
    m_framingKind = hasStreams ? spec->kind : FramingKind::raw; // A datagram is a frame.
    m_framing.reset();
    m_decoder.reset();
    if (m_framingKind != FramingKind::raw) {
        m_framing = makeFraming(*spec);
        m_decoder = std::make_unique<FrameDecoder>(*m_framing);
    }
    return Unit{};
}

Status Service::prepareBehaviour()
{
    auto behaviour = makeBehaviour(m_config.behaviour);
    if (!behaviour)
        return refuse(behaviour.error());
    if ((*behaviour)->needsConnections() && isDatagramKind(m_endpoint->kind))
        return refuse({"A program needs a connection to talk over; datagrams have none.",
                       "Listen on tcp or unix, or choose another behaviour.",
                       {}});
    m_behaviour = std::move(*behaviour);
    m_roundTripRule = chooseRoundTripRule();
    return Unit{};
}

RoundTripRule Service::chooseRoundTripRule() const
{
    if (m_config.roundTrip != RoundTripRule::automatic)
        return m_config.roundTrip;
    if (m_behaviour->talksUnasked())
        return RoundTripRule::off;
    return m_framingKind == FramingKind::http ? RoundTripRule::ordered : RoundTripRule::next;
}

Status Service::refuse(const ParseError &error)
{
    setProblem(error.message, error.remedy);
    return Error{std::make_error_code(std::errc::invalid_argument), error.message};
}

} // namespace ropewalk
