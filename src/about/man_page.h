#pragma once

#include "about/command_summary.h"

#include <string>

namespace ropewalk {

/// `program` as a page of section 1 of the manual, for `man`: its options, each command with its own, and
/// what stands at the foot of each one's help.
[[nodiscard]] std::string manPage(const CommandSummary &program);

} // namespace ropewalk
