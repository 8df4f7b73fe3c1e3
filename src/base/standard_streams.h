#pragma once

#include <string_view>

namespace ropewalk {

/// Has standard input and output carry bytes as they are, and a console show UTF-8; a window's program speaks
/// to the console that it was started from. At the start of a program.
void prepareStandardStreams();

/// Writes to standard output, past stdio. Blocks while whoever reads it is slow; what nobody will read is
/// lost.
void writeToOutput(std::string_view bytes);

} // namespace ropewalk
