#include "lab/process_costs.h"

#include <sys/resource.h>

#include <fstream>
#include <string>

namespace ropewalk {
namespace {

constexpr std::int64_t kKib = 1'024;

} // namespace

ProcessCosts costsOfProcess()
{
    ProcessCosts sum;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        (void)::getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum.cpu += time.tv_sec * std::int64_t{1'000'000'000} + time.tv_usec * std::int64_t{1'000};
        sum.voluntary += usage.ru_nvcsw;
        sum.involuntary += usage.ru_nivcsw;
    }
    return sum;
}

ProcessMemory memoryOfProcess()
{
    ProcessMemory memory;
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("VmRSS:"))
            memory.now = std::stoll(line.substr(line.find(':') + 1)) * kKib;
        else if (line.starts_with("VmHWM:"))
            memory.most = std::stoll(line.substr(line.find(':') + 1)) * kKib;
    }
    return memory;
}

} // namespace ropewalk
