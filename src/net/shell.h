#pragma once

#include "net/process.h"

#include <string>

namespace ropewalk {

/// The system's shell, which is to read all of `command`; it leads a group of its own.
[[nodiscard]] ProcessSpec shellSpec(std::string command);

} // namespace ropewalk
