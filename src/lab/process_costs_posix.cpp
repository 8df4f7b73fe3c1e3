#include "lab/process_costs.h"

#include <sys/resource.h>

namespace ropewalk {

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

} // namespace ropewalk
