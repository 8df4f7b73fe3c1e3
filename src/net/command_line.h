#pragma once

#include "base/parsed.h"
#include "net/process.h"

#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// The words of a command as a person types it: a program and its arguments.
///
/// Blanks separate words. 'Single quotes' keep everything between them, "double quotes" everything but
/// `\"` and `\\`; elsewhere a backslash takes the next character as it is. There is no shell: no variables,
/// no patterns, no pipes. Errors: a quote that is not closed, a backslash at the end, no word at all; each
/// with its place.
[[nodiscard]] Parsed<std::vector<std::string>> splitCommandLine(std::string_view text);

/// Whether a shell is to read the command.
enum class ThroughShell : bool { no, yes };

/// `command` as a program to start, which leads a group of its own; with `ThroughShell::yes` it is
/// the system's shell with all of `command`: `/bin/sh -c`, or `cmd.exe /c` on Windows.
/// Errors: those of `splitCommandLine()`.
[[nodiscard]] Parsed<ProcessSpec> processSpecOf(std::string_view command, ThroughShell throughShell);

} // namespace ropewalk
