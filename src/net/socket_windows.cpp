#include "base/winsock.h"
#include "net/socket.h"

#include <afunix.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>

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

IoResult failure()
{
    const int error = takeSocketError();
    if (error == EWOULDBLOCK || error == EINTR) // It is still ready: the next turn retries.
        return {IoResult::State::wouldBlock, 0, 0};
    return {IoResult::State::failed, error, 0};
}

IoResult ioResult(int returned)
{
    return returned >= 0 ? IoResult{IoResult::State::done, 0, static_cast<std::size_t>(returned)} : failure();
}

int sizeFor(std::size_t size)
{
    return static_cast<int>(std::min<std::size_t>(size, INT_MAX));
}

std::size_t sizeOption(const UniqueFd &socket, int name)
{
    int value = 0;
    int length = sizeof value;
    const bool isTold =
        ::getsockopt(socketOf(socket.get()), SOL_SOCKET, name, reinterpret_cast<char *>(&value), &length) ==
        0;
    return isTold ? static_cast<std::size_t>(std::max(value, 0)) : 0;
}

Status setFlag(const UniqueFd &socket, int level, int name, int value, const char *operation)
{
    const auto *bytes = reinterpret_cast<const char *>(&value);
    if (::setsockopt(socketOf(socket.get()), level, name, bytes, sizeof value) != 0)
        return socketFailure(operation);
    return Unit{};
}

template <typename Ask>
SocketAddress addressBy(const UniqueFd &socket, Ask ask)
{
    sockaddr_storage storage{};
    int length = sizeof storage;
    if (ask(socketOf(socket.get()), reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return {};
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr *>(&storage),
                                       static_cast<std::size_t>(length));
}

/// Otherwise a socket fails to receive from anybody once one peer that it sent to was not there.
void ignoreAbsentPeers(const UniqueFd &socket)
{
    constexpr DWORD kUdpConnReset = _WSAIOW(IOC_VENDOR, 12); // SIO_UDP_CONNRESET, which not every SDK has.
    BOOL off = FALSE;
    DWORD returned = 0;
    ::WSAIoctl(
        socketOf(socket.get()), kUdpConnReset, &off, sizeof off, nullptr, 0, &returned, nullptr, nullptr);
}

} // namespace

std::error_code socketError(int number)
{
    return {number, std::generic_category()};
}

Result<UniqueFd> openSocket(AddressFamily family, SocketType type)
{
    const int kind = type == SocketType::stream ? SOCK_STREAM : SOCK_DGRAM;
    UniqueFd socket(makeBlockingSocket(domainOf(family), kind));
    if (!socket)
        return Error::fromErrno("socket");
    if (!setNonBlocking(socket.get()))
        return socketFailure("socket");
    if (type == SocketType::datagram)
        ignoreAbsentPeers(socket);
    return socket;
}

Status bindSocket(const UniqueFd &socket, const SocketAddress &address)
{
    sockaddr_storage storage{};
    const auto length = address.toSockaddr(storage);
    if (!length)
        return length.error();
    const auto *system = reinterpret_cast<const sockaddr *>(&storage);
    if (::bind(socketOf(socket.get()), system, sizeFor(*length)) != 0)
        return socketFailure("bind " + address.toString());
    return Unit{};
}

Status listenOn(const UniqueFd &socket, int backlog)
{
    if (::listen(socketOf(socket.get()), backlog) != 0)
        return socketFailure("listen");
    return Unit{};
}

IoResult startConnect(const UniqueFd &socket, const SocketAddress &peer)
{
    sockaddr_storage storage{};
    const auto length = peer.toSockaddr(storage);
    if (!length)
        return {IoResult::State::failed, length.error().code.value(), 0};
    const auto *address = reinterpret_cast<const sockaddr *>(&storage);
    if (::connect(socketOf(socket.get()), address, sizeFor(*length)) == 0)
        return {};
    return failure(); // EWOULDBLOCK stands for EINPROGRESS.
}

