#pragma once

#include "base/result.h"
#include "net/backoff.h"
#include "net/connector.h"
#include "net/factory.h"

#include <cstdint>
#include <vector>

namespace ropewalk {

/// Connects again whenever an attempt fails or a connection is lost, and waits longer each time. Its
/// protocols call `resetDelay()` when they have what they wanted.
///
/// The connector must outlive it, or `stopTrying()` be called first and no other function afterwards.
///
/// Thread: the reactor's.
/// After:  twisted.internet.protocol.ReconnectingClientFactory.
class ReconnectingClientFactory : public ClientFactory
{
public:
    ReconnectingClientFactory(ReactorTime &time, const ReconnectPolicy &policy, std::uint32_t seed);

    void startedConnecting(Connector &connector) override { m_connector = &connector; }
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;

    /// Counts an attempt and connects after the next delay, unless told to stop or too many have failed.
    /// One that waits already goes on waiting.
    /// Errors: `errc::not_connected` where nothing was connected or failed yet: there is nothing to retry.
    Status retry();

    /// Gives up what waits and what is being connected, and what is lost from now on.
    void stopTrying();

    /// Begins anew with short delays, also after `stopTrying()`. An attempt that waits goes on waiting.
    void resetDelay();

    [[nodiscard]] Seconds delay() const { return m_backoff.delay(); }
    [[nodiscard]] std::uint64_t retries() const { return m_retries; }
    [[nodiscard]] bool continuesTrying() const { return m_continuesTrying; }

protected:
    /// An attempt follows in `delay`.
    virtual void willRetry([[maybe_unused]] Seconds delay) {}

    /// The delay is over. Connects, unless overridden.
    virtual void reconnect(Connector &connector) { connector.connect(); }

private:
    ReactorTime &m_time;
    Backoff m_backoff;
    Connector *m_connector = nullptr; ///< The last one that tried.
    std::uint64_t m_retries = 0;
    bool m_continuesTrying = true;
    std::vector<DelayedCall> m_waiting; ///< More than one only after an explicit `retry()`.
};

} // namespace ropewalk
