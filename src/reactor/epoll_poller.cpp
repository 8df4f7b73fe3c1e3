#include "base/unique_fd.h"
#include "reactor/milliseconds.h"
#include "reactor/poller.h"

#include <sys/epoll.h>

#include <algorithm>
#include <array>
#include <vector>

namespace ropewalk {
namespace {

constexpr std::size_t kMaxBatch = 256; // Events per wait; the kernel keeps the rest, in turn, for the next.

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
        const auto index = static_cast<std::size_t>(fd);
        if (index >= m_isKnown.size())
            m_isKnown.resize(std::max(index + 1, m_isKnown.size() * 2));
        if (interest == Ready::none)
            return forget(fd);
        if (!control(m_isKnown[index] ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, interest) && !resync(fd, interest))
            return Error::fromErrno("epoll_ctl");
        m_isKnown[index] = true;
        return Unit{};
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        const int limit = static_cast<int>(std::min(maxEvents, kMaxBatch));
        const int count = waitExactly(limit, timeout);
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("epoll_wait");
        const auto arrived = static_cast<std::size_t>(std::max(count, 0));
        for (std::size_t i = 0; i < arrived; ++i)
            m_ready[i] = {m_events[i].data.fd, fromEpoll(m_events[i].events)};
        return std::span<const ReadyEvent>(m_ready).first(arrived);
    }

private:
    /// To the nanosecond, where the kernel (Linux 5.11) and who confines us let us; else to the next
    /// millisecond.
    int waitExactly(int limit, Duration timeout)
    {
        if (timeout > Duration::zero() && m_hasExactWait) {
            const auto seconds = std::chrono::floor<std::chrono::seconds>(timeout);
            const timespec time{seconds.count(), static_cast<long>((timeout - seconds).count())};
            const int count = ::epoll_pwait2(m_epoll.get(), m_events.data(), limit, &time, nullptr);
            if (count >= 0 || errno == EINTR)
                return count;
            m_hasExactWait = false;
        }
        return ::epoll_wait(m_epoll.get(), m_events.data(), limit, waitMilliseconds(timeout));
    }

    bool control(int operation, int fd, Ready interest)
    {
        epoll_event event{};
        event.events = toEpoll(interest);
        event.data.fd = fd;
        return ::epoll_ctl(m_epoll.get(), operation, fd, &event) == 0;
    }

    // A number that was closed while it was known names something new to the kernel, and the other way round.
    bool resync(int fd, Ready interest)
    {
        return (errno == ENOENT && control(EPOLL_CTL_ADD, fd, interest)) ||
               (errno == EEXIST && control(EPOLL_CTL_MOD, fd, interest));
    }

    Status forget(int fd)
    {
        const auto index = static_cast<std::size_t>(fd);
        const bool wasKnown = m_isKnown[index];
        m_isKnown[index] = false;
        if (wasKnown && ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr) != 0 && errno != ENOENT)
            return Error::fromErrno("epoll_ctl");
        return Unit{};
    }

    UniqueFd m_epoll;
    bool m_hasExactWait = true;
    std::vector<bool> m_isKnown; ///< By descriptor number.
    std::array<epoll_event, kMaxBatch> m_events{};
    std::array<ReadyEvent, kMaxBatch> m_ready{};
};

} // namespace

Result<std::unique_ptr<Poller>> makeEpollPoller()
{
    UniqueFd epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll)
        return Error::fromErrno("epoll_create1");
    return std::unique_ptr<Poller>(std::make_unique<EpollPoller>(std::move(epoll)));
}

} // namespace ropewalk
