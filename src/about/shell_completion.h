#pragma once

#include "about/command_summary.h"

#include <string>

namespace ropewalk {

// What a shell reads to complete the arguments of `program`. Where neither an option nor one of a few words
// can stand, files are completed.

[[nodiscard]] std::string bashCompletion(const CommandSummary &program);
[[nodiscard]] std::string fishCompletion(const CommandSummary &program);
[[nodiscard]] std::string zshCompletion(const CommandSummary &program);

} // namespace ropewalk
