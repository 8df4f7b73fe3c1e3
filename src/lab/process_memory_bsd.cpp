#include "lab/process_costs.h"
#include "lab/work.h"

#include <sys/resource.h>

namespace ropewalk {

ProcessMemory memoryOfProcess()
{
    rusage usage{};
    (void)::getrusage(RUSAGE_SELF, &usage);
    return {usage.ru_maxrss, usage.ru_maxrss}; // Bytes on macOS. No call of POSIX tells what is in use now.
}

std::int64_t privateMemory()
{
    return 0;
}

} // namespace ropewalk
