#include "net/socket.h"
#include "net/socket_calls.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace ropewalk {
namespace {

int domainOf(AddressFamily family)
{
    switch (family) {
    case AddressFamily::none: return AF_UNSPEC;
    case AddressFamily::ipv4: return AF_INET;
    case AddressFamily::ipv6: return AF_INET6;
    case AddressFamily::local: return AF_UNIX;
    }
    return AF_UNSPEC;
}

IoResult ioResult(ssize_t returned)
{
    if (returned >= 0)
        return {IoResult::State::done, 0, static_cast<std::size_t>(returned)};
    if (errno == EAGAIN || errno == EWOULDBLOCK ||
        errno == EINTR) // It is still ready: the next turn retries.
        return {IoResult::State::wouldBlock, 0, 0};
    return {IoResult::State::failed, errno, 0};
}

std::size_t sizeOption(const UniqueFd &socket, int name)
{
    int value = 0;
    socklen_t length = sizeof value;
    const bool isTold = ::getsockopt(socket.get(), SOL_SOCKET, name, &value, &length) == 0;
    return isTold ? static_cast<std::size_t>(std::max(value, 0)) : 0;
}

Status setFlag(const UniqueFd &socket, int level, int name, int value, const char *operation)
{
    if (::setsockopt(socket.get(), level, name, &value, sizeof value) != 0)
        return Error::fromErrno(operation);
    return Unit{};
}

template <typename Ask>
SocketAddress addressBy(const UniqueFd &socket, Ask ask)
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    if (ask(socket.get(), reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return {};
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr *>(&storage), length);
}

} // namespace

std::error_code socketError(int number)
{
    return {number, std::generic_category()};
}

Result<UniqueFd> openSocket(AddressFamily family, SocketType type)
{
    const int kind = type == SocketType::stream ? SOCK_STREAM : SOCK_DGRAM;
    UniqueFd socket(makeSocket(domainOf(family), kind));
    if (!socket)
        return Error::fromErrno("socket");
    return socket;
}

Status bindSocket(const UniqueFd &socket, const SocketAddress &address)
{
    sockaddr_storage storage{};
    const auto length = address.toSockaddr(storage);
    if (!length)
        return length.error();
    if (::bind(socket.get(), reinterpret_cast<sockaddr *>(&storage), static_cast<socklen_t>(*length)) != 0)
        return Error::fromErrno("bind " + address.toString());
    return Unit{};
}

Status listenOn(const UniqueFd &socket, int backlog)
{
    if (::listen(socket.get(), backlog) != 0)
        return Error::fromErrno("listen");
    return Unit{};
}

IoResult startConnect(const UniqueFd &socket, const SocketAddress &peer)
{
    sockaddr_storage storage{};
    const auto length = peer.toSockaddr(storage);
    if (!length)
        return {IoResult::State::failed, length.error().code.value(), 0};
    const auto *address = reinterpret_cast<const sockaddr *>(&storage);
    if (::connect(socket.get(), address, static_cast<socklen_t>(*length)) == 0)
        return {};
    if (errno == EINPROGRESS || errno == EINTR) // EAGAIN of a Unix socket is a full backlog: a failure.
        return {IoResult::State::wouldBlock, 0, 0};
    return {IoResult::State::failed, errno, 0};
}

int takePendingError(const UniqueFd &socket)
{
    int error = 0;
    socklen_t length = sizeof error;
    return ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &length) == 0 ? error : errno;
}

SocketAddress localAddressOf(const UniqueFd &socket)
{
    return addressBy(socket, ::getsockname);
}

SocketAddress peerAddressOf(const UniqueFd &socket)
{
    return addressBy(socket, ::getpeername);
}

Accepted acceptOn(const UniqueFd &socket)
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    const int fd = acceptSocket(socket.get(), address, &length);
    const IoResult result = ioResult(fd);
    if (result.state != IoResult::State::done)
        return {result, UniqueFd(), {}};
    return {result, UniqueFd(fd), SocketAddress::fromSockaddr(address, length)};
}

