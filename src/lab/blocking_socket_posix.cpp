#include "base/errc.h"
#include "lab/blocking_calls.h"
#include "lab/blocking_socket.h"
#include "net/socket_calls.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace ropewalk {
namespace {

/// An address as the system takes it.
struct SystemAddress
{
    union {
        sockaddr any;
        sockaddr_in inet;
        sockaddr_un local;
    };
    socklen_t size = 0;
};

SystemAddress systemAddressOf(const LabAddress &address)
{
    SystemAddress system{};
    if (address.transport == LabTransport::tcp) {
        system.inet.sin_family = AF_INET;
        system.inet.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        system.inet.sin_port = htons(address.port);
        system.size = sizeof system.inet;
        return system;
    }
    system.local.sun_family = AF_UNIX;
    (void)address.path.copy(system.local.sun_path, sizeof system.local.sun_path - 1);
    system.size = sizeof system.local;
    return system;
}

UniqueFd makeSocket(const LabAddress &address)
{
    const bool isTcp = address.transport == LabTransport::tcp;
    UniqueFd socket(makeBlockingSocket(isTcp ? AF_INET : AF_UNIX));
    const int on = 1;
    if (socket && isTcp)
        (void)::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

} // namespace

Result<UniqueFd> listenBlocking(const LabAddress &address, int backlog)
{
    UniqueFd socket = makeSocket(address);
    const SystemAddress system = systemAddressOf(address);
    if (!socket || ::bind(socket.get(), &system.any, system.size) != 0 ||
        ::listen(socket.get(), backlog) != 0)
        return Error::fromErrno("listen at " + address.toString());
    return socket;
}

LabAddress addressOf(const UniqueFd &listener, const LabAddress &asked)
{
    if (asked.transport != LabTransport::tcp)
        return asked;
    sockaddr_in address{};
    socklen_t size = sizeof address;
    (void)::getsockname(listener.get(), reinterpret_cast<sockaddr *>(&address), &size);
    return {asked.transport, ntohs(address.sin_port), {}};
}

Result<UniqueFd> acceptBlocking(const UniqueFd &listener)
{
    for (;;) {
        UniqueFd accepted(acceptBlockingSocket(listener.get()));
        if (accepted)
            return accepted;
        if (errno != EINTR)
            return Error::fromErrno("accept");
    }
}

Result<UniqueFd> connectBlocking(const LabAddress &address)
{
    UniqueFd socket = makeSocket(address);
    const SystemAddress system = systemAddressOf(address);
    if (!socket || ::connect(socket.get(), &system.any, system.size) != 0)
        return Error::fromErrno("connect " + address.toString());
    return socket;
}

Status stopBlocking(const UniqueFd &socket)
{
    if (::fcntl(socket.get(), F_SETFL, ::fcntl(socket.get(), F_GETFL) | O_NONBLOCK) != 0)
        return Error::fromErrno("fcntl");
    return Unit{};
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
        const ssize_t count = ::send(socket.get(), at, size, sendFlags());
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("write");
        at += count > 0 ? count : 0;
        size -= static_cast<std::size_t>(count > 0 ? count : 0);
    }
    return Unit{};
}

} // namespace ropewalk
