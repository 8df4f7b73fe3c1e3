#include "load/scenario.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace ropewalk::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSmall = 64;          // Bytes.
constexpr std::size_t kBig = 1U << 20U;     // Bytes.
constexpr std::size_t kBuffer = 64U << 10U; // Bytes.
constexpr std::size_t kWide = 256U << 10U;  // Bytes.

struct Candidate
{
    const char *name;
    const char *program; ///< Seen from this program's folder.
    const char *arguments;
    bool needsDisplay = false;
};

constexpr Candidate kCandidates[] = {
    {"epoll", "peer_epoll", "--buffer {buffer}"},
    {"asio", "peer_asio", "--buffer {buffer}"},
    {"libuv", "peer_libuv", "--buffer {buffer}"},
    {"libuv-try", "peer_libuv", "--try-write --buffer {buffer}"},
    {"libevent", "peer_libevent", "--buffer {buffer}"},
    {"qtcpserver", "peer_qtcpserver", ""},
    {"twisted", "peer_twisted.py", ""},
    {"ropewalk-watch", "server_watch", ""},
    {"ropewalk-watch-qt", "server_watch_qtloop", ""},
    {"ropewalk-reactor", "server_reactor", ""},
    {"ropewalk-qtloop", "server_qtloop", ""},
    {"ropewalk-engine", "server_workbench", ""},
    {"ropewalk-unmetered", "server_workbench", "unmetered"},
    {"ropewalk-journal", "server_workbench", "journal"},
    {"ropewalk-slow-turns", "server_workbench", "slow-turns"},
    {"ropewalk-spans", "server_workbench", "spans"},
    {"ropewalk-window", "server_window", "", true},
    {"ropewalk-cli", "../bin/ropewalk-cli", "serve tcp:0 --behaviour echo"},
};

std::string commandOf(const fs::path &program, std::string_view arguments)
{
    std::string command("'");
    command.append(program.string()).append("' ").append(arguments);
    return command;
}

} // namespace

std::string Server::commandFor(const Scenario &scenario) const
{
    constexpr std::string_view kBufferField = "{buffer}";
    std::string result = command;
    for (std::size_t at; (at = result.find(kBufferField)) != std::string::npos;)
        result.replace(at, kBufferField.size(), std::to_string(scenario.bufferSize));
    return result;
}

std::vector<Scenario> builtInScenarios()
{
    return {
        {"one", 1, 0, kSmall, kBuffer},
        {"hundred", 100, 0, kSmall, kBuffer},
        {"thousand", 1000, 0, kSmall, kBuffer},
        {"idle", 100, 10000, kSmall, kBuffer},
        {"bulk-64k", 4, 0, kBig, kBuffer},
        {"bulk-256k", 4, 0, kBig, kWide},
    };
}

std::vector<Server> builtInServers()
{
    const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
    std::vector<Server> servers;
    for (const Candidate &candidate : kCandidates) {
        const fs::path program = folder / candidate.program;
        if (fs::exists(program) && (!candidate.needsDisplay || std::getenv("DISPLAY") != nullptr))
            servers.push_back({candidate.name, commandOf(program, candidate.arguments)});
    }
    return servers;
}

} // namespace ropewalk::bench
