#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"

namespace ropewalk {

/// Connects standard input and output to a server.
[[nodiscard]] ExitCode connectClient(const Options &options, const ConnectOptions &command);

/// Sends one message, and waits for an answer if told to.
[[nodiscard]] ExitCode sendMessage(const Options &options, const SendOptions &command);

/// Calls a method of a running Ropewalk, or follows its events.
[[nodiscard]] ExitCode callControl(const Options &options, const CtlOptions &command);

} // namespace ropewalk
