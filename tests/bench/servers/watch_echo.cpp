#include "base/unique_fd.h"
#include "servers/echo.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk::bench {
namespace {

/// The plain epoll loop's echo, moved onto the reactor without a transport: what the reactor alone costs.
class Connection final : public DescriptorHandler
{
public:
    Connection(Reactor &reactor, UniqueFd socket)
        : m_reactor(reactor)
        , m_socket(std::move(socket))
    {
        auto watch = reactor.watch(m_socket.get(), Ready::read, *this);
        if (!watch)
            fail(watch.error());
        m_watch = std::move(*watch);
    }

    void doRead() override
    {
        const auto buffer = m_reactor.readBuffer();
        const ssize_t received = ::recv(m_socket.get(), buffer.data(), buffer.size(), 0);
        if (received > 0)
            send({buffer.data(), static_cast<std::size_t>(received)});
        else if (received == 0 || errno != EAGAIN)
            drop();
    }

    void doWrite() override
    {
        const std::string bytes = std::move(m_refused);
        m_refused.clear();
        send(bytes);
        if (m_refused.empty() && m_watch)
            setInterest(Ready::read);
    }

private:
    void send(std::string_view bytes)
    {
        const ssize_t sent = ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent == static_cast<ssize_t>(bytes.size()))
            return;
        if (sent < 0 && errno != EAGAIN)
            return drop();
        m_refused = bytes.substr(sent < 0 ? 0 : static_cast<std::size_t>(sent));
        setInterest(Ready::write);
    }

    void setInterest(Ready interest)
    {
        if (auto set = m_watch.setInterest(interest); !set)
            fail(set.error());
    }

    void drop()
    {
        m_watch.stop();
        m_reactor.disposeLater(std::unique_ptr<Connection>(this));
    }

    Reactor &m_reactor;
    UniqueFd m_socket;
    std::string m_refused;
    Watch m_watch; ///< Last: it goes before the socket.
};

UniqueFd listenOnLoopback()
{
    UniqueFd listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        fail(Error::fromErrno("bind"));
    if (::listen(listener.get(), kBacklog) != 0)
        fail(Error::fromErrno("listen"));
    return listener;
}

void acceptAll(Reactor &reactor, int listener)
{
    for (int fd; (fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        new Connection(reactor, UniqueFd(fd)); // Owns itself until the peer is gone.
    }
}

unsigned portOf(int listener)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        fail(Error::fromErrno("getsockname"));
    return ntohs(address.sin_port);
}

/// The socket and the interest in it.
struct Listener
{
    UniqueFd socket;
    Watch watch;
};

} // namespace

std::shared_ptr<void> listenForEcho(Reactor &reactor)
{
    auto listener = std::make_shared<Listener>();
    listener->socket = listenOnLoopback();
    const int fd = listener->socket.get();
    auto watch = reactor.watch(fd, Ready::read, [&reactor, fd](Ready) { acceptAll(reactor, fd); });
    if (!watch)
        fail(watch.error());
    listener->watch = std::move(*watch);
    announce(portOf(fd));
    return listener;
}

} // namespace ropewalk::bench
