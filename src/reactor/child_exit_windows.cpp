#include "base/winsock.h"
#include "reactor/child_exit.h"

#include <memory>

namespace ropewalk {
namespace {

/// Closes one end of a pair when the process ends, so that the other one turns readable.
struct ExitWatch
{
    UniqueFd end;
    HANDLE process = nullptr;
    HANDLE wait = nullptr;
};

void CALLBACK tellExit(void *watch, BOOLEAN)
{
    const std::unique_ptr<ExitWatch> owned(static_cast<ExitWatch *>(watch));
    ::CloseHandle(owned->process);
}

} // namespace

Result<UniqueFd> watchChildExit(int pid)
{
    auto ends = makeSocketEnds();
    if (!ends)
        return ends.error();
    auto watch = std::make_unique<ExitWatch>();
    watch->end = std::move(ends->theirs);
    watch->process = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(pid));
    const bool isWatched =
        watch->process != nullptr &&
        ::RegisterWaitForSingleObject(
            &watch->wait, watch->process, tellExit, watch.get(), INFINITE, WT_EXECUTEONLYONCE) != 0;
    if (!isWatched) {
        ::CloseHandle(watch->process);
        return Error{std::make_error_code(std::errc::no_such_process), "watch a child process"};
    }
    (void)watch.release(); // The system calls once, also when nobody looks any more.
    return std::move(ends->ours);
}

} // namespace ropewalk
