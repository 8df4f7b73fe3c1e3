#include "lab/blocking_calls.h"

#include <fcntl.h>
#include <sys/socket.h>

namespace ropewalk {
namespace {

int setUp(int socket)
{
    const int on = 1;
    if (socket >= 0) {
        ::fcntl(socket, F_SETFD, FD_CLOEXEC);
        ::setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
    }
    return socket;
}

} // namespace

int makeBlockingSocket(int domain)
{
    return setUp(::socket(domain, SOCK_STREAM, 0));
}

int acceptBlockingSocket(int listener)
{
    return setUp(::accept(listener, nullptr, nullptr));
}

} // namespace ropewalk
