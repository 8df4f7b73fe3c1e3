#include "servers/echo.h"

using namespace ropewalk;

int main()
{
    auto reactor = Reactor::create();
    if (!reactor)
        bench::fail(reactor.error());
    const auto server = bench::listenForEcho(**reactor);
    if (auto ended = (*reactor)->run(); !ended)
        bench::fail(ended.error());
}
