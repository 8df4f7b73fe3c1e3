#include "workbench/engine_update.h"

#include "reactor/reactor.h"

namespace ropewalk {

ReactorState reactorStateOf(const Reactor &reactor)
{
    return {.poller = std::string(reactor.pollerName()),
            .descriptors = reactor.watchCount(),
            .timers = reactor.timerCount(),
            .turns = reactor.stats().read()};
}

} // namespace ropewalk
