#include "workbench/workbench.h"

#include "servers/echo.h"

#include <QCoreApplication>

#include <cstdlib>
#include <cstring>
#include <utility>

using namespace ropewalk;

namespace {

/// Takes an update; prints where the service listens once it does.
void take(Workbench &workbench, bool &isAnnounced)
{
    for (const ServiceState &state : workbench.takeUpdate().services)
        if (state.phase == ServicePhase::listening && !std::exchange(isAnnounced, true))
            bench::announce(
                static_cast<unsigned>(std::atoi(state.endpoint.c_str() + state.endpoint.find(':') + 1)));
}

} // namespace

/// The whole engine, with a face that takes every update and shows none. "journal" keeps one.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    WorkbenchOptions options;
    options.keepsJournal = argc > 1 && std::strcmp(argv[1], "journal") == 0;
    options.updateInterval = std::chrono::milliseconds(16); // A window's frame.
    auto workbench = Workbench::start(options);
    if (!workbench)
        bench::fail(workbench.error());
    bool isAnnounced = false;
    QObject::connect(
        workbench->get(), &Workbench::changed, workbench->get(), [&] { take(**workbench, isAnnounced); });
    ServiceConfig config;
    config.endpoint = "tcp:0:backlog=" + std::to_string(bench::kBacklog);
    (*workbench)->post(AddService{config});
    return QCoreApplication::exec();
}
