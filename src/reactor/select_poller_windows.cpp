#include "base/winsock.h"
#include "reactor/poller.h"
#include "reactor/select_limit.h"

#include <algorithm>
#include <climits>
#include <vector>

namespace ropewalk {
namespace {

/// An fd_set with room for as many sockets as there are: the system goes by the count in front, not by
/// FD_SETSIZE.
class SocketSet
{
public:
    void clear() { m_words.assign(1, 0); }
    void add(int fd) { m_words.push_back(socketOf(fd)); }

    [[nodiscard]] fd_set *get()
    {
        auto *set = reinterpret_cast<fd_set *>(m_words.data());
        set->fd_count = static_cast<u_int>(m_words.size() - 1);
        return set;
    }

    /// After the wait only those are in it that are ready.
    [[nodiscard]] bool has(int fd)
    {
        const auto *set = reinterpret_cast<const fd_set *>(m_words.data());
        const SOCKET *first = m_words.data() + 1;
        return std::find(first, first + set->fd_count, socketOf(fd)) != first + set->fd_count;
    }

private:
    static_assert(offsetof(fd_set, fd_array) == sizeof(SOCKET));
    std::vector<SOCKET> m_words; ///< The first holds the count.
};

struct Asked
{
    int fd;
    Ready interest;
};

class SelectPoller final : public Poller
{
public:
    [[nodiscard]] std::string_view name() const override { return "select"; }
    [[nodiscard]] int handle() const override { return -1; }

    Status setInterest(int fd, Ready interest) override
    {
        const auto place = std::ranges::find(m_asked, fd, &Asked::fd);
        if (place == m_asked.end() && interest != Ready::none)
            m_asked.push_back({fd, interest});
        else if (place != m_asked.end() && interest == Ready::none)
            m_asked.erase(place);
        else if (place != m_asked.end())
            place->interest = interest;
        return Unit{};
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        m_ready.clear();
        fillSets();
        const auto us = std::chrono::ceil<std::chrono::microseconds>(timeout).count(); // Never early.
        timeval wait{static_cast<long>(us / 1'000'000), static_cast<long>(us % 1'000'000)};
        timeval *limit = timeout < Duration::zero() ? nullptr : &wait;
        if (m_asked.empty())
            ::Sleep(limit == nullptr ? INFINITE : static_cast<DWORD>((us + 999) / 1'000));
        else if (::select(0, m_reads.get(), m_writes.get(), m_failures.get(), limit) >= 0)
            collect(maxEvents);
        else if (takeSocketError() == ENOTSOCK)
            collectClosed(maxEvents);
        else if (errno != EINTR)
            return Error::fromErrno("select");
        return std::span<const ReadyEvent>(m_ready);
    }

private:
    void fillSets()
    {
        for (SocketSet *set : {&m_reads, &m_writes, &m_failures})
            set->clear();
        for (const Asked &asked : m_asked) {
            if ((asked.interest & Ready::read) != Ready::none)
                m_reads.add(asked.fd);
            if ((asked.interest & Ready::write) != Ready::none) {
                m_writes.add(asked.fd);
                m_failures.add(asked.fd); // Where a connect that failed is told.
            }
        }
    }

    void collect(std::size_t maxEvents)
    {
        const std::size_t size = m_asked.size();
        std::size_t place = m_next % size; // Where the last wait left off: nobody starves.
        for (std::size_t left = size; left > 0 && m_ready.size() < maxEvents; --left) {
            const int fd = m_asked[place].fd;
            const bool hasFailed = m_failures.has(fd);
            const Ready ready = (m_reads.has(fd) || hasFailed ? Ready::read : Ready::none) |
                                (m_writes.has(fd) || hasFailed ? Ready::write : Ready::none);
            if (ready != Ready::none)
                m_ready.push_back({fd, ready});
            place = place + 1 < size ? place + 1 : 0;
        }
        m_next = place;
    }

    // One closed socket fails the call for all; told that it is ready, its owner finds out and lets go.
    void collectClosed(std::size_t maxEvents)
    {
        for (const Asked &asked : m_asked) {
            int type = 0;
            int length = sizeof type;
            auto *value = reinterpret_cast<char *>(&type);
            if (m_ready.size() < maxEvents &&
                ::getsockopt(socketOf(asked.fd), SOL_SOCKET, SO_TYPE, value, &length) != 0)
                m_ready.push_back({asked.fd, Ready::read | Ready::write});
        }
    }

    std::vector<Asked> m_asked;
    SocketSet m_reads;
    SocketSet m_writes;
    SocketSet m_failures;
    std::vector<ReadyEvent> m_ready;
    std::size_t m_next = 0;
};

} // namespace

int highestForSelect()
{
    return INT_MAX;
}

Result<std::unique_ptr<Poller>> makeSelectPoller()
{
    return std::unique_ptr<Poller>(std::make_unique<SelectPoller>());
}

} // namespace ropewalk
