#include "net/socket_calls.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>

#include <algorithm>

namespace ropewalk {

int makeSocket(int domain, int type)
{
    return ::socket(domain, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

int acceptSocket(int listener, sockaddr *peer, socklen_t *length)
{
    return ::accept4(listener, peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

std::size_t unsentBytes(int socket)
{
    int bytes = 0;
    return ::ioctl(socket, SIOCOUTQ, &bytes) == 0 ? static_cast<std::size_t>(std::max(bytes, 0)) : 0;
}

int sendFlags()
{
    return MSG_NOSIGNAL;
}

} // namespace ropewalk
