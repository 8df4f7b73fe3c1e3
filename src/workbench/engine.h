#pragma once

#include "defer/deferred.h"
#include "net/application_service.h"
#include "workbench/chains/chain_control.h"
#include "workbench/commands.h"
#include "workbench/datagram_look_ups.h"
#include "workbench/engine_core.h"
#include "workbench/engine_update.h"
#include "workbench/loop/idle_crowd.h"
#include "workbench/loop/loop_watch.h"
#include "workbench/metrics/metric_watch.h"
#include "workbench/queues/queue_control.h"
#include "workbench/rules/requests.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ropewalk {

class Service;

/// Owns the services and carries out commands. Stopped, it stops every service, the last one first.
///
/// Thread: the I/O thread.
/// Errors: a service that cannot start is no failed command: its state says why. Commands fail with
///         `errc::no_such_device` for an unknown service or connection, `errc::invalid_argument` for a
///         message that cannot be encoded, and what the socket says.
class Engine final : public ApplicationService
{
public:
    /// `journal` and `chains` may be null: then nothing is recorded, and chains have no commands. All must
    /// outlive this.
    Engine(Reactor &reactor, Resolver &resolver, Journal *journal, ChainLog *chains = nullptr);
    ~Engine() override;

    [[nodiscard]] Deferred<CommandReply> execute(Command command);

    /// Fires once what was queued is out, at the latest after `Service::kStopTimeout`.
    Deferred<> stopService() override;

    /// `hook` runs at the first change after each `collect()`.
    void setChangedHook(std::function<void(Urgency)> hook) { m_core.setChangedHook(std::move(hook)); }
    [[nodiscard]] Urgency urgency() const { return m_core.urgency(); }

    /// Moves what changed since the last call to `update`.
    void collect(EngineUpdate &update);
    /// What happened in the queues that are watched since the last call, if anything did.
    [[nodiscard]] std::optional<QueueNews> takeQueueNews() { return m_queues.takeNews(); }
    /// What happened to the figures that are watched since the last call.
    [[nodiscard]] std::vector<MetricNews> takeMetricNews() { return m_metrics.take(); }
    /// Turns of the reactor, and its health.
    [[nodiscard]] LoopWatch &loop() { return m_loop; }

    // For whoever asks, in the I/O thread. What `collect()` would tell stays to be told.

    /// Every service: its configuration and its state; and the variables.
    void tellServices(EngineUpdate &snapshot) const;
    /// Open connections, of one service or of all, with their ends: at most `most` with numbers above
    /// `after`, in order.
    [[nodiscard]] std::vector<ConnectionState>
    connections(ServiceId service, ConnectionId after, std::size_t most) const;
    [[nodiscard]] ReactorState reactorState();
    [[nodiscard]] EngineMetrics &metrics() { return m_core.metrics(); }
    /// What a scope has now, and over time; that is null for a connection that nobody watches.
    /// Errors: `errc::no_such_device`.
    struct Figures
    {
        MetricReading now;
        const MetricSeries *series = nullptr;
    };
    [[nodiscard]] Result<Figures> figuresOf(const MetricScope &scope);

private:
    using Reply = Deferred<CommandReply>;

    Reply run(AddService &command);
    Reply run(ChangeService &command);
    Reply run(const RemoveService &command);
    Reply run(const StartService &command);
    Reply run(const StopService &command);
    Reply run(const SendMessage &command);
    Reply run(const SendToAll &command);
    Reply run(const SendDatagram &command);
    Reply run(const RepeatMessage &command);
    Reply run(SetRules &command);
    Reply run(SetSequences &command);
    Reply run(const CloseConnection &command);
    Reply run(const SetTcpOption &command);
    Reply run(SetFaults &command);
    Reply run(const UseServiceFaults &command);
    Reply run(const OpenCrowd &command);
    Reply run(const SetVariables &command);
    Reply run(const ClearJournal &command);

    [[nodiscard]] Result<Service *> serviceOf(ServiceId id) const;
    [[nodiscard]] Result<Connection *> connectionOf(ConnectionId id) const;
    [[nodiscard]] ServiceId freeId();
    void remove(ServiceId id);
    Reply sendDatagram(ServiceId service, std::string_view address, const MessageTemplate &message);
    static Reply send(Connection &connection, const MessageTemplate &message);

    EngineCore m_core;
    DatagramLookUps m_lookUps;
    Requests m_requests;
    std::optional<ChainControl> m_chains;
    QueueControl m_queues;
    MetricWatch m_metrics;
    LoopWatch m_loop;
    IdleCrowd m_crowd;
    ServiceId m_crowded = ServiceId::none; ///< Whom it is at.
    std::uint32_t m_lastService = 0;
    std::vector<ServiceId> m_removed;
    std::optional<std::map<std::string, std::string>> m_newVariables; ///< Not told yet.
    std::map<ServiceId, std::unique_ptr<Service>> m_services;         ///< Goes first.
};

} // namespace ropewalk
