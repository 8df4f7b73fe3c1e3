#pragma once

#include "base/result.h"

#include <string>

namespace ropewalk {

/// Makes a new folder for the sockets of one run, which only this user may look into, and returns its path.
[[nodiscard]] Result<std::string> makeSocketFolder();

} // namespace ropewalk
