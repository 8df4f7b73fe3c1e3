#pragma once

#include "base/result.h"
#include "reactor/reactor_time.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace ropewalk {

/// What a descriptor can be ready for. Values combine with `|`.
enum class Ready : std::uint8_t {
    none = 0,
    read = 1 << 0,  ///< Data, a connection to accept, end of stream, or an error to collect.
    write = 1 << 1, ///< Room to send, a finished connect, or an error to collect.
};

[[nodiscard]] constexpr Ready operator|(Ready a, Ready b)
{
    return static_cast<Ready>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr Ready operator&(Ready a, Ready b)
{
    return static_cast<Ready>(static_cast<std::uint8_t>(a) & static_cast<std::uint8_t>(b));
}

struct ReadyEvent
{
    int fd;
    Ready ready;
};

/// One way of asking the system which descriptors are ready. Level-triggered on every system.
///
/// Thread: the reactor's only.
/// Errors: the errno of the call that failed. An interrupted wait is an empty one.
/// After:  epoll(7), kqueue(2), poll(2), select(2); one contract test runs over all.
class Poller
{
public:
    virtual ~Poller() = default;

    /// "epoll", "kqueue", "poll", "select" or "notifier".
    [[nodiscard]] virtual std::string_view name() const = 0;

    /// A descriptor that turns readable when an event waits, for nesting this poller in another
    /// loop; -1 where the system has none.
    [[nodiscard]] virtual int handle() const = 0;

    /// Replaces the interest in `fd`; `Ready::none` forgets it. Remove a descriptor before closing it.
    virtual Status setInterest(int fd, Ready interest) = 0;

    /// Waits up to `timeout`: zero polls, negative waits for ever. Of what is ready it returns at most
    /// `maxEvents`, and over several calls every descriptor gets its turn. The events are valid until the
    /// next call.
    virtual Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) = 0;

    /// How many are ready now, counted up to what one wait returns at most. What they are ready for stays.
    [[nodiscard]] virtual std::size_t readyCount();
};

[[nodiscard]] Result<std::unique_ptr<Poller>> makeEpollPoller();
[[nodiscard]] Result<std::unique_ptr<Poller>> makeKqueuePoller();
[[nodiscard]] Result<std::unique_ptr<Poller>> makePollPoller();
[[nodiscard]] Result<std::unique_ptr<Poller>> makeSelectPoller();

/// The best poller of this system: epoll, kqueue, poll, select, in that order.
[[nodiscard]] Result<std::unique_ptr<Poller>> makeDefaultPoller();

} // namespace ropewalk
