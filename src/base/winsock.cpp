#include "base/winsock.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace ropewalk {
namespace {

struct Number
{
    int winsock;
    int posix;
};

constexpr std::array kNumbers{
    Number{WSAEINTR, EINTR},
    Number{WSAEBADF, EBADF},
    Number{WSAEACCES, EACCES},
    Number{WSAEFAULT, EFAULT},
    Number{WSAEINVAL, EINVAL},
    Number{WSAEMFILE, EMFILE},
    Number{WSAEWOULDBLOCK, EWOULDBLOCK},
    Number{WSAEINPROGRESS, EINPROGRESS},
    Number{WSAEALREADY, EALREADY},
    Number{WSAENOTSOCK, ENOTSOCK},
    Number{WSAEDESTADDRREQ, EDESTADDRREQ},
    Number{WSAEMSGSIZE, EMSGSIZE},
    Number{WSAEPROTOTYPE, EPROTOTYPE},
    Number{WSAENOPROTOOPT, ENOPROTOOPT},
    Number{WSAEPROTONOSUPPORT, EPROTONOSUPPORT},
    Number{WSAESOCKTNOSUPPORT, EPROTONOSUPPORT},
    Number{WSAEOPNOTSUPP, EOPNOTSUPP},
    Number{WSAEPFNOSUPPORT, EAFNOSUPPORT},
    Number{WSAEAFNOSUPPORT, EAFNOSUPPORT},
    Number{WSAEADDRINUSE, EADDRINUSE},
    Number{WSAEADDRNOTAVAIL, EADDRNOTAVAIL},
    Number{WSAENETDOWN, ENETDOWN},
    Number{WSAENETUNREACH, ENETUNREACH},
    Number{WSAENETRESET, ENETRESET},
    Number{WSAECONNABORTED, ECONNABORTED},
    Number{WSAECONNRESET, ECONNRESET},
    Number{WSAENOBUFS, ENOBUFS},
    Number{WSAEISCONN, EISCONN},
    Number{WSAENOTCONN, ENOTCONN},
    Number{WSAESHUTDOWN, EPIPE},
    Number{WSAETIMEDOUT, ETIMEDOUT},
    Number{WSAECONNREFUSED, ECONNREFUSED},
    Number{WSAENAMETOOLONG, ENAMETOOLONG},
    Number{WSAEHOSTDOWN, EHOSTUNREACH},
    Number{WSAEHOSTUNREACH, EHOSTUNREACH},
};

int posixOf(int winsock)
{
    const auto found = std::ranges::find(kNumbers, winsock, &Number::winsock);
    return found != kNumbers.end() ? found->posix : EIO;
}

bool isWinsockStarted()
{
    static const int s_result = [] {
        WSADATA data;
        return ::WSAStartup(MAKEWORD(2, 2), &data);
    }();
    return s_result == 0;
}

/// `flags`: what WSASocket() shall do beyond what socket() does.
int makeSocketWith(int domain, int type, DWORD flags)
{
    if (!isWinsockStarted()) {
        errno = ENETDOWN;
        return -1;
    }
    const SOCKET made = ::WSASocketW(domain, type, 0, nullptr, 0, flags | WSA_FLAG_NO_HANDLE_INHERIT);
    if (made == INVALID_SOCKET)
        takeSocketError();
    return descriptorOf(made);
}

sockaddr_in loopbackAddress()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool isSame(const sockaddr_in &a, const sockaddr_in &b)
{
    return a.sin_port == b.sin_port && a.sin_addr.s_addr == b.sin_addr.s_addr;
}

/// Takes what `ours` has connected to `listener`; not somebody else, who may have been quicker.
UniqueFd acceptFrom(const UniqueFd &listener, const UniqueFd &ours)
{
    sockaddr_in expected{};
    int length = sizeof expected;
    if (::getsockname(socketOf(ours.get()), reinterpret_cast<sockaddr *>(&expected), &length) != 0)
        return {};
    for (;;) {
        sockaddr_in peer{};
        length = sizeof peer;
        UniqueFd theirs(
            descriptorOf(::accept(socketOf(listener.get()), reinterpret_cast<sockaddr *>(&peer), &length)));
        if (!theirs || isSame(peer, expected))
            return theirs;
    }
}

} // namespace

int takeSocketError()
{
    return errno = posixOf(::WSAGetLastError());
}

Error socketFailure(std::string operation)
{
    return {std::error_code(takeSocketError(), std::generic_category()), std::move(operation)};
}

int makeBlockingSocket(int domain, int type)
{
    return makeSocketWith(domain, type, WSA_FLAG_OVERLAPPED);
}

bool setNonBlocking(int fd)
{
    u_long on = 1;
    return ::ioctlsocket(socketOf(fd), static_cast<long>(FIONBIO), &on) == 0;
}

Result<SocketEnds> makeSocketEnds()
{
    // A socket that programs shall read as if it were a file must not be overlapped; accepted ones take after
    // this.
    UniqueFd listener(makeSocketWith(AF_INET, SOCK_STREAM, 0));
    SocketEnds ends{UniqueFd(makeBlockingSocket(AF_INET, SOCK_STREAM)), UniqueFd()};
    sockaddr_in address = loopbackAddress();
    auto *any = reinterpret_cast<sockaddr *>(&address);
    int length = sizeof address;
    const bool isConnected = listener && ends.ours && ::bind(socketOf(listener.get()), any, length) == 0 &&
                             ::listen(socketOf(listener.get()), 1) == 0 &&
                             ::getsockname(socketOf(listener.get()), any, &length) == 0 &&
                             ::connect(socketOf(ends.ours.get()), any, length) == 0;
    if (isConnected)
        ends.theirs = acceptFrom(listener, ends.ours);
    const BOOL on = TRUE;
    for (const UniqueFd *end : {&ends.ours, &ends.theirs})
        ::setsockopt(
            socketOf(end->get()), IPPROTO_TCP, TCP_NODELAY, reinterpret_cast<const char *>(&on), sizeof on);
    if (!ends.theirs || !setNonBlocking(ends.ours.get()))
        return socketFailure("make a pair of sockets");
    ::SetHandleInformation(reinterpret_cast<HANDLE>(socketOf(ends.theirs.get())),
                           HANDLE_FLAG_INHERIT,
                           0); // Until a child gets it.
    return ends;
}

} // namespace ropewalk
