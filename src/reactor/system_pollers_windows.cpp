#include "reactor/milliseconds.h"
#include "reactor/poller_kind.h"

#include <system/sockets.h>

#include <array>

namespace ropewalk {

std::span<const SystemPoller> systemPollers()
{
    static constexpr std::array kPollers{
        SystemPoller{PollerKind::poll, makePollPoller},
        SystemPoller{PollerKind::select, makeSelectPoller},
    };
    return kPollers;
}

int poll(pollfd *asked, std::size_t count, int milliseconds)
{
    if (count == 0) {
        ::Sleep(milliseconds < 0 ? INFINITE : static_cast<DWORD>(milliseconds));
        return 0;
    }
    const int ready = ::WSAPoll(asked, static_cast<ULONG>(count), milliseconds);
    if (ready < 0)
        takeSocketError();
    return ready;
}

} // namespace ropewalk
