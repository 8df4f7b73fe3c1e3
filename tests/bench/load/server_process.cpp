#include "load/server_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <fstream>
#include <utility>

namespace ropewalk::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto kStartPatience = 20s;
constexpr auto kStopPatience = 3s;
constexpr int kOutputPipe = 1 << 20; // Bytes a talkative server may print without being read.

[[noreturn]] void becomeServer(const std::string &command, std::optional<int> cpu, int output)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (cpu) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(static_cast<std::size_t>(*cpu), &set);
        ::sched_setaffinity(0, sizeof set, &set);
    }
    ::dup2(output, STDOUT_FILENO);
    const std::string line = "exec " + command;
    ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    ::_exit(127);
}

/// The number behind `key` in a /proc file of "key:   123 kB" lines, in bytes.
std::int64_t kibibytesOf(std::string_view key, std::string_view line)
{
    std::int64_t value = 0;
    const std::size_t start = line.find_first_of("0123456789", key.size());
    if (start != std::string_view::npos)
        std::from_chars(line.data() + start, line.data() + line.size(), value);
    return value * 1024;
}

} // namespace

ServerProcess::ServerProcess(pid_t pid, UniqueFd output)
    : m_pid(pid)
    , m_output(std::move(output))
{}

ServerProcess::ServerProcess(ServerProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_output(std::move(other.m_output))
    , m_port(other.m_port)
{}

ServerProcess::~ServerProcess()
{
    if (m_pid < 0)
        return;
    ::kill(m_pid, SIGTERM);
    const auto end = std::chrono::steady_clock::now() + kStopPatience;
    while (::waitpid(m_pid, nullptr, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end)
            ::kill(m_pid, SIGKILL);
        ::poll(nullptr, 0, 1);
    }
}

Result<ServerProcess> ServerProcess::start(const std::string &command, std::optional<int> cpu)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Error::fromErrno("pipe");
    UniqueFd output(ends[0]);
    UniqueFd input(ends[1]);
    ::fcntl(output.get(), F_SETPIPE_SZ, kOutputPipe);
    const pid_t pid = ::fork();
    if (pid < 0)
        return Error::fromErrno("fork");
    if (pid == 0)
        becomeServer(command, cpu, input.get());
    input = UniqueFd(); // Ours; only without it does a server that ends show as the end of its output.
    ServerProcess server(pid, std::move(output));
    if (auto listening = server.waitUntilListening(); !listening)
        return Error{listening.error().code, command};
    return server;
}

Status ServerProcess::waitUntilListening()
{
    const auto end = std::chrono::steady_clock::now() + kStartPatience;
    std::string printed;
    while (std::chrono::steady_clock::now() < end) {
        pollfd output{.fd = m_output.get(), .events = POLLIN, .revents = 0};
        std::array<char, 4096> piece{};
        if (::poll(&output, 1, 100) <= 0)
            continue;
        const ssize_t size = ::read(m_output.get(), piece.data(), piece.size());
        if (size <= 0)
            return Error{std::make_error_code(std::errc::no_child_process), "wait for the server"};
        printed.append(piece.data(), static_cast<std::size_t>(size));
        for (std::size_t lineEnd; (lineEnd = printed.find('\n')) != std::string::npos;) {
            if (const auto port = portIn(std::string_view(printed).substr(0, lineEnd))) {
                m_port = *port;
                return Unit{};
            }
            printed.erase(0, lineEnd + 1);
        }
    }
    return Error{std::make_error_code(std::errc::timed_out), "wait for the server"};
}

Result<std::chrono::nanoseconds> ServerProcess::cpuTime() const
{
    clockid_t clock{};
    if (const int error = ::clock_getcpuclockid(m_pid, &clock); error != 0)
        return Error{std::error_code(error, std::generic_category()), "clock_getcpuclockid"};
    timespec time{};
    if (::clock_gettime(clock, &time) != 0)
        return Error::fromErrno("clock_gettime");
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

Result<ServerProcess::Memory> ServerProcess::memory() const
{
    const std::string path = "/proc/" + std::to_string(m_pid) + "/smaps_rollup";
    std::ifstream file(path);
    if (!file)
        return Error::fromErrno(path);
    Memory memory;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("Rss:"))
            memory.resident = kibibytesOf("Rss:", line);
        else if (line.starts_with("Private_Dirty:"))
            memory.own = kibibytesOf("Private_Dirty:", line);
    }
    return memory;
}

std::optional<std::uint16_t> portIn(std::string_view line)
{
    constexpr std::string_view kWord = "listening ";
    const std::size_t found = line.find(kWord);
    if (found == std::string_view::npos)
        return {};
    line.remove_prefix(found + kWord.size());
    while (!line.empty()) {
        const std::size_t end = std::min(line.find_first_of(": \r"), line.size());
        std::uint16_t port = 0;
        const auto [stop, error] = std::from_chars(line.data(), line.data() + end, port);
        if (error == std::errc{} && stop == line.data() + end && port != 0)
            return port;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return {};
}

} // namespace ropewalk::bench
