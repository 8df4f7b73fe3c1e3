#include "lab/work.h"

#include <ctime>

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

} // namespace ropewalk
