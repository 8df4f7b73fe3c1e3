#pragma once

#include "net/process.h"

#include <string>

namespace ropewalk {

/// The one string that a program of Windows is started with, from which it makes its arguments again: by the
/// rules of Microsoft's C library, except for cmd.exe, which reads what stands behind /c as it is.
///
/// After: CommandLineToArgvW; "Parsing C command-line arguments" of the C library's reference.
[[nodiscard]] std::string windowsCommandLine(const ProcessSpec &spec);

} // namespace ropewalk
