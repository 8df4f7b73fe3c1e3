#include "base/errc.h"
#include "base/winsock.h"
#include "lab/blocking_socket.h"

#include <afunix.h>

#include <algorithm>
#include <climits>

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
    int size = 0;
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
    UniqueFd socket(makeBlockingSocket(isTcp ? AF_INET : AF_UNIX, SOCK_STREAM));
    const int on = 1;
    const auto *value = reinterpret_cast<const char *>(&on);
    if (socket && isTcp)
        (void)::setsockopt(socketOf(socket.get()), IPPROTO_TCP, TCP_NODELAY, value, sizeof on);
    return socket;
}

} // namespace

Result<UniqueFd> listenBlocking(const LabAddress &address, int backlog)
{
    UniqueFd socket = makeSocket(address);
    const SystemAddress system = systemAddressOf(address);
    if (!socket || ::bind(socketOf(socket.get()), &system.any, system.size) != 0 ||
        ::listen(socketOf(socket.get()), backlog) != 0)
        return socketFailure("listen at " + address.toString());
    return socket;
}

LabAddress addressOf(const UniqueFd &listener, const LabAddress &asked)
{
    if (asked.transport != LabTransport::tcp)
        return asked;
    sockaddr_in address{};
    int size = sizeof address;
    (void)::getsockname(socketOf(listener.get()), reinterpret_cast<sockaddr *>(&address), &size);
    return {asked.transport, ntohs(address.sin_port), {}};
}

Result<UniqueFd> acceptBlocking(const UniqueFd &listener)
{
    UniqueFd accepted(descriptorOf(::accept(socketOf(listener.get()), nullptr, nullptr)));
    if (!accepted)
        return socketFailure("accept");
    return accepted;
}

Result<UniqueFd> connectBlocking(const LabAddress &address)
{
    UniqueFd socket = makeSocket(address);
    const SystemAddress system = systemAddressOf(address);
    if (!socket || ::connect(socketOf(socket.get()), &system.any, system.size) != 0)
        return socketFailure("connect " + address.toString());
    return socket;
}

Status stopBlocking(const UniqueFd &socket)
{
    if (!setNonBlocking(socket.get()))
        return socketFailure("stop blocking");
    return Unit{};
}

Status readWhole(const UniqueFd &socket, void *data, std::size_t size)
{
    for (auto *at = static_cast<char *>(data); size > 0;) {
        const int most = static_cast<int>(std::min<std::size_t>(size, INT_MAX));
        const int count = ::recv(socketOf(socket.get()), at, most, 0);
        if (count == 0)
            return Error{Errc::connectionDone, "read"};
        if (count < 0)
            return socketFailure("read");
        at += count;
        size -= static_cast<std::size_t>(count);
    }
    return Unit{};
}

Status writeWhole(const UniqueFd &socket, const void *data, std::size_t size)
{
    for (const auto *at = static_cast<const char *>(data); size > 0;) {
        const int most = static_cast<int>(std::min<std::size_t>(size, INT_MAX));
        const int count = ::send(socketOf(socket.get()), at, most, 0);
        if (count < 0)
            return socketFailure("write");
        at += count;
        size -= static_cast<std::size_t>(count);
    }
    return Unit{};
}

} // namespace ropewalk
