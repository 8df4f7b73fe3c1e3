#include "lab/run_delay.h"

#include <windows.h>
// After it.
#include <tlhelp32.h>

namespace ropewalk {
namespace {

/// The process that started this one; 0 if nobody knows.
DWORD parentOf(DWORD process)
{
    const HANDLE all = ::CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    DWORD parent = 0;
    for (BOOL isThere = ::Process32FirstW(all, &entry); isThere != 0; isThere = ::Process32NextW(all, &entry))
        if (entry.th32ProcessID == process)
            parent = entry.th32ParentProcessID;
    ::CloseHandle(all);
    return parent;
}

void CALLBACK end(void *, BOOLEAN)
{
    ::TerminateProcess(::GetCurrentProcess(), 1);
}

} // namespace

RunDelay::RunDelay() = default;

std::int64_t RunDelay::sum() const
{
    return 0; // Windows does not tell.
}

void endWithParent()
{
    const HANDLE parent = ::OpenProcess(SYNCHRONIZE, FALSE, parentOf(::GetCurrentProcessId()));
    HANDLE wait = nullptr;
    if (parent != nullptr) // It is waited for as long as this process lives.
        ::RegisterWaitForSingleObject(&wait, parent, end, nullptr, INFINITE, WT_EXECUTEONLYONCE);
}

} // namespace ropewalk
