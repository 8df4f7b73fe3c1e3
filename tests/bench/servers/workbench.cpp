#include "workbench/workbench.h"

#include "servers/echo.h"

#include <QCoreApplication>

#include <cstdlib>
#include <cstring>
#include <span>
#include <utility>

using namespace ropewalk;

namespace {

/// Takes an update; prints where the service listens once it does.
void take(Workbench &workbench, bool &isAnnounced)
{
    (void)workbench.takeLoopNews();
    for (const ServiceState &state : workbench.takeUpdate().services)
        if (state.phase == ServicePhase::listening && !std::exchange(isAnnounced, true))
            bench::announce(
                static_cast<unsigned>(std::atoi(state.endpoint.c_str() + state.endpoint.find(':') + 1)));
}

} // namespace

/// The whole engine, with a face that takes every update and shows none. "journal" keeps one, "unmetered"
/// samples and measures nothing, "slow-turns" has callbacks timed, as the window does, and "spans" every
/// moment recorded, as its Reactor does while it is shown; any other argument is an endpoint to forward to,
/// in place of an echo.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    WorkbenchOptions options;
    ServiceConfig config;
    bool recordsSpans = false;
    options.keepsJournal = false;
    for (const char *argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
        if (std::strcmp(argument, "journal") == 0)
            options.keepsJournal = true;
        else if (std::strcmp(argument, "unmetered") == 0)
            options.keepsMetrics = false;
        else if (std::strcmp(argument, "slow-turns") == 0)
            options.tellsSlowTurns = true;
        else if (std::strcmp(argument, "spans") == 0)
            options.tellsSlowTurns = recordsSpans = true;
        else
            config.forward = argument;
    }
    options.updateInterval = std::chrono::milliseconds(16); // A window's frame.
    auto workbench = Workbench::start(options);
    if (!workbench)
        bench::fail(workbench.error());
    bool isAnnounced = false;
    QObject::connect(
        workbench->get(), &Workbench::changed, workbench->get(), [&] { take(**workbench, isAnnounced); });
    config.endpoint = "tcp:0:backlog=" + std::to_string(bench::kBacklog);
    if (recordsSpans)
        (*workbench)->post(WatchReactor{});
    (*workbench)->post(AddService{config});
    return QCoreApplication::exec();
}
