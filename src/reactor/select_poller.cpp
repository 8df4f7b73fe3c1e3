#include "reactor/poller.h"

#include <sys/select.h>

#include <map>
#include <vector>

namespace ropewalk {
namespace {

class SelectPoller final : public Poller
{
public:
    [[nodiscard]] std::string_view name() const override { return "select"; }
    [[nodiscard]] int handle() const override { return -1; }

    Status setInterest(int fd, Ready interest) override
    {
        if (interest == Ready::none)
            m_interests.erase(fd);
        else if (fd < 0 || fd >= FD_SETSIZE)
            return Error{std::make_error_code(std::errc::too_many_files_open), "select"};
        else
            m_interests[fd] = interest;
        return Unit{};
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        m_ready.clear();
        fd_set reads = descriptorsWanting(Ready::read);
        fd_set writes = descriptorsWanting(Ready::write);
        const int limit = m_interests.empty() ? 0 : m_interests.rbegin()->first + 1;
        const auto us = std::chrono::ceil<std::chrono::microseconds>(timeout).count(); // Never early.
        timeval wait{us / 1'000'000, us % 1'000'000};
        if (::select(limit, &reads, &writes, nullptr, timeout < Duration::zero() ? nullptr : &wait) >= 0)
            collect(reads, writes, maxEvents);
        else if (errno != EINTR)
            return Error::fromErrno("select");
        return std::span<const ReadyEvent>(m_ready);
    }

private:
    [[nodiscard]] fd_set descriptorsWanting(Ready ready) const
    {
        fd_set set;
        FD_ZERO(&set);
        for (const auto &[fd, interest] : m_interests)
            if ((interest & ready) != Ready::none)
                FD_SET(fd, &set);
        return set;
    }

    void collect(const fd_set &reads, const fd_set &writes, std::size_t maxEvents)
    {
        auto it = m_interests.lower_bound(m_nextFd); // Where the last wait left off: nobody starves.
        for (std::size_t left = m_interests.size(); left > 0 && m_ready.size() < maxEvents; --left, ++it) {
            if (it == m_interests.end())
                it = m_interests.begin();
            const int fd = it->first;
            const Ready ready = (FD_ISSET(fd, &reads) ? Ready::read : Ready::none) |
                                (FD_ISSET(fd, &writes) ? Ready::write : Ready::none);
            if (ready != Ready::none)
                m_ready.push_back({fd, ready});
            m_nextFd = fd + 1;
        }
    }

    std::map<int, Ready> m_interests; // Ordered: select() wants the highest descriptor.
    std::vector<ReadyEvent> m_ready;
    int m_nextFd = 0;
};

} // namespace

Result<std::unique_ptr<Poller>> makeSelectPoller()
{
    return std::unique_ptr<Poller>(std::make_unique<SelectPoller>());
}

} // namespace ropewalk
