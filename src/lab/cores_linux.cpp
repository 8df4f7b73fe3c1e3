#include "lab/cores.h"

#include <sched.h>

namespace ropewalk {
namespace {

/// The first `count` cores of `from`.
cpu_set_t firstOf(const cpu_set_t &from, std::uint32_t count)
{
    cpu_set_t first;
    CPU_ZERO(&first);
    for (int core = 0; core < CPU_SETSIZE && count > 0; ++core) {
        if (!CPU_ISSET(core, &from))
            continue;
        CPU_SET(core, &first);
        --count;
    }
    return first;
}

} // namespace

struct OtherCores::Set
{
    cpu_set_t cores;
};

void keepToCores(std::uint32_t count)
{
    cpu_set_t allowed;
    if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return;
    const cpu_set_t chosen = firstOf(allowed, count);
    (void)::sched_setaffinity(0, sizeof chosen, &chosen);
}

OtherCores::OtherCores(std::uint32_t serverCores)
{
    cpu_set_t allowed;
    if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return;
    m_before = std::make_unique<Set>(Set{allowed});
    const cpu_set_t servers = firstOf(allowed, serverCores);
    cpu_set_t others;
    CPU_XOR(&others, &allowed, &servers);
    if (CPU_COUNT(&others) > 0)
        (void)::sched_setaffinity(0, sizeof others, &others);
}

OtherCores::~OtherCores()
{
    if (m_before != nullptr)
        (void)::sched_setaffinity(0, sizeof m_before->cores, &m_before->cores);
}

} // namespace ropewalk
