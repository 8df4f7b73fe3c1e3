#include "net/reconnecting_client_factory.h"

#include "reactor/call_name.h"

#include <algorithm>

namespace ropewalk {

ReconnectingClientFactory::ReconnectingClientFactory(ReactorTime &time,
                                                     const ReconnectPolicy &policy,
                                                     std::uint32_t seed)
    : m_time(time)
    , m_backoff(policy, seed)
{}

void ReconnectingClientFactory::clientConnectionFailed(Connector &connector, const Error &)
{
    if (m_continuesTrying) {
        m_connector = &connector;
        (void)retry(); // It has a connector.
    }
}

void ReconnectingClientFactory::clientConnectionLost(Connector &connector, const Error &reason)
{
    ReconnectingClientFactory::clientConnectionFailed(connector, reason);
}

Status ReconnectingClientFactory::retry()
{
    if (!m_continuesTrying)
        return Unit{};
    if (m_connector == nullptr)
        return Error{std::make_error_code(std::errc::not_connected), "retry"};
    ++m_retries;
    const auto &maxRetries = m_backoff.policy().maxRetries;
    if (maxRetries && m_retries > *maxRetries)
        return Unit{};
    const Seconds delay = m_backoff.next();
    willRetry(delay);
    std::erase_if(m_waiting, [](const DelayedCall &call) { return !call.active(); });
    m_waiting.push_back(m_time
                            .callLater(std::chrono::round<Duration>(delay),
                                       [this, connector = m_connector] { reconnect(*connector); })
                            .named({"reconnect"}));
    return Unit{};
}

void ReconnectingClientFactory::stopTrying()
{
    m_waiting.clear();
    m_continuesTrying = false;
    if (m_connector != nullptr && m_connector->state() == Connector::State::connecting)
        m_connector->stopConnecting();
}

void ReconnectingClientFactory::resetDelay()
{
    m_backoff.reset();
    m_retries = 0;
    m_continuesTrying = true;
}

} // namespace ropewalk
