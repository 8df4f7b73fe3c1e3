#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace ropewalk {

/// Measures a server. Prints what it finds once a second on standard error and at the end on standard output;
/// with `--json` ten times a second and at the end, an object a line, on standard output.
[[nodiscard]] ExitCode runLoad(const Options &options, const LoadOptions &command);

} // namespace ropewalk
