#include "base/wide_text.h"
#include "base/winsock.h"
#include "net/child_launch.h"
#include "net/windows_command_line.h"

#include <array>
#include <csignal>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace ropewalk {
namespace {

struct HandleCloser
{
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};
using UniqueHandle = std::unique_ptr<void, HandleCloser>;

/// What is kept of a child, so that its number stays its own.
struct Child
{
    UniqueHandle process;
    UniqueHandle job; ///< Of those who lead a group: its own children are in it, too.
    int signal = 0;   ///< What it was ended with by us.
};

std::mutex s_mutex;
std::unordered_map<int, Child> s_children; ///< By process number; guarded by `s_mutex`.

std::error_code codeOf(DWORD error)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_DIRECTORY: return std::make_error_code(std::errc::no_such_file_or_directory);
    case ERROR_ACCESS_DENIED: return std::make_error_code(std::errc::permission_denied);
    case ERROR_BAD_EXE_FORMAT: return std::make_error_code(std::errc::executable_format_error);
    case ERROR_NOT_ENOUGH_MEMORY: return std::make_error_code(std::errc::not_enough_memory);
    default: return {static_cast<int>(error), std::system_category()};
    }
}

/// "A=1", "B=2", each with a NUL, and one more.
std::wstring environmentBlock(const std::map<std::string, std::string> &environment)
{
    std::string block;
    for (const auto &[name, value] : environment)
        (block += name + '=' + value) += '\0';
    return wideOf(block + '\0');
}

/// Has the child inherit these handles and no others.
class StartInfo
{
public:
    explicit StartInfo(const std::array<HANDLE, 3> &streams)
        : m_streams(streams)
    {
        SIZE_T size = 0;
        ::InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
        m_memory = std::make_unique<std::byte[]>(size);
        info.lpAttributeList = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_memory.get());
        ::InitializeProcThreadAttributeList(info.lpAttributeList, 1, 0, &size);
        for (const HANDLE stream : m_streams)
            ::SetHandleInformation(stream, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
        ::UpdateProcThreadAttribute(info.lpAttributeList,
                                    0,
                                    PROC_THREAD_ATTRIBUTE_HANDLE_LIST,
                                    m_streams.data(),
                                    sizeof m_streams,
                                    nullptr,
                                    nullptr);
        info.StartupInfo.cb = sizeof info;
        info.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
        info.StartupInfo.hStdInput = m_streams[0];
        info.StartupInfo.hStdOutput = m_streams[1];
        info.StartupInfo.hStdError = m_streams[2];
    }
    ~StartInfo() { ::DeleteProcThreadAttributeList(info.lpAttributeList); }
    StartInfo(const StartInfo &) = delete;
    StartInfo &operator=(const StartInfo &) = delete;

    STARTUPINFOEXW info{};

private:
    std::array<HANDLE, 3> m_streams;
    std::unique_ptr<std::byte[]> m_memory;
};

/// The child does not run yet.
Result<PROCESS_INFORMATION> createProcess(ProcessSpec spec, StartInfo &start)
{
    std::wstring environment = spec.environment ? environmentBlock(*spec.environment) : std::wstring();
    const std::wstring directory = wideOf(spec.directory);
    const DWORD flags = CREATE_SUSPENDED | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT |
                        (spec.leadsGroup ? CREATE_NEW_PROCESS_GROUP : 0) |
                        (::GetConsoleWindow() == nullptr ? CREATE_NO_WINDOW : 0);
    PROCESS_INFORMATION made{};
    // Of a path, other than of a name, Windows wants to be told the ending.
    for (const char *ending : {"", ".exe"}) {
        const std::string name = spec.program;
        spec.program += ending;
        std::wstring line = wideOf(windowsCommandLine(spec));
        spec.program = name;
        if (::CreateProcessW(nullptr,
                             line.data(),
                             nullptr,
                             nullptr,
                             TRUE,
                             flags,
                             spec.environment ? environment.data() : nullptr,
                             directory.empty() ? nullptr : directory.c_str(),
                             &start.info.StartupInfo,
                             &made) != 0)
            return made;
    }
    return Error{codeOf(::GetLastError()), "start " + spec.program, ErrorAct::launch};
}

