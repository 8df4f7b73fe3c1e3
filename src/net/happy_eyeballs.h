#pragma once

#include "base/unique_function.h"
#include "net/socket_address.h"
#include "reactor/reactor_time.h"

#include <cstddef>
#include <vector>

namespace ropewalk {

/// Alternates the families, beginning with the first address's; the order within a family stays.
[[nodiscard]] std::vector<SocketAddress> interleaveFamilies(std::vector<SocketAddress> addresses);

/// Decides when which attempt of a race starts. It knows no socket.
///
/// The next attempt starts when the last one started failed, or has had `kAttemptDelay`. Destroying the
/// race starts nothing more.
///
/// After: RFC 8305, sections 4 and 5.
class HappyEyeballs
{
public:
    static constexpr Duration kAttemptDelay = std::chrono::milliseconds(250);

    using StartAttempt = UniqueFunction<void(std::size_t index)>;

    /// `onStart` may call `attemptFailed()`, but must not destroy the race.
    HappyEyeballs(ReactorTime &time, std::size_t candidateCount, StartAttempt onStart);
    HappyEyeballs(const HappyEyeballs &) = delete;
    HappyEyeballs &operator=(const HappyEyeballs &) = delete;

    /// Starts the first attempt.
    void start();

    /// Attempt `index` failed. All of them have once `isLost()`.
    void attemptFailed(std::size_t index);
    [[nodiscard]] bool isLost() const { return m_failed == m_count; }

private:
    void startNext();

    ReactorTime &m_time;
    std::size_t m_count;
    StartAttempt m_onStart;
    std::size_t m_started = 0;
    std::size_t m_failed = 0;
    DelayedCall m_timer;
};

} // namespace ropewalk
