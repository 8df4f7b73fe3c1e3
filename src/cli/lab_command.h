#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace ropewalk {

/// Runs the models of servers on the same work, each in a process of its own: `ropewalk-lab`, which stands
/// beside this program.
[[nodiscard]] ExitCode runLabs(const Options &options, const LabOptions &command);

} // namespace ropewalk
