#include "reactor/child_exit.h"

#include <fcntl.h>
#include <sys/event.h>
#include <sys/time.h>
#include <sys/types.h>

namespace ropewalk {

Result<UniqueFd> watchChildExit(int pid)
{
    UniqueFd fd(::kqueue());
    struct kevent change = {};
    EV_SET(&change, static_cast<uintptr_t>(pid), EVFILT_PROC, EV_ADD, NOTE_EXIT, 0, nullptr);
    if (!fd || ::fcntl(fd.get(), F_SETFD, FD_CLOEXEC) != 0 ||
        ::kevent(fd.get(), &change, 1, nullptr, 0, nullptr) != 0)
        return Error::fromErrno("kqueue");
    return fd;
}

} // namespace ropewalk
