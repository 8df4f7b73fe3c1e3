#pragma once

#include "workbench/json_fields.h"
#include "workbench/rules/pattern_config.h"

namespace ropewalk {

// Patterns as JSON: in a workspace and on the control channel.
//
// Errors: the readers complain to their JsonFields.

/// Reads "match" and "pattern".
void readPattern(JsonFields &fields, PatternConfig &pattern);

} // namespace ropewalk
