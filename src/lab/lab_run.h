#pragma once

#include "base/result.h"
#include "lab/lab_plan.h"
#include "lab/lab_result.h"

#include <chrono>
#include <string>

namespace ropewalk {

/// Runs `model` once on the requests of `plan`: starts the server in a process of its own, with `program`,
/// and backend and clients in this thread. Waits until all is over, at most `patience`.
///
/// The server keeps to the first cores of the plan; this thread stays off them where there are others.
/// Errors: those of starting the program and of its sockets; `errc::timed_out`; what the server wrote to its
///         standard error, as the operation.
[[nodiscard]] Result<LabResult> runLab(const std::string &program,
                                       const LabPlan &plan,
                                       LabModel model,
                                       std::chrono::milliseconds patience = std::chrono::minutes(2));

} // namespace ropewalk