UniqueHandle makeJobFor(HANDLE process)
{
    UniqueHandle job(::CreateJobObjectW(nullptr, nullptr));
    if (job)
        ::AssignProcessToJobObject(job.get(), process);
    return job;
}

HANDLE handleOf(const UniqueFd &socket)
{
    return reinterpret_cast<HANDLE>(socketOf(socket.get()));
}

/// Ctrl+Break for those who may take their time; it reaches them where they share our console.
bool ask(int pid, ChildReach reach, int number)
{
    return reach == ChildReach::group && (number == SIGINT || number == SIGTERM) &&
           ::GetConsoleWindow() != nullptr &&
           ::GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, static_cast<DWORD>(pid)) != 0;
}

} // namespace

Result<LaunchedChild> launchChild(const ProcessSpec &spec)
{
    auto in = makeSocketEnds();
    auto out = makeSocketEnds();
    auto err = makeSocketEnds();
    for (const auto *stream : {&in, &out, &err})
        if (!*stream)
            return stream->error();
    StartInfo start({handleOf(in->theirs), handleOf(out->theirs), handleOf(err->theirs)});
    const auto made = createProcess(spec, start);
    if (!made)
        return made.error();
    const UniqueHandle thread(made->hThread);
    Child child{UniqueHandle(made->hProcess), nullptr, 0};
    if (spec.leadsGroup)
        child.job = makeJobFor(made->hProcess);
    const int pid = static_cast<int>(made->dwProcessId);
    {
        const std::scoped_lock lock(s_mutex);
        s_children.insert_or_assign(pid, std::move(child));
    }
    ::ResumeThread(made->hThread);
    return LaunchedChild{
        pid, spec.leadsGroup, std::move(in->ours), std::move(out->ours), std::move(err->ours)};
}

std::optional<ProcessEnd> reapChild(int pid)
{
    const std::scoped_lock lock(s_mutex);
    const auto found = s_children.find(pid);
    if (found == s_children.end())
        return ProcessEnd{}; // Nothing is known.
    if (::WaitForSingleObject(found->second.process.get(), 0) != WAIT_OBJECT_0)
        return std::nullopt;
    DWORD code = 0;
    ::GetExitCodeProcess(found->second.process.get(), &code);
    const int signal = found->second.signal;
    s_children.erase(found);
    return signal != 0 ? ProcessEnd{.signal = signal} : ProcessEnd{.exitCode = static_cast<int>(code)};
}

Status signalChild(int pid, ChildReach reach, int number)
{
    const std::scoped_lock lock(s_mutex);
    const auto found = s_children.find(pid);
    if (found == s_children.end())
        return Error{std::make_error_code(std::errc::no_such_process), "signal " + std::to_string(number)};
    if (ask(pid, reach, number))
        return Unit{};
    Child &child = found->second;
    child.signal = number;
    const auto code = static_cast<UINT>(128 + number); // As shells tell it.
    if (reach == ChildReach::group && child.job != nullptr)
        ::TerminateJobObject(child.job.get(), code);
    ::TerminateProcess(child.process.get(), code); // Where it could not be put into a job.
    return Unit{};
}

IoResult readFromChild(const UniqueFd &stream, std::span<char> buffer)
{
    return receive(stream, buffer);
}

void killChild(int pid, ChildReach reach)
{
    (void)signalChild(pid, reach, kKillSignal);
    UniqueHandle process(::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(pid)));
    if (process)
        ::WaitForSingleObject(process.get(), INFINITE);
    (void)reapChild(pid);
}

} // namespace ropewalk
