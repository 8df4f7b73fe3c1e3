#pragma once

#include "workbench/workbench.h"

#include <functional>
#include <string>

namespace ropewalk {

/// Serves the metrics of `workbench` on what `parseMetricsEndpoint()` made, until its engine ends.
///
/// `onOpened` is told where they are; it runs on the workbench's thread, and not at all once `context` is
/// gone. Errors: as `MetricsServer::start()`.
void openMetrics(Workbench &workbench,
                 const Endpoint &endpoint,
                 QObject *context,
                 std::function<void(const Result<std::string> &)> onOpened);

} // namespace ropewalk
