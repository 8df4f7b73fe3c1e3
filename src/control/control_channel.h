#pragma once

#include "control/control_server.h"
#include "workbench/workbench.h"

#include <functional>

namespace ropewalk {

/// Opens a control channel beside the engine of `workbench`, which closes it when it ends.
///
/// `onOpened` runs on the workbench's thread, and not at all once `context` is gone.
/// Errors: as `ControlServer::start()`.
void openControlChannel(Workbench &workbench,
                        const Endpoint &endpoint,
                        QObject *context,
                        std::function<void(const Result<ControlAccess> &)> onOpened);

} // namespace ropewalk
