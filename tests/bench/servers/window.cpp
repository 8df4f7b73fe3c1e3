#include "net/endpoint_string.h"
#include "reactor/descriptor_limit.h"
#include "servers/echo.h"
#include "ui/app/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTimer>

using namespace ropewalk;

namespace {

constexpr std::chrono::milliseconds kAskAgain{10};

/// Prints where the first service listens, once it does; true then.
bool announceListener(const Directory &directory)
{
    if (directory.services().empty())
        return false;
    const ServiceEntry &service = *directory.service(directory.services().front());
    const auto endpoint = parseEndpoint(service.state.endpoint, EndpointRole::listen);
    if (service.state.phase != ServicePhase::listening || !endpoint)
        return false;
    bench::announce(endpoint->port);
    return true;
}

} // namespace

/// The window as people have it: open, its journal on, the list following what an echo server does.
int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    QApplication application(argc, argv);
    const Theme theme(application, SchemeChoice::light);
    auto workbench = Workbench::start({});
    if (!workbench)
        bench::fail(workbench.error());
    Session session(std::move(*workbench));
    MainWindow window(session);
    QObject::connect(&session.workbench(), &Workbench::terminationRequested, qApp, &QCoreApplication::exit);
    window.resize(1'440, 900);
    window.show();
    ServiceConfig config;
    config.endpoint = "tcp:0:backlog=" + std::to_string(bench::kBacklog);
    session.post(AddService{config});

    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (announceListener(session.directory()))
            timer.stop();
    });
    timer.start(kAskAgain);
    return QApplication::exec();
}
