#include "lab/work.h"

#include <ctime>
#include <fstream>
#include <string>

namespace ropewalk {
namespace {

std::int64_t timeOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    constexpr std::int64_t kSecond = 1'000'000'000;
    return time.tv_sec * kSecond + time.tv_nsec;
}

} // namespace

std::int64_t monotonicTime()
{
    return timeOf(CLOCK_MONOTONIC);
}

std::int64_t threadCpuTime()
{
    return timeOf(CLOCK_THREAD_CPUTIME_ID);
}

std::int64_t privateMemory()
{
    constexpr std::int64_t kKib = 1'024;
    std::ifstream file("/proc/self/smaps_rollup");
    std::int64_t sum = 0;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("Private_Dirty:") || line.starts_with("Private_Clean:"))
            sum += std::stoll(line.substr(line.find(':') + 1));
    return sum * kKib;
}

} // namespace ropewalk
