#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace ropewalk {

struct CtlOptions
{
    std::string endpoint; ///< Of the control channel.
    std::string token;
    std::string method;
    std::string parameters;  ///< JSON; "-": standard input.
    std::string follow;      ///< Events, separated by commas; empty: none.
    std::uint64_t count = 0; ///< Of events, after which it ends; 0: no end.
    bool printsDocs = false;
    std::chrono::milliseconds timeout{10'000}; ///< For connecting.
};

/// Adds the options of `ropewalk-cli ctl` to `command`, to be read into `options`.
void addCtlOptions(CLI::App &command, CtlOptions &options);

/// Adds `--control`, which opens a control channel, to a command that runs services.
void addControlOption(CLI::App &command, std::string &endpoint);

} // namespace ropewalk
