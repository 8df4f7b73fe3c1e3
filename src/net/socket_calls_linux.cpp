#include "net/socket_calls.h"

namespace ropewalk {

int makeSocket(int domain, int type)
{
    return ::socket(domain, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

int acceptSocket(int listener, sockaddr *peer, socklen_t *length)
{
    return ::accept4(listener, peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

int sendFlags()
{
    return MSG_NOSIGNAL;
}

} // namespace ropewalk
