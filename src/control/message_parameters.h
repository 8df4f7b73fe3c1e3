#pragma once

#include "control/parameter_reader.h"
#include "workbench/service_config.h"

namespace ropewalk {

/// The parameters of a message: the workspace's keys, or "base64" with the bytes themselves. One of the two
/// must be there.
void requireMessage(ParameterReader &reader, MessageTemplate &message);

} // namespace ropewalk
