#include "reactor/poller_kind.h"

#include <array>

namespace ropewalk {

std::span<const SystemPoller> systemPollers()
{
    static constexpr std::array kPollers{
        SystemPoller{PollerKind::kqueue, makeKqueuePoller},
        SystemPoller{PollerKind::poll, makePollPoller},
        SystemPoller{PollerKind::select, makeSelectPoller},
    };
    return kPollers;
}

} // namespace ropewalk
