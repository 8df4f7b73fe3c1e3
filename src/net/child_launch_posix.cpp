#include "net/child_launch.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

extern char **environ; // NOLINT: POSIX leaves its declaration to the program.

namespace ropewalk {
namespace {

/// Our end of a stream and the child's.
struct StreamEnds
{
    UniqueFd ours;
    UniqueFd childs;
};

StreamEnds closedOnExec(std::array<int, 2> ends)
{
    StreamEnds stream{UniqueFd(ends[0]), UniqueFd(ends[1])};
    ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return stream;
}

Result<StreamEnds> makeInput()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return Error::fromErrno("socketpair");
    return closedOnExec(ends);
}

Result<StreamEnds> makeOutput()
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return Error::fromErrno("pipe");
    return closedOnExec(ends);
}

/// Strings as execve() wants them.
class StringArray
{
public:
    explicit StringArray(std::vector<std::string> strings)
        : m_strings(std::move(strings))
    {
        for (std::string &string : m_strings)
            m_pointers.push_back(string.data());
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] char **data() { return m_pointers.data(); }

private:
    std::vector<std::string> m_strings;
    std::vector<char *> m_pointers;
};

std::vector<std::string> argumentsOf(const ProcessSpec &spec)
{
    std::vector<std::string> all{spec.program};
    all.insert(all.end(), spec.arguments.begin(), spec.arguments.end());
    return all;
}

std::vector<std::string> environmentOf(const ProcessSpec &spec)
{
    std::vector<std::string> all;
    if (spec.environment) {
        for (const auto &[name, value] : *spec.environment)
            all.push_back(name + "=" + value);
    } else {
        for (char **one = environ; *one != nullptr; ++one)
            all.emplace_back(*one);
    }
    return all;
}

/// What the child does between fork() and exec(): streams, directory, signals as a new program has them.
class SpawnActions
{
public:
    explicit SpawnActions(bool leadsGroup)
    {
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawnattr_init(&attributes);
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &all);
        const int group = leadsGroup ? POSIX_SPAWN_SETPGROUP : 0; // Of its own number: 0 is the default.
        ::posix_spawnattr_setflags(
            &attributes, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group));
    }
    ~SpawnActions()
    {
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnActions(const SpawnActions &) = delete;
    SpawnActions &operator=(const SpawnActions &) = delete;

    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
};

ProcessEnd endOf(int status)
{
    if (WIFSIGNALED(status))
        return {.signal = WTERMSIG(status)};
    return {.exitCode = WEXITSTATUS(status)};
}

} // namespace

Result<LaunchedChild> launchChild(const ProcessSpec &spec)
{
    auto in = makeInput();
    auto out = makeOutput();
    auto err = makeOutput();
    for (const auto *stream : {&in, &out, &err})
        if (!*stream)
            return stream->error();
    SpawnActions actions(spec.leadsGroup);
    ::posix_spawn_file_actions_adddup2(&actions.files, in->childs.get(), 0);
    ::posix_spawn_file_actions_adddup2(&actions.files, out->childs.get(), 1);
    ::posix_spawn_file_actions_adddup2(&actions.files, err->childs.get(), 2);
    if (!spec.directory.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions.files, spec.directory.c_str());
    StringArray arguments(argumentsOf(spec));
    StringArray environment(environmentOf(spec));
    pid_t pid = 0;
    const int error = ::posix_spawnp(&pid,
                                     spec.program.c_str(),
                                     &actions.files,
                                     &actions.attributes,
                                     arguments.data(),
                                     environment.data());
    if (error != 0)
        return Error{
            std::error_code(error, std::generic_category()), "start " + spec.program, ErrorAct::launch};
    return LaunchedChild{
        pid, spec.leadsGroup, std::move(in->ours), std::move(out->ours), std::move(err->ours)};
}

std::optional<ProcessEnd> reapChild(int pid)
{
    int status = 0;
    const pid_t reaped = ::waitpid(pid, &status, WNOHANG);
    if (reaped == 0)
        return std::nullopt;
    return reaped == pid ? endOf(status) : ProcessEnd{}; // Somebody else waited for it: nothing is known.
}

Status signalChild(int pid, ChildReach reach, int number)
{
    if (::kill(reach == ChildReach::group ? -pid : pid, number) != 0)
        return Error::fromErrno("signal " + std::to_string(number));
    return Unit{};
}

IoResult readFromChild(const UniqueFd &stream, std::span<char> buffer)
{
    const auto count = ::read(stream.get(), buffer.data(), buffer.size());
    if (count >= 0)
        return {IoResult::State::done, 0, static_cast<std::size_t>(count)};
    const bool isTemporary = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return {isTemporary ? IoResult::State::wouldBlock : IoResult::State::failed, isTemporary ? 0 : errno, 0};
}

void killChild(int pid, ChildReach reach)
{
    ::kill(reach == ChildReach::group ? -pid : pid, SIGKILL);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
}

} // namespace ropewalk
