#include "lab/blocking_calls.h"

#include <sys/socket.h>

namespace ropewalk {

int makeBlockingSocket(int domain)
{
    return ::socket(domain, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

int acceptBlockingSocket(int listener)
{
    return ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
}

} // namespace ropewalk
