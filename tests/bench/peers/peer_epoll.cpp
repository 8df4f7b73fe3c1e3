#include "peer.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

constexpr int kEventsPerWait = 1024;

int listenOn(std::uint16_t port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        peer::fail("bind");
    if (::listen(listener, peer::kBacklog) != 0)
        peer::fail("listen");
    return listener;
}

/// The yardstick: what a careful person writes by hand. Level-triggered, one read and one write per
/// event, one buffer for everybody; only what the kernel refuses is kept, and it stops the reading.
class EchoLoop
{
public:
    EchoLoop(int listener, std::size_t bufferSize)
        : m_listener(listener)
        , m_buffer(bufferSize)
    {
        if (m_epoll < 0)
            peer::fail("epoll_create1");
        watch(EPOLL_CTL_ADD, m_listener, EPOLLIN);
    }

    [[noreturn]] void run()
    {
        std::array<epoll_event, kEventsPerWait> events{};
        for (;;) {
            const int count = ::epoll_wait(m_epoll, events.data(), kEventsPerWait, -1);
            for (int i = 0; i < count; ++i)
                deliver(events[static_cast<std::size_t>(i)]);
        }
    }

private:
    void deliver(const epoll_event &event)
    {
        if (event.data.fd == m_listener)
            acceptAll();
        else if (event.events & EPOLLOUT)
            flush(event.data.fd);
        else
            echo(event.data.fd);
    }

    void acceptAll()
    {
        for (int fd; (fd = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
            const int on = 1;
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            watch(EPOLL_CTL_ADD, fd, EPOLLIN);
        }
    }

    void echo(int fd)
    {
        const ssize_t received = ::recv(fd, m_buffer.data(), m_buffer.size(), 0);
        if (received > 0)
            send(fd, {m_buffer.data(), static_cast<std::size_t>(received)});
        else if (received == 0 || errno != EAGAIN)
            drop(fd);
    }

    void send(int fd, std::string_view bytes)
    {
        const ssize_t sent = sendSome(fd, bytes);
        if (sent < 0) {
            drop(fd);
        } else if (static_cast<std::size_t>(sent) < bytes.size()) {
            m_refused[fd] = bytes.substr(static_cast<std::size_t>(sent));
            watch(EPOLL_CTL_MOD, fd, EPOLLOUT);
        }
    }

    void flush(int fd)
    {
        std::string &bytes = m_refused[fd];
        const ssize_t sent = sendSome(fd, bytes);
        if (sent < 0)
            return drop(fd);
        bytes.erase(0, static_cast<std::size_t>(sent));
        if (bytes.empty()) {
            m_refused.erase(fd);
            watch(EPOLL_CTL_MOD, fd, EPOLLIN);
        }
    }

    /// How many bytes the kernel took; -1 when the connection is gone.
    static ssize_t sendSome(int fd, std::string_view bytes)
    {
        const ssize_t sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        return sent < 0 && errno == EAGAIN ? 0 : sent;
    }

    void drop(int fd)
    {
        m_refused.erase(fd);
        ::close(fd);
    }

    void watch(int operation, int fd, std::uint32_t interest) const
    {
        epoll_event event{};
        event.events = interest;
        event.data.fd = fd;
        if (::epoll_ctl(m_epoll, operation, fd, &event) != 0)
            peer::fail("epoll_ctl");
    }

    int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    int m_listener;
    std::vector<char> m_buffer;
    std::unordered_map<int, std::string> m_refused;
};

} // namespace

int main(int argc, char **argv)
{
    const peer::Options options = peer::optionsFrom(argc, argv);
    const int listener = listenOn(options.port);
    EchoLoop loop(listener, options.bufferSize);
    peer::announce(listener);
    loop.run();
}
