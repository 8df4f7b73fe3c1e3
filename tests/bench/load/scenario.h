#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ropewalk::bench {

/// What the load does to every server.
struct Scenario
{
    std::string name;
    int active = 1;
    int idle = 0;
    std::size_t messageSize = 64;   ///< Bytes.
    std::size_t bufferSize = 65536; ///< Bytes; takes the place of `{buffer}` in a server's command.
};

/// A server program, by the name it has in the tables.
struct Server
{
    std::string name;
    std::string command; ///< For the shell. Prints "listening …PORT"; `{buffer}` is replaced.

    [[nodiscard]] std::string commandFor(const Scenario &scenario) const;
};

/// 1, 100 and 1,000 connections; 100 beside 10,000 idle ones; big messages through both sizes of buffer.
[[nodiscard]] std::vector<Scenario> builtInScenarios();

/// The servers that are built beside this program, and Ropewalk's.
[[nodiscard]] std::vector<Server> builtInServers();

} // namespace ropewalk::bench
