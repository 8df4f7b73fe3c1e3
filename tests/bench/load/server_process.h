#pragma once

#include "base/result.h"
#include "base/unique_fd.h"

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk::bench {

/// A server in a process of its own, and what the system says about its costs.
class ServerProcess
{
public:
    /// Memory of the process, in bytes.
    struct Memory
    {
        std::int64_t resident = 0;
        std::int64_t own = 0; ///< Private and written to: what the process itself asked for.
    };

    /// Runs `command` by the shell, on processor `cpu` alone if there is one, and waits until it prints
    /// "listening …PORT".
    [[nodiscard]] static Result<ServerProcess> start(const std::string &command, std::optional<int> cpu);

    ServerProcess(ServerProcess &&other) noexcept;
    ServerProcess &operator=(ServerProcess &&) = delete;
    /// Ends the process with SIGTERM; with SIGKILL if that takes too long.
    ~ServerProcess();

    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// User and system time of all its threads, the ended ones too.
    [[nodiscard]] Result<std::chrono::nanoseconds> cpuTime() const;

    [[nodiscard]] Result<Memory> memory() const;

private:
    ServerProcess(pid_t pid, UniqueFd output);
    Status waitUntilListening();

    pid_t m_pid;
    UniqueFd m_output;
    std::uint16_t m_port = 0;
};

/// The port in "listening 80", "listening tcp:80:interface=127.0.0.1" or "listening [::1]:80": the first
/// field that is a number. Nothing for any other line.
[[nodiscard]] std::optional<std::uint16_t> portIn(std::string_view line);

} // namespace ropewalk::bench
