#include "lab/process_costs.h"
#include "lab/work.h"

#include <windows.h>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;

std::int64_t ticks()
{
    LARGE_INTEGER now{};
    ::QueryPerformanceCounter(&now);
    return now.QuadPart;
}

double nanosecondsPerTick()
{
    static const double s_scale = [] {
        LARGE_INTEGER frequency{};
        ::QueryPerformanceFrequency(&frequency);
        return kSecond / static_cast<double>(frequency.QuadPart);
    }();
    return s_scale;
}

/// 0 where nobody counts them.
std::uint64_t threadCycles()
{
    ULONG64 cycles = 0;
    return ::QueryThreadCycleTime(::GetCurrentThread(), &cycles) != 0 ? cycles : 0;
}

/// Cycles are those of a counter that runs evenly: this thread's, while it has a core, against the clock. The
/// best of some rounds is the one in which nobody else had it.
double nanosecondsPerCycle()
{
    constexpr int kRounds = 8;
    constexpr std::int64_t kRound = 2'000'000; // Nanoseconds.
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t cycles = threadCycles();
        const std::int64_t begin = monotonicTime();
        while (monotonicTime() - begin < kRound) {
        }
        const auto took = static_cast<double>(monotonicTime() - begin);
        const auto counted = static_cast<double>(threadCycles() - cycles);
        if (counted > 0 && (best == 0 || took / counted < best))
            best = took / counted;
    }
    return best;
}

/// What threads are billed by, in steps of 10 to 16 ms.
std::int64_t billedTime()
{
    FILETIME begun{};
    FILETIME ended{};
    FILETIME kernel{};
    FILETIME user{};
    if (::GetThreadTimes(::GetCurrentThread(), &begun, &ended, &kernel, &user) == 0)
        return 0;
    constexpr std::int64_t kUnit = 100; // Nanoseconds.
    return (std::int64_t{kernel.dwLowDateTime} + std::int64_t{user.dwLowDateTime} +
            ((std::int64_t{kernel.dwHighDateTime} + std::int64_t{user.dwHighDateTime}) << 32)) *
           kUnit;
}

} // namespace

std::int64_t monotonicTime()
{
    return static_cast<std::int64_t>(static_cast<double>(ticks()) * nanosecondsPerTick());
}

std::int64_t threadCpuTime()
{
    static const double s_scale = threadCycles() != 0 ? nanosecondsPerCycle() : 0;
    return s_scale > 0 ? static_cast<std::int64_t>(static_cast<double>(threadCycles()) * s_scale)
                       : billedTime();
}

std::int64_t privateMemory()
{
    return memoryOfProcess().now;
}

} // namespace ropewalk
