#pragma once

#include "base/parsed.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "net/endpoint.h"

#include <string_view>

namespace ropewalk {

/// Explains an endpoint string, or the grammar.
[[nodiscard]] ExitCode explainEndpoints(const Options &options, const EndpointsOptions &command);

/// Prints what is wrong with `text`, the text itself with a mark under the place, and the remedy, on standard
/// error.
void printParseError(std::string_view text, const ParseError &error);

} // namespace ropewalk
