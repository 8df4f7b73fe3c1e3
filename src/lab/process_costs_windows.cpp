#include "lab/process_costs.h"

#include <windows.h>
// After it.
#include <psapi.h>

namespace ropewalk {
namespace {

std::int64_t nanosecondsOf(const FILETIME &time)
{
    constexpr std::int64_t kUnit = 100;
    return ((std::int64_t{time.dwHighDateTime} << 32) | time.dwLowDateTime) * kUnit;
}

} // namespace

ProcessCosts costsOfProcess()
{
    FILETIME begun{};
    FILETIME ended{};
    FILETIME kernel{};
    FILETIME user{};
    if (::GetProcessTimes(::GetCurrentProcess(), &begun, &ended, &kernel, &user) == 0)
        return {};
    return {.cpu = nanosecondsOf(kernel) + nanosecondsOf(user)};
}

ProcessMemory memoryOfProcess()
{
    PROCESS_MEMORY_COUNTERS counters{};
    if (::K32GetProcessMemoryInfo(::GetCurrentProcess(), &counters, sizeof counters) == 0)
        return {};
    return {static_cast<std::int64_t>(counters.WorkingSetSize),
            static_cast<std::int64_t>(counters.PeakWorkingSetSize)};
}

} // namespace ropewalk
