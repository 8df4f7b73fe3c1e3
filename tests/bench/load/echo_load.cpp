#include "load/echo_load.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace ropewalk::bench {
namespace {

constexpr std::size_t kReadBuffer = 1U << 20U; // Bytes.
constexpr int kEventsPerWait = 1024;
constexpr int kRestMilliseconds = 1; // How often a limited rate is looked at.

/// Every byte depends on its place, so that lost, doubled and reordered pieces are noticed.
std::string patternOf(std::size_t size)
{
    std::string pattern(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        pattern[i] = static_cast<char>('a' + (i + i / 26 + i / 1000) % 26);
    return pattern;
}

/// Makes close() send a reset.
void resetOnClose(int fd)
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

void sendAtOnce(int fd)
{
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

int millisecondsUntil(EchoLoad::TimePoint end, EchoLoad::TimePoint now)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(end - now).count());
}

} // namespace

EchoLoad::EchoLoad(std::uint16_t port, std::size_t messageSize)
    : m_port(port)
    , m_message(patternOf(messageSize))
    , m_buffer(kReadBuffer)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_events(kEventsPerWait)
{}

EchoLoad::~EchoLoad() = default;

Result<UniqueFd> EchoLoad::connect() const
{
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket)
        return Error::fromErrno("socket");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return Error::fromErrno("connect 127.0.0.1:" + std::to_string(m_port));
    sendAtOnce(socket.get());
    resetOnClose(socket.get());
    return socket;
}

Status EchoLoad::openIdle(int count)
{
    for (int i = 0; i < count; ++i) {
        auto socket = connect();
        if (!socket)
            return socket.error();
        m_idle.push_back(std::move(*socket));
    }
    return Unit{};
}

Status EchoLoad::openActive(int count)
{
    for (int i = 0; i < count; ++i) {
        auto socket = connect();
        if (!socket)
            return socket.error();
        auto &connection = m_active.emplace_back(std::make_unique<Connection>());
        connection->socket = std::move(*socket);
        connection->sent = m_message.size(); // Nothing to send until it is started.
        epoll_event event{};
        // Edge-triggered: what a big message leaves unsent is told by the next edge.
        event.events = EPOLLIN | EPOLLOUT | EPOLLET;
        event.data.ptr = connection.get();
        if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, connection->socket.get(), &event) != 0)
            return Error::fromErrno("epoll_ctl");
    }
    return Unit{};
}

Status EchoLoad::exchangeOnce()
{
    auto socket = connect();
    if (!socket)
        return socket.error();
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket->get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    constexpr std::string_view kQuestion = "accepted?\n";
    if (::send(socket->get(), kQuestion.data(), kQuestion.size(), MSG_NOSIGNAL) < 0)
        return Error::fromErrno("send");
    std::string reply(kQuestion.size(), '\0');
    const ssize_t size = ::recv(socket->get(), reply.data(), reply.size(), MSG_WAITALL);
    if (size < 0)
        return Error::fromErrno("wait for the first echo");
    if (reply != kQuestion)
        return Error{std::make_error_code(std::errc::bad_message), "compare the first echo"};
    return Unit{};
}

Status EchoLoad::run(std::chrono::nanoseconds duration, std::uint64_t messages)
{
    const std::uint64_t before = m_latencies.count();
    m_runStart = std::chrono::steady_clock::now();
    m_started = 0;
    for (const auto &connection : m_active) {
        if (connection->sentAt == TimePoint{})
            if (auto started = startOrRest(*connection); !started)
                return started;
    }
    const TimePoint end = m_runStart + duration;
    while (std::chrono::steady_clock::now() < end && m_latencies.count() - before < messages) {
        if (auto woken = wakeRested(); !woken)
            return woken;
        if (auto delivered = deliverEvents(end); !delivered)
            return delivered;
    }
    return Unit{};
}

Status EchoLoad::deliverEvents(TimePoint end)
{
    const int left = millisecondsUntil(end, std::chrono::steady_clock::now());
    const int timeout = m_resting.empty() ? left : std::min(left, kRestMilliseconds);
    const int count = ::epoll_wait(m_epoll.get(), m_events.data(), kEventsPerWait, std::max(timeout, 0));
    for (int i = 0; i < count; ++i) {
        auto *connection = static_cast<Connection *>(m_events[static_cast<std::size_t>(i)].data.ptr);
        if (auto done = proceed(*connection); !done)
            return done;
    }
    return Unit{};
}

bool EchoLoad::mayStart() const
{
    if (m_rate <= 0)
        return true;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_runStart;
    return static_cast<double>(m_started) < m_rate * elapsed.count();
}

Status EchoLoad::startOrRest(Connection &connection)
{
    if (mayStart())
        return start(connection);
    // Not busy, and to be looked for among the resting only.
    connection.sentAt = m_runStart;
    m_resting.push_back(&connection);
    return Unit{};
}

Status EchoLoad::wakeRested()
{
    while (!m_resting.empty() && mayStart()) {
        Connection *connection = m_resting.back();
        m_resting.pop_back();
        if (auto started = start(*connection); !started)
            return started;
    }
    return Unit{};
}

Status EchoLoad::start(Connection &connection)
{
    ++m_started;
    connection.sent = 0;
    connection.received = 0;
    connection.sentAt = std::chrono::steady_clock::now();
    return send(connection);
}

Status EchoLoad::proceed(Connection &connection)
{
    if (auto sent = send(connection); !sent)
        return sent;
    return receive(connection);
}

Status EchoLoad::send(Connection &connection)
{
    while (connection.sent < m_message.size()) {
        const ssize_t size = ::send(connection.socket.get(),
                                    m_message.data() + connection.sent,
                                    m_message.size() - connection.sent,
                                    MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size < 0 && errno == EAGAIN)
            break;
        if (size < 0)
            return Error::fromErrno("send");
        connection.sent += static_cast<std::size_t>(size);
    }
    return Unit{};
}

Status EchoLoad::receive(Connection &connection)
{
    for (ssize_t size = 1; size > 0;) {
        size = ::recv(connection.socket.get(), m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
        if (size < 0 && errno != EAGAIN)
            return Error::fromErrno("recv");
        if (size == 0)
            return Error{std::make_error_code(std::errc::connection_aborted), "recv"};
        if (size > 0)
            if (auto taken = take(connection, {m_buffer.data(), static_cast<std::size_t>(size)}); !taken)
                return taken;
        // A short read says as much as EAGAIN: the next bytes make a new edge.
        if (size < static_cast<ssize_t>(m_buffer.size()))
            break;
    }
    return Unit{};
}

Status EchoLoad::take(Connection &connection, std::string_view bytes)
{
    const std::string_view expected = std::string_view(m_message).substr(connection.received, bytes.size());
    if (expected != bytes)
        return Error{std::make_error_code(std::errc::bad_message), "compare an echo"};
    connection.received += bytes.size();
    if (connection.received < m_message.size())
        return Unit{};
    m_latencies.record(std::chrono::steady_clock::now() - connection.sentAt);
    return startOrRest(connection);
}

} // namespace ropewalk::bench
