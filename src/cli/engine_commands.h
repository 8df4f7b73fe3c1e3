#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace ropewalk {

/// Runs one server until a signal comes.
[[nodiscard]] ExitCode serve(const Options &options, const ServeOptions &command);

/// Runs one relay until a signal comes.
[[nodiscard]] ExitCode relay(const Options &options, const RelayOptions &command);

/// Runs the services of a workspace until a signal comes.
[[nodiscard]] ExitCode runWorkspace(const Options &options, const RunOptions &command);

} // namespace ropewalk
