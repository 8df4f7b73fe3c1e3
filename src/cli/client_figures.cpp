#include "cli/client_figures.h"

#include "workbench/engine_core.h"
#include "workbench/metrics/metrics_page.h"

#include <utility>

namespace ropewalk {

ClientFigures::ClientFigures(Reactor &reactor, std::string name)
    : m_reactor(reactor)
    , m_name(std::move(name))
    , m_metrics(reactor, EngineCore::wallTime())
{}

Status ClientFigures::serve(const Endpoint &endpoint)
{
    auto server = MetricsServer::start(m_reactor, endpoint, [this] { return page(); });
    if (!server)
        return server.error();
    m_server = std::move(*server);
    return Unit{};
}

void ClientFigures::opened()
{
    m_isOpen = true;
    m_tally.opened();
    m_tally.took(DurationKind::connect, m_reactor.now() - m_dialledAt);
}

void ClientFigures::closed()
{
    if (std::exchange(m_isOpen, false))
        m_tally.closed();
}

void ClientFigures::received(std::size_t bytes)
{
    m_tally.received(bytes);
    m_tally.messageReceived();
    if (m_roundTrip.answered())
        m_tally.took(DurationKind::roundTrip, m_reactor.now() - m_roundTrip.since());
}

void ClientFigures::sent(std::size_t bytes)
{
    m_tally.sent(bytes);
    m_tally.messageSent();
    m_roundTrip.asked();
    if (!m_roundTrip.isTiming() && m_tally.mayMeasure())
        m_roundTrip.start(m_reactor.now(), RoundTripRule::next);
}

std::string ClientFigures::page()
{
    Meter &meter = *m_metrics.meterOf(kService);
    const ServiceFigures client{.id = kService,
                                .name = m_name,
                                .role = "client",
                                .isUp = m_isOpen,
                                .now = meter.reading(),
                                .series = &meter.series()};
    return metricsPage({client}, reactorStateOf(m_reactor), m_metrics.all(), nullptr);
}

} // namespace ropewalk
