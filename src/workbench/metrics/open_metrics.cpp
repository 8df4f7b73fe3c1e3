#include "workbench/metrics/open_metrics.h"

#include "workbench/engine.h"
#include "workbench/metrics/meter.h"
#include "workbench/metrics/metrics_page.h"
#include "workbench/metrics/metrics_server.h"

#include <memory>
#include <utility>

namespace ropewalk {
namespace {

const char *roleOf(const ServiceConfig &config)
{
    if (config.isRelay())
        return "relay";
    return config.role == Role::connect ? "client" : "server";
}

std::vector<ServiceFigures> figuresOf(Engine &engine)
{
    EngineUpdate present;
    engine.tellServices(present);
    std::vector<ServiceFigures> all;
    for (std::size_t i = 0; i < present.configs.size(); ++i) {
        const ServiceConfig &config = present.configs[i];
        const ServicePhase phase = present.services[i].phase;
        Meter &meter = *engine.metrics().meterOf(config.id);
        all.push_back({.id = config.id,
                       .name = config.name.empty() ? config.endpoint : config.name,
                       .role = roleOf(config),
                       .isUp = phase == ServicePhase::listening || phase == ServicePhase::connected,
                       .now = meter.reading(),
                       .series = &meter.series()});
    }
    return all;
}

/// Beside the engine, whose figures it tells. Callbacks are timed for as long as somebody may ask.
class EngineMetricsServer final : public EngineCompanion
{
public:
    EngineMetricsServer(std::unique_ptr<MetricsServer> server, Recording recording)
        : m_server(std::move(server))
        , m_recording(std::move(recording))
    {}

    void updated(const EngineUpdate & /*update*/) override {}

private:
    std::unique_ptr<MetricsServer> m_server;
    Recording m_recording;
};

} // namespace

void openMetrics(Workbench &workbench,
                 const Endpoint &endpoint,
                 QObject *context,
                 std::function<void(const Result<std::string> &)> onOpened)
{
    // Written in the I/O thread before the answer comes here.
    const auto address = std::make_shared<std::string>();
    const auto make = [endpoint,
                       address](const EngineSite &site) -> Result<std::unique_ptr<EngineCompanion>> {
        const auto page = [&engine = site.engine, &reactor = site.reactor] {
            const TurnRecorder *const recorder = reactor.recorder();
            return metricsPage(figuresOf(engine),
                               engine.reactorState(),
                               engine.metrics().all(),
                               recorder != nullptr ? &recorder->callbackTimes() : nullptr);
        };
        auto server = MetricsServer::start(site.reactor, endpoint, page);
        if (!server)
            return server.error();
        *address = (*server)->address();
        return std::unique_ptr<EngineCompanion>(std::make_unique<EngineMetricsServer>(
            std::move(*server), site.reactor.recording().begin(TurnRecorder::Depth::figures)));
    };
    workbench.attach(
        make, context, [address, onOpened = std::move(onOpened)](const Result<CommandReply> &attached) {
            if (attached)
                onOpened(*address);
            else
                onOpened(attached.error());
        });
}

} // namespace ropewalk