int takePendingError(const UniqueFd &socket)
{
    int error = 0;
    int length = sizeof error;
    auto *value = reinterpret_cast<char *>(&error);
    if (::getsockopt(socketOf(socket.get()), SOL_SOCKET, SO_ERROR, value, &length) != 0)
        return takeSocketError();
    ::WSASetLastError(error);
    return error == 0 ? 0 : takeSocketError();
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
    int length = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    UniqueFd accepted(descriptorOf(::accept(socketOf(socket.get()), address, &length)));
    if (!accepted)
        return {failure(), UniqueFd(), {}};
    setNonBlocking(accepted.get());
    ::SetHandleInformation(reinterpret_cast<HANDLE>(socketOf(accepted.get())), HANDLE_FLAG_INHERIT, 0);
    return {{}, std::move(accepted), SocketAddress::fromSockaddr(address, static_cast<std::size_t>(length))};
}

bool isClientGone(int error)
{
    return error == ECONNABORTED || error == ECONNRESET || error == ENETDOWN;
}

IoResult receive(const UniqueFd &socket, std::span<char> buffer)
{
    return ioResult(::recv(socketOf(socket.get()), buffer.data(), sizeFor(buffer.size()), 0));
}

IoResult send(const UniqueFd &socket, std::string_view bytes)
{
    return ioResult(::send(socketOf(socket.get()), bytes.data(), sizeFor(bytes.size()), 0));
}

IoResult sendGathered(const UniqueFd &socket, std::span<const std::string_view> pieces)
{
    std::array<WSABUF, kMaxGather> buffers{};
    const std::size_t count = std::min(pieces.size(), buffers.size());
    for (std::size_t i = 0; i < count; ++i)
        buffers[i] = {static_cast<ULONG>(pieces[i].size()), const_cast<char *>(pieces[i].data())};
    DWORD sent = 0;
    const auto number = static_cast<DWORD>(count);
    if (::WSASend(socketOf(socket.get()), buffers.data(), number, &sent, 0, nullptr, nullptr) != 0)
        return failure();
    return {IoResult::State::done, 0, sent};
}

void shutdownWriting(const UniqueFd &socket)
{
    ::shutdown(socketOf(socket.get()), SD_SEND);
}

SocketBuffers socketBuffersOf(const UniqueFd &socket)
{
    u_long received = 0;
    if (!socket || ::ioctlsocket(socketOf(socket.get()), static_cast<long>(FIONREAD), &received) != 0)
        return {};
    return {.toSend = 0, // Windows does not tell.
            .sendCapacity = sizeOption(socket, SO_SNDBUF),
            .received = received,
            .receiveCapacity = sizeOption(socket, SO_RCVBUF)};
}

void setResetOnClose(const UniqueFd &socket)
{
    const linger reset{1, 0};
    const auto *bytes = reinterpret_cast<const char *>(&reset);
    ::setsockopt(socketOf(socket.get()), SOL_SOCKET, SO_LINGER, bytes, sizeof reset);
}

IoResult sendDatagram(const UniqueFd &socket, std::string_view bytes, const SocketAddress &to)
{
    if (to.family() == AddressFamily::none)
        return send(socket, bytes);
    sockaddr_storage storage{};
    const auto length = to.toSockaddr(storage);
    if (!length)
        return {IoResult::State::failed, length.error().code.value(), 0};
    const auto *address = reinterpret_cast<const sockaddr *>(&storage);
    return ioResult(
        ::sendto(socketOf(socket.get()), bytes.data(), sizeFor(bytes.size()), 0, address, sizeFor(*length)));
}

Status setReuseAddress(const UniqueFd &socket)
{
    // SO_REUSEADDR would let others take the port while it is in use; a port that is not is free at once
    // here.
    return setFlag(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1, "set SO_EXCLUSIVEADDRUSE");
}

Status setSharedPort(const UniqueFd &socket)
{
    return setFlag(socket, SOL_SOCKET, SO_REUSEADDR, 1, "set SO_REUSEADDR");
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
    (void)setFlag(socket, SOL_SOCKET, SO_RCVBUF, bytes, "set SO_RCVBUF");
}

Status setBroadcast(const UniqueFd &socket, bool on)
{
    return setFlag(socket, SOL_SOCKET, SO_BROADCAST, on ? 1 : 0, "set SO_BROADCAST");
}

} // namespace ropewalk