bool isClientGone(int error)
{
    return error == ECONNABORTED || error == EPROTO || error == EPERM || error == ENETDOWN ||
           error == EHOSTUNREACH || error == ENETUNREACH; // accept(2): treat these as "try the next one".
}

IoResult receive(const UniqueFd &socket, std::span<char> buffer)
{
    return ioResult(::recv(socket.get(), buffer.data(), buffer.size(), 0));
}

IoResult send(const UniqueFd &socket, std::string_view bytes)
{
    return ioResult(::send(socket.get(), bytes.data(), bytes.size(), sendFlags()));
}

IoResult sendGathered(const UniqueFd &socket, std::span<const std::string_view> pieces)
{
    std::array<iovec, kMaxGather> vectors{};
    const std::size_t count = std::min(pieces.size(), vectors.size());
    for (std::size_t i = 0; i < count; ++i)
        vectors[i] = {const_cast<char *>(pieces[i].data()), pieces[i].size()};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    return ioResult(::sendmsg(socket.get(), &message, sendFlags()));
}

void shutdownWriting(const UniqueFd &socket)
{
    ::shutdown(socket.get(), SHUT_WR);
}

SocketBuffers socketBuffersOf(const UniqueFd &socket)
{
    int received = 0;
    if (!socket || ::ioctl(socket.get(), FIONREAD, &received) != 0)
        return {};
    return {.toSend = unsentBytes(socket.get()),
            .sendCapacity = sizeOption(socket, SO_SNDBUF),
            .received = static_cast<std::size_t>(std::max(received, 0)),
            .receiveCapacity = sizeOption(socket, SO_RCVBUF)};
}

void setResetOnClose(const UniqueFd &socket)
{
    const linger reset{1, 0};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
}

IoResult sendDatagram(const UniqueFd &socket, std::string_view bytes, const SocketAddress &to)
{
    if (to.family() == AddressFamily::none)
        return ioResult(::send(socket.get(), bytes.data(), bytes.size(), sendFlags()));
    sockaddr_storage storage{};
    const auto length = to.toSockaddr(storage);
    if (!length)
        return {IoResult::State::failed, length.error().code.value(), 0};
    const auto *address = reinterpret_cast<const sockaddr *>(&storage);
    const auto addressSize = static_cast<socklen_t>(*length);
    return ioResult(::sendto(socket.get(), bytes.data(), bytes.size(), sendFlags(), address, addressSize));
}

Status setReuseAddress(const UniqueFd &socket)
{
    return setFlag(socket, SOL_SOCKET, SO_REUSEADDR, 1, "set SO_REUSEADDR");
}

Status setSharedPort(const UniqueFd &socket)
{
    if (auto status = setReuseAddress(socket); !status)
        return status;
    return setFlag(socket, SOL_SOCKET, SO_REUSEPORT, 1, "set SO_REUSEPORT");
}

Status setDualStack(const UniqueFd &socket)
{
    return setFlag(socket, IPPROTO_IPV6, IPV6_V6ONLY, 0, "clear IPV6_V6ONLY");
}

Status setNoDelay(const UniqueFd &socket, bool on)
{
    return setFlag(socket, IPPROTO_TCP, TCP_NODELAY, on ? 1 : 0, "set TCP_NODELAY");
}

Status setKeepAlive(const UniqueFd &socket, bool on)
{
    return setFlag(socket, SOL_SOCKET, SO_KEEPALIVE, on ? 1 : 0, "set SO_KEEPALIVE");
}

void setReceiveBuffer(const UniqueFd &socket, int bytes)
{
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

Status setBroadcast(const UniqueFd &socket, bool on)
{
    return setFlag(socket, SOL_SOCKET, SO_BROADCAST, on ? 1 : 0, "set SO_BROADCAST");
}

} // namespace ropewalk
