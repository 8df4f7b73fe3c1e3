#include "net/application_service.h"

#include <utility>

namespace ropewalk {

void runWithReactor(Reactor &reactor,
                    ApplicationService &service,
                    std::function<void(const Error &)> onFailure)
{
    reactor.callWhenRunning([&reactor, &service, onFailure = std::move(onFailure)] {
        if (const Status started = service.startService(); !started) {
            onFailure(started.error());
            reactor.stop();
        }
    });
    reactor.addSystemEventTrigger(EventPhase::before, SystemEvent::shutdown, [&reactor, &service] {
        if (!service.isRunning())
            return;
        service.stopService()
            .addCallback([hold = reactor.holdSystemEvent()] {}) // Gone once the chain has come so far.
            .detach();
    });
}

} // namespace ropewalk
