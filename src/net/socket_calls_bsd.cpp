#include "net/socket_calls.h"

#include <fcntl.h>

namespace ropewalk {
namespace {

int setUp(int fd)
{
    if (fd < 0)
        return fd;
    const int on = 1;
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    ::setsockopt(fd, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
    return fd;
}

} // namespace

int makeSocket(int domain, int type)
{
    return setUp(::socket(domain, type, 0));
}

int acceptSocket(int listener, sockaddr *peer, socklen_t *length)
{
    return setUp(::accept(listener, peer, length));
}

int sendFlags()
{
    return 0;
}

} // namespace ropewalk
