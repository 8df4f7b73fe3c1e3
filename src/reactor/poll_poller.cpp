#include "reactor/milliseconds.h"
#include "reactor/poller.h"

#include <system/sockets.h>

#include <utility>
#include <vector>

namespace ropewalk {
namespace {

constexpr std::size_t kAbsent = SIZE_MAX;

short toPoll(Ready interest)
{
    const int events = ((interest & Ready::read) != Ready::none ? POLLIN : 0) |
                       ((interest & Ready::write) != Ready::none ? POLLOUT : 0);
    return static_cast<short>(events);
}

Ready fromPoll(short events)
{
    if ((events & (POLLERR | POLLHUP | POLLNVAL)) != 0)
        return Ready::read | Ready::write;
    return ((events & POLLIN) != 0 ? Ready::read : Ready::none) |
           ((events & POLLOUT) != 0 ? Ready::write : Ready::none);
}

class PollPoller final : public Poller
{
public:
    [[nodiscard]] std::string_view name() const override { return "poll"; }
    [[nodiscard]] int handle() const override { return -1; }

    Status setInterest(int fd, Ready interest) override
    {
        std::size_t &place = placeOf(fd);
        if (interest == Ready::none) {
            if (place != kAbsent)
                remove(std::exchange(place, kAbsent));
        } else if (place == kAbsent) {
            place = m_asked.size();
            m_asked.push_back({static_cast<decltype(pollfd::fd)>(fd), toPoll(interest), 0});
        } else {
            m_asked[place].events = toPoll(interest);
        }
        return Unit{};
    }

    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override
    {
        m_ready.clear();
        const int count = poll(m_asked.data(), m_asked.size(), waitMilliseconds(timeout));
        if (count < 0 && errno != EINTR)
            return Error::fromErrno("poll");
        if (count > 0)
            collect(std::min(maxEvents, static_cast<std::size_t>(count)));
        return std::span<const ReadyEvent>(m_ready);
    }

private:
    [[nodiscard]] std::size_t &placeOf(int fd)
    {
        const auto index = static_cast<std::size_t>(fd);
        if (index >= m_places.size())
            m_places.resize(index + 1, kAbsent);
        return m_places[index];
    }

    void remove(std::size_t place)
    {
        m_asked[place] = m_asked.back();
        m_asked.pop_back();
        if (place < m_asked.size())
            placeOf(static_cast<int>(m_asked[place].fd)) = place;
    }

    void collect(std::size_t wanted)
    {
        const std::size_t size = m_asked.size();
        std::size_t place = m_next % size; // Where the last wait left off: nobody starves.
        for (std::size_t left = size; left > 0 && m_ready.size() < wanted; --left) {
            const pollfd &asked = m_asked[place];
            if (asked.revents != 0)
                m_ready.push_back({static_cast<int>(asked.fd), fromPoll(asked.revents)});
            place = place + 1 < size ? place + 1 : 0;
        }
        m_next = place;
    }

    std::vector<pollfd> m_asked;
    std::vector<std::size_t> m_places; ///< By descriptor number: its index in `m_asked`.
    std::vector<ReadyEvent> m_ready;
    std::size_t m_next = 0;
};

} // namespace

Result<std::unique_ptr<Poller>> makePollPoller()
{
    return std::unique_ptr<Poller>(std::make_unique<PollPoller>());
}

} // namespace ropewalk
