#pragma once

#include "net/endpoint.h"
#include "reactor/reactor.h"
#include "workbench/metrics/metrics_server.h"
#include "workbench/metrics/round_trip.h"
#include "workbench/metrics/service_tally.h"

#include <memory>
#include <string>

namespace ropewalk {

/// What `connect --metrics` counts of its one connection, and serves over HTTP.
///
/// Thread: the reactor's.
class ClientFigures
{
public:
    /// `name` is what it connects to.
    ClientFigures(Reactor &reactor, std::string name);

    /// Errors: as `MetricsServer::start()`.
    Status serve(const Endpoint &endpoint);
    [[nodiscard]] std::string address() const { return m_server->address(); }

    void dialled() { m_dialledAt = m_reactor.now(); }
    void opened();
    void closed();
    void failed() { m_tally.failed(); }
    void received(std::size_t bytes);
    void sent(std::size_t bytes);

private:
    [[nodiscard]] std::string page();

    static constexpr ServiceId kService{1};

    Reactor &m_reactor;
    const std::string m_name;
    EngineMetrics m_metrics;
    ServiceTally m_tally{m_metrics, kService};
    RoundTripTimer m_roundTrip;
    TimePoint m_dialledAt{};
    bool m_isOpen = false;
    std::unique_ptr<MetricsServer> m_server;
};

} // namespace ropewalk
