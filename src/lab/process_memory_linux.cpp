#include "lab/process_costs.h"
#include "lab/work.h"

#include <fstream>
#include <string>

namespace ropewalk {
namespace {

constexpr std::int64_t kKib = 1'024;

} // namespace

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

std::int64_t privateMemory()
{
    std::ifstream file("/proc/self/smaps_rollup");
    std::int64_t sum = 0;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("Private_Dirty:") || line.starts_with("Private_Clean:"))
            sum += std::stoll(line.substr(line.find(':') + 1));
    return sum * kKib;
}

} // namespace ropewalk
