#include "base/unique_fd.h"
#include "reactor/poller.h"

#include <sys/epoll.h>

#include <algorithm>
#include <array>
#include <climits>
#include <unordered_set>
#include <vector>

namespace ropewalk {
namespace {

constexpr std::size_t kMaxBatch = 256; // Events per wait; the kernel keeps the rest, in turn, for the next.

int toMilliseconds(Duration timeout)
{
    if (timeout < Duration::zero())
        return -1;
    const auto ms = std::chrono::ceil<std::chrono::milliseconds>(timeout).count(); // Never early.
    return static_cast<int>(std::min<std::int64_t>(ms, INT_MAX));
}

std::uint32_t toEpoll(Ready interest)
{
    std::uint32_t events = 0;
    if ((interest & Ready::read) != Ready::none)
        events |= EPOLLIN | EPOLLRDHUP;
    if ((interest & Ready::write) != Ready::none)
        events |= EPOLLOUT;
    return events;
}

Ready fromEpoll(std::uint32_t events)
{
    if ((events & (EPOLLERR | EPOLLHUP)) != 0)
        return Ready::read | Ready::write;
    Ready ready = Ready::none;
    if ((events & (EPOLLIN | EPOLLRDHUP)) != 0)
        ready = ready | Ready::read;
    if ((events & EPOLLOUT) != 0)
        ready = ready | Ready::write;
    return ready;
}

class EpollPoller final : public Poller
{
public:
    explicit EpollPoller(UniqueFd epoll)
        : m_epoll(std::move(epoll))
    {}

    [[nodiscard]] std::string_view name() const override { return "epoll"; }
    [[nodiscard]] int handle() const override { return m_epoll.get(); }

    Status setInterest(int fd, Ready interest) override
    {
        if (interest == Ready::none)
            return forget(fd);
        epoll_event event{};
        event.events = toEpoll(interest);
        event.data.fd = fd;
        const int operation = m_known.contains(fd) ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
        if (::epoll_ctl(m_epoll.get(), operation, fd, &event) != 0)
            return Error::fromErrno("epoll_ctl");
        m_known.insert(fd);
        return Unit{};
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        m_ready.clear();
        const int limit = static_cast<int>(std::min(maxEvents, kMaxBatch));
        const int count = ::epoll_wait(m_epoll.get(), m_events.data(), limit, toMilliseconds(timeout));
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("epoll_wait");
        const auto arrived = std::span(m_events).first(static_cast<std::size_t>(std::max(count, 0)));
        for (const epoll_event &event : arrived)
            m_ready.push_back({event.data.fd, fromEpoll(event.events)});
        return std::span<const ReadyEvent>(m_ready);
    }

private:
    Status forget(int fd)
    {
        if (m_known.erase(fd) != 0 && ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr) != 0)
            return Error::fromErrno("epoll_ctl");
        return Unit{};
    }

    UniqueFd m_epoll;
    std::unordered_set<int> m_known;
    std::array<epoll_event, kMaxBatch> m_events{};
    std::vector<ReadyEvent> m_ready;
};

} // namespace

Result<std::unique_ptr<Poller>> makeEpollPoller()
{
    UniqueFd epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll)
        return Error::fromErrno("epoll_create1");
    return std::unique_ptr<Poller>(std::make_unique<EpollPoller>(std::move(epoll)));
}

Result<std::unique_ptr<Poller>> makeDefaultPoller()
{
    return makeEpollPoller();
}

} // namespace ropewalk
