#pragma once

#include "base/parsed.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "net/endpoint.h"

#include <string_view>

namespace ropewalk {

/// Explains an endpoint string, or the grammar.
[[nodiscard]] ExitCode explainEndpoints(const Options &options, const EndpointsOptions &command);

} // namespace ropewalk
