#pragma once

#include "cli/event_printer.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "control/control_channel.h"
#include "workbench/workbench.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace ropewalk {

/// Runs services until a signal ends it, and tells what happens: `serve` and `run`.
///
/// A journal is kept only where something reads it: with JSON events, or with a control channel.
class EngineSession final : public QObject
{
    Q_OBJECT

public:
    EngineSession(const Options &options,
                  std::vector<ServiceConfig> services,
                  std::map<std::string, std::string> variables);

    /// Until SIGINT or SIGTERM, or, unless somebody could help through a control channel, until no service is
    /// left that could run.
    [[nodiscard]] ExitCode run();

private:
    void openControl();
    void openMetrics();
    void fail(const Error &error);
    void startServices();
    void takeFacts();
    void noteFailures(const EngineUpdate &update);

    EventPrinter m_printer;
    PollerKind m_poller;
    std::string m_control; ///< Where to open a control channel; empty: nowhere.
    std::string m_metrics; ///< Where to serve metrics; likewise.
    std::vector<ServiceConfig> m_services;
    std::map<std::string, std::string> m_variables;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<JournalView> m_journal;
    std::set<ServiceId> m_failed;
};

} // namespace ropewalk
