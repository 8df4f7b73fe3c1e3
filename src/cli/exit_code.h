#pragma once

namespace ropewalk {

/// How ropewalk-cli ends; `--help` lists the same.
enum class ExitCode : int {
    success = 0,
    usage = 2,          ///< The arguments, an endpoint string or a workspace make no sense.
    unreachable = 3,    ///< A server could not listen, or a client could not connect.
    unexpected = 4,     ///< `--expect` was not met in time, or a request of a load failed.
    connectionLost = 5, ///< The connection broke before everything was said.
    refused = 6,        ///< A control channel was asked for something that failed.
};

} // namespace ropewalk
