#pragma once

#include "workbench/commands.h"

namespace ropewalk {

/// "AddService": the alternative that `command` is. It lives as long as the program.
[[nodiscard]] const char *commandName(const Command &command);

} // namespace ropewalk
