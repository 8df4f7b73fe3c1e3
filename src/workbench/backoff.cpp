#include "workbench/backoff.h"

#include <algorithm>

namespace ropewalk {

Backoff::Backoff(const ReconnectConfig &config, std::uint32_t seed)
    : m_config(config)
    , m_delay(config.initialDelay)
    , m_random(seed)
{}

Duration Backoff::next()
{
    // Grows first, as in Twisted: the first delay is `initialDelay` times `factor`.
    m_delay = std::min<Seconds>(m_delay * m_config.factor, m_config.maxDelay);
    std::uniform_real_distribution<double> jitter(1 - m_config.jitter, 1 + m_config.jitter);
    return std::chrono::duration_cast<Duration>(m_delay * jitter(m_random));
}

} // namespace ropewalk
