#include "base/unique_fd.h"
#include "reactor/poller.h"

#include <fcntl.h>
#include <sys/event.h>
#include <sys/time.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

constexpr std::size_t kMaxBatch = 256; // Events per wait; the kernel keeps the rest, in turn, for the next.

Ready fromFilter(const struct kevent &event)
{
    return event.filter == EVFILT_WRITE ? Ready::write : Ready::read;
}

/// Reading and writing are two filters here, so that one descriptor may come twice in a batch.
class KqueuePoller final : public Poller
{
public:
    explicit KqueuePoller(UniqueFd queue)
        : m_queue(std::move(queue))
    {}

    [[nodiscard]] std::string_view name() const override { return "kqueue"; }
    [[nodiscard]] int handle() const override { return m_queue.get(); }

    Status setInterest(int fd, Ready interest) override
    {
        const auto index = static_cast<std::size_t>(fd);
        if (index >= m_interests.size())
            m_interests.resize(std::max(index + 1, m_interests.size() * 2), Ready::none);
        const Ready before = std::exchange(m_interests[index], interest);
        const bool isRead = change(fd, EVFILT_READ, before & Ready::read, interest & Ready::read);
        const int readError = errno;
        const bool isWritten = change(fd, EVFILT_WRITE, before & Ready::write, interest & Ready::write);
        if (isRead && isWritten)
            return Unit{};
        if (!isRead)
            errno = readError;
        return Error::fromErrno("kevent");
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        const int limit = static_cast<int>(std::min(maxEvents, kMaxBatch));
        const auto ns = std::chrono::nanoseconds(timeout).count();
        const timespec wait{static_cast<time_t>(ns / 1'000'000'000), static_cast<long>(ns % 1'000'000'000)};
        const timespec *const patience = timeout < Duration::zero() ? nullptr : &wait;
        const int count = ::kevent(m_queue.get(), nullptr, 0, m_events.data(), limit, patience);
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("kevent");
        const auto arrived = static_cast<std::size_t>(std::max(count, 0));
        for (std::size_t i = 0; i < arrived; ++i)
            m_ready[i] = {static_cast<int>(m_events[i].ident), fromFilter(m_events[i])};
        return std::span<const ReadyEvent>(m_ready).first(arrived);
    }

private:
    bool change(int fd, short filter, Ready before, Ready wanted)
    {
        if (before == wanted)
            return true;
        struct kevent event = {};
        const auto flags = static_cast<unsigned short>(wanted != Ready::none ? EV_ADD : EV_DELETE);
        EV_SET(&event, static_cast<std::uintptr_t>(fd), filter, flags, 0, 0, nullptr);
        if (::kevent(m_queue.get(), &event, 1, nullptr, 0, nullptr) == 0)
            return true;
        return wanted == Ready::none && errno == ENOENT; // Closed meanwhile: the kernel has let go already.
    }

    UniqueFd m_queue;
    std::vector<Ready> m_interests; ///< By descriptor number.
    std::array<struct kevent, kMaxBatch> m_events{};
    std::array<ReadyEvent, kMaxBatch> m_ready{};
};

} // namespace

Result<std::unique_ptr<Poller>> makeKqueuePoller()
{
    UniqueFd queue(::kqueue());
    if (!queue || ::fcntl(queue.get(), F_SETFD, FD_CLOEXEC) != 0)
        return Error::fromErrno("kqueue");
    return std::unique_ptr<Poller>(std::make_unique<KqueuePoller>(std::move(queue)));
}

} // namespace ropewalk
