#pragma once

#include "reactor/reactor_time.h"

#include <cstdint>
#include <optional>
#include <random>

namespace ropewalk {

/// A time that is computed and not counted in ticks.
using Seconds = std::chrono::duration<double>;

/// How a client comes back. The defaults are Twisted's.
struct ReconnectPolicy
{
    Seconds initialDelay{1};
    /// What grows into the first delay before any connection was made; later that is `initialDelay`.
    Seconds firstDelay{1};
    Seconds maxDelay{3600};
    double factor = 2.7182818284590451;
    double jitter = 0.119626565582;               ///< Part of the delay, either way.
    std::optional<std::uint64_t> maxRetries = {}; ///< In a row; nothing: for ever.
};

/// How long to wait before each attempt to connect: longer every time, and never quite the same for two
/// clients, so that they do not all come at once.
///
/// After: twisted.internet.protocol.ReconnectingClientFactory; its jitter is Gaussian and adds up, ours is
///        even and does not.
class Backoff
{
public:
    Backoff(const ReconnectPolicy &policy, std::uint32_t seed);

    /// The delay before the next attempt.
    [[nodiscard]] Seconds next();

    /// An attempt succeeded: it begins anew.
    void reset() { m_delay = m_policy.initialDelay; }

    /// The last delay, without its jitter.
    [[nodiscard]] Seconds delay() const { return m_delay; }

    [[nodiscard]] const ReconnectPolicy &policy() const { return m_policy; }

private:
    ReconnectPolicy m_policy;
    Seconds m_delay;
    std::minstd_rand m_random;
};

} // namespace ropewalk
