#include "qtloop/qt_reactor_host.h"
#include "servers/echo.h"

#include <QCoreApplication>

using namespace ropewalk;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    auto reactor = Reactor::create();
    if (!reactor)
        bench::fail(reactor.error());
    const QtReactorHost host(**reactor);
    (*reactor)->startup();
    const auto server = bench::listenForEcho(**reactor);
    return QCoreApplication::exec();
}
