#include "reactor/poller.h"
#include "reactor/select_limit.h"

#include <fcntl.h>
#include <sys/select.h>

#include <algorithm>
#include <array>
#include <vector>

namespace ropewalk {
namespace {

void put(fd_set &set, int fd, bool isWanted)
{
    if (isWanted)
        FD_SET(fd, &set);
    else
        FD_CLR(fd, &set);
}

class SelectPoller final : public Poller
{
public:
    SelectPoller()
    {
        FD_ZERO(&m_reads);
        FD_ZERO(&m_writes);
    }

    [[nodiscard]] std::string_view name() const override { return "select"; }
    [[nodiscard]] int handle() const override { return -1; }

    Status setInterest(int fd, Ready interest) override
    {
        if (fd < 0 || fd >= FD_SETSIZE)
            return Error{std::make_error_code(std::errc::too_many_files_open), "select"};
        put(m_reads, fd, (interest & Ready::read) != Ready::none);
        put(m_writes, fd, (interest & Ready::write) != Ready::none);
        if (interest != Ready::none)
            m_limit = std::max(m_limit, fd + 1);
        while (m_limit > 0 && !isAsked(m_limit - 1))
            --m_limit;
        return Unit{};
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        m_ready.clear();
        fd_set reads = m_reads;
        fd_set writes = m_writes;
        const auto us = std::chrono::ceil<std::chrono::microseconds>(timeout).count(); // Never early.
        timeval wait{us / 1'000'000, us % 1'000'000};
        if (::select(m_limit, &reads, &writes, nullptr, timeout < Duration::zero() ? nullptr : &wait) >= 0)
            collect(reads, writes, maxEvents);
        else if (errno == EBADF)
            collectClosed(maxEvents);
        else if (errno != EINTR)
            return Error::fromErrno("select");
        return std::span<const ReadyEvent>(m_ready);
    }

private:
    [[nodiscard]] bool isAsked(int fd) const { return FD_ISSET(fd, &m_reads) || FD_ISSET(fd, &m_writes); }

    void collect(const fd_set &reads, const fd_set &writes, std::size_t maxEvents)
    {
        int fd = m_next < m_limit ? m_next : 0; // Where the last wait left off: nobody starves.
        for (int left = m_limit; left > 0 && m_ready.size() < maxEvents; --left) {
            const Ready ready = (FD_ISSET(fd, &reads) ? Ready::read : Ready::none) |
                                (FD_ISSET(fd, &writes) ? Ready::write : Ready::none);
            if (ready != Ready::none)
                m_ready.push_back({fd, ready});
            fd = fd + 1 < m_limit ? fd + 1 : 0;
        }
        m_next = fd;
    }

    // One closed descriptor fails the call for all; told that it is ready, its owner finds out and lets go.
    void collectClosed(std::size_t maxEvents)
    {
        for (int fd = 0; fd < m_limit && m_ready.size() < maxEvents; ++fd)
            if (isAsked(fd) && ::fcntl(fd, F_GETFD) < 0)
                m_ready.push_back({fd, Ready::read | Ready::write});
    }

    fd_set m_reads;
    fd_set m_writes;
    int m_limit = 0; ///< One above the highest descriptor asked for.
    int m_next = 0;
    std::vector<ReadyEvent> m_ready;
};

} // namespace

int highestForSelect()
{
    return FD_SETSIZE - 1;
}

Result<std::unique_ptr<Poller>> makeSelectPoller()
{
    return std::unique_ptr<Poller>(std::make_unique<SelectPoller>());
}

} // namespace ropewalk
