#include "reactor/descriptor_limit.h"

#include <sys/resource.h>

#include <algorithm>

namespace ropewalk {
namespace {

/// OPEN_MAX of macOS, which refuses more even where its hard limit is "infinity".
constexpr rlim_t kAcceptedEverywhere = 10'240;

bool setSoftLimit(rlimit limits, rlim_t wanted)
{
    limits.rlim_cur = wanted;
    return ::setrlimit(RLIMIT_NOFILE, &limits) == 0;
}

} // namespace

std::uint64_t raiseDescriptorLimit()
{
    rlimit limits{};
    if (::getrlimit(RLIMIT_NOFILE, &limits) != 0)
        return 0;
    const rlim_t before = limits.rlim_cur;
    if (before < limits.rlim_max && !setSoftLimit(limits, limits.rlim_max))
        setSoftLimit(limits, std::max(before, std::min(limits.rlim_max, kAcceptedEverywhere)));
    ::getrlimit(RLIMIT_NOFILE, &limits);
    return limits.rlim_cur;
}

} // namespace ropewalk
