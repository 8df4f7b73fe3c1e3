#include "cli/engine_session.h"

#include "cli/complaints.h"
#include "cli/metrics_option.h"
#include "control/control_endpoint.h"
#include "workbench/metrics/metrics_server.h"
#include "workbench/metrics/open_metrics.h"

#include <QCoreApplication>

#include <cstdio>

namespace ropewalk {

EngineSession::EngineSession(const Options &options,
                             std::vector<ServiceConfig> services,
                             std::map<std::string, std::string> variables)
    : m_printer(options.isJson ? EventPrinter::Format::json : EventPrinter::Format::words)
    , m_poller(options.poller)
    , m_control(options.control)
    , m_metrics(options.metrics)
    , m_services(std::move(services))
    , m_variables(std::move(variables))
{}

ExitCode EngineSession::run()
{
    WorkbenchOptions options;
    options.poller = m_poller;
    options.keepsJournal = m_printer.isJson() || !m_control.empty();
    auto workbench = Workbench::start(options);
    if (!workbench) {
        std::fprintf(stderr, "%s\n", workbench.error().message().c_str());
        return ExitCode::unreachable;
    }
    m_workbench = std::move(*workbench);
    m_journal = std::make_unique<JournalView>(m_workbench->journal());
    connect(m_workbench.get(), &Workbench::changed, this, &EngineSession::takeFacts);
    connect(m_workbench.get(), &Workbench::terminationRequested, this, [] { QCoreApplication::exit(0); });

    if (m_control.empty())
        openMetrics();
    else
        openControl(); // First, so that whoever reads the output knows where to call before anything happens.
    const int code = QCoreApplication::exec();
    m_workbench.reset(); // Sends what is queued.
    return static_cast<ExitCode>(code);
}

void EngineSession::openControl()
{
    const auto endpoint = parseControlEndpoint(m_control);
    if (!endpoint)
        return QCoreApplication::exit(static_cast<int>(ExitCode::usage)); // The options have checked it.
    openControlChannel(*m_workbench, *endpoint, this, [this](const Result<ControlAccess> &access) {
        if (access) {
            m_printer.print(*access);
            return openMetrics();
        }
        fail(access.error());
    });
}

void EngineSession::openMetrics()
{
    if (m_metrics.empty())
        return startServices();
    const auto endpoint = parseMetricsEndpoint(m_metrics);
    if (!endpoint)
        return QCoreApplication::exit(static_cast<int>(ExitCode::usage)); // The options have checked it.
    ropewalk::openMetrics(*m_workbench, *endpoint, this, [this](const Result<std::string> &address) {
        if (!address)
            return fail(address.error());
        printMetricsAddress(*address, m_printer.isJson(), stdout);
        startServices();
    });
}

void EngineSession::fail(const Error &error)
{
    printFailure(error);
    QCoreApplication::exit(static_cast<int>(ExitCode::unreachable));
}

void EngineSession::startServices()
{
    m_workbench->post(SetVariables{m_variables});
    for (const ServiceConfig &config : m_services)
        m_workbench->post(AddService{config, config.startsWithWorkspace});
}

void EngineSession::takeFacts()
{
    const EngineUpdate update = m_workbench->takeUpdate();
    m_printer.print(update);
    if (m_printer.isJson())
        m_printer.print(*m_journal);
    noteFailures(update);
}

void EngineSession::noteFailures(const EngineUpdate &update)
{
    for (const ServiceState &service : update.services) {
        if (service.phase == ServicePhase::failed)
            m_failed.insert(service.id);
        else
            m_failed.erase(service.id);
    }
    if (m_control.empty() && m_failed.size() == m_services.size())
        QCoreApplication::exit(static_cast<int>(ExitCode::unreachable));
}

} // namespace ropewalk
