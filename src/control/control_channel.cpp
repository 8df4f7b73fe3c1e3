#include "control/control_channel.h"

#include <memory>
#include <utility>

namespace ropewalk {

void openControlChannel(Workbench &workbench,
                        const Endpoint &endpoint,
                        QObject *context,
                        std::function<void(const Result<ControlAccess> &)> onOpened)
{
    // Written in the I/O thread before the answer comes here.
    const auto access = std::make_shared<ControlAccess>();
    const auto make = [endpoint, access](const EngineSite &site) -> Result<std::unique_ptr<EngineCompanion>> {
        auto server = ControlServer::start(site, endpoint);
        if (!server)
            return server.error();
        *access = (*server)->access();
        return std::unique_ptr<EngineCompanion>(std::move(*server));
    };
    workbench.attach(
        make, context, [access, onOpened = std::move(onOpened)](const Result<CommandReply> &attached) {
            if (attached)
                onOpened(*access);
            else
                onOpened(attached.error());
        });
}

} // namespace ropewalk
