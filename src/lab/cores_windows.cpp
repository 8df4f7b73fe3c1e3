#include "lab/cores.h"

#include <windows.h>

namespace ropewalk {
namespace {

/// Of one group of processors, which has 64 at most.
DWORD_PTR allowedCores()
{
    DWORD_PTR allowed = 0;
    DWORD_PTR all = 0;
    return ::GetProcessAffinityMask(::GetCurrentProcess(), &allowed, &all) != 0 ? allowed : 0;
}

/// The first `count` cores of `from`.
DWORD_PTR firstOf(DWORD_PTR from, std::uint32_t count)
{
    DWORD_PTR first = 0;
    for (DWORD_PTR core = 1; core != 0 && count > 0; core <<= 1) {
        if ((from & core) == 0)
            continue;
        first |= core;
        --count;
    }
    return first;
}

} // namespace

struct OtherCores::Set
{
    DWORD_PTR cores;
};

void keepToCores(std::uint32_t count)
{
    if (const DWORD_PTR chosen = firstOf(allowedCores(), count); chosen != 0)
        (void)::SetProcessAffinityMask(::GetCurrentProcess(), chosen);
}

OtherCores::OtherCores(std::uint32_t serverCores)
{
    const DWORD_PTR allowed = allowedCores();
    const DWORD_PTR others = allowed & ~firstOf(allowed, serverCores);
    if (others == 0)
        return;
    m_before = std::make_unique<Set>(Set{::SetThreadAffinityMask(::GetCurrentThread(), others)});
}

OtherCores::~OtherCores()
{
    if (m_before != nullptr && m_before->cores != 0)
        (void)::SetThreadAffinityMask(::GetCurrentThread(), m_before->cores);
}

} // namespace ropewalk
