#include "net/backoff.h"

#include <algorithm>

namespace ropewalk {

Backoff::Backoff(const ReconnectPolicy &policy, std::uint32_t seed)
    : m_policy(policy)
    , m_delay(policy.firstDelay)
    , m_random(seed)
{}

Seconds Backoff::next()
{
    // Grows first, as in Twisted: the first delay is `initialDelay` times `factor`.
    m_delay = std::min(m_delay * m_policy.factor, m_policy.maxDelay);
    if (m_policy.jitter == 0)
        return m_delay;
    std::uniform_real_distribution<double> jitter(1 - m_policy.jitter, 1 + m_policy.jitter);
    return m_delay * jitter(m_random);
}

} // namespace ropewalk
