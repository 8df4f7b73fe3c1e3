#pragma once

#include "base/error.h"

#include <string>

namespace ropewalk {

/// One sentence or two that say what to do about `error`, from its code, act and port; empty where there
/// is nothing to advise. "Port 6667 is in use. Choose another port, or 0 for any free one."
[[nodiscard]] std::string remedyOf(const Error &error);

} // namespace ropewalk
