#include "lab/blocking_socket.h"

#include "base/errc.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace ropewalk {
namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

UniqueFd makeSocket()
{
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int on = 1;
    if (socket)
        (void)::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

} // namespace

Result<UniqueFd> listenBlocking(int backlog)
{
    UniqueFd socket = makeSocket();
    const sockaddr_in address = loopback(0);
    if (!socket || ::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(socket.get(), backlog) != 0)
        return Error::fromErrno("listen");
    return socket;
}

std::uint16_t portOf(const UniqueFd &socket)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    (void)::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

Result<UniqueFd> acceptBlocking(const UniqueFd &listener)
{
    for (;;) {
        UniqueFd accepted(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
        if (accepted)
            return accepted;
        if (errno != EINTR)
            return Error::fromErrno("accept");
    }
}

Result<UniqueFd> connectBlocking(std::uint16_t port)
{
    UniqueFd socket = makeSocket();
    const sockaddr_in address = loopback(port);
    if (!socket || ::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return Error::fromErrno("connect 127.0.0.1:" + std::to_string(port));
    return socket;
}

Status readWhole(const UniqueFd &socket, void *data, std::size_t size)
{
    for (auto *at = static_cast<char *>(data); size > 0;) {
        const ssize_t count = ::recv(socket.get(), at, size, 0);
        if (count == 0)
            return Error{Errc::connectionDone, "read"};
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("read");
        at += count > 0 ? count : 0;
        size -= static_cast<std::size_t>(count > 0 ? count : 0);
    }
    return Unit{};
}

Status writeWhole(const UniqueFd &socket, const void *data, std::size_t size)
{
    for (const auto *at = static_cast<const char *>(data); size > 0;) {
        const ssize_t count = ::send(socket.get(), at, size, MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("write");
        at += count > 0 ? count : 0;
        size -= static_cast<std::size_t>(count > 0 ? count : 0);
    }
    return Unit{};
}

} // namespace ropewalk
