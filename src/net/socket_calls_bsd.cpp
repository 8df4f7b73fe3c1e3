#include "net/socket_calls.h"

#include <fcntl.h>

#include <algorithm>

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

std::size_t unsentBytes(int socket)
{
    int bytes = 0;
    socklen_t length = sizeof bytes;
    const bool isTold = ::getsockopt(socket, SOL_SOCKET, SO_NWRITE, &bytes, &length) == 0;
    return isTold ? static_cast<std::size_t>(std::max(bytes, 0)) : 0;
}

int sendFlags()
{
    return 0;
}

} // namespace ropewalk
