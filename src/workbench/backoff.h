#pragma once

#include "reactor/reactor_time.h"
#include "workbench/service_config.h"

#include <random>

namespace ropewalk {

/// How long to wait before each attempt to connect: longer every time, and never quite the same for two
/// clients, so that they do not all come at once.
///
/// After: twisted.internet.protocol.ReconnectingClientFactory; its jitter is Gaussian, ours is even.
class Backoff
{
public:
    Backoff(const ReconnectConfig &config, std::uint32_t seed);

    /// The delay before the next attempt.
    [[nodiscard]] Duration next();

    /// An attempt succeeded: it begins anew.
    void reset() { m_delay = m_config.initialDelay; }

private:
    using Seconds = std::chrono::duration<double>;

    const ReconnectConfig m_config;
    Seconds m_delay;
    std::minstd_rand m_random;
};

} // namespace ropewalk
