#include "reactor/child_exit.h"

#include <sys/syscall.h>
#include <unistd.h>

namespace ropewalk {

Result<UniqueFd> watchChildExit(int pid)
{
    UniqueFd fd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))); // Close-on-exec by itself.
    if (!fd)
        return Error::fromErrno("pidfd_open");
    return fd;
}

} // namespace ropewalk
