#pragma once

#include "net/wrapping_factory.h"

#include <optional>

namespace ropewalk {

/// Closes a connection over which nothing went for a while, in either direction.
///
/// After: twisted.protocols.policies.TimeoutProtocol.
class TimeoutProtocol : public ProtocolWrapper
{
public:
    TimeoutProtocol(WrappingFactory &factory,
                    std::unique_ptr<Protocol> wrapped,
                    const SocketAddress &peer,
                    ReactorTime &time,
                    std::optional<Duration> period);

    /// Counts `period` from now; nothing: for ever.
    void setTimeout(std::optional<Duration> period);
    void cancelTimeout() { setTimeout({}); }
    /// The whole period again, if it is running.
    void resetTimeout();

    void dataReceived(std::string_view bytes) override;
    void write(std::string_view bytes) override;
    void writeSequence(std::span<const std::string_view> pieces) override;
    void connectionLost(const Error &reason) override;

protected:
    /// The period has passed. Closes, unless overridden.
    virtual void timeoutConnection() { loseConnection(); }

private:
    ReactorTime &m_time;
    std::optional<Duration> m_period;
    DelayedCall m_call;
};

/// Gives each connection a TimeoutProtocol.
///
/// After: twisted.protocols.policies.TimeoutFactory.
class TimeoutFactory : public WrappingFactory
{
public:
    static constexpr Duration kDefaultPeriod = std::chrono::minutes(30);

    TimeoutFactory(ServerFactory &wrapped, ReactorTime &time, std::optional<Duration> period = kDefaultPeriod)
        : WrappingFactory(wrapped)
        , m_time(time)
        , m_period(period)
    {}

protected:
    [[nodiscard]] std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                                        const SocketAddress &peer) override;

    [[nodiscard]] ReactorTime &time() const { return m_time; }
    [[nodiscard]] std::optional<Duration> period() const { return m_period; }

private:
    ReactorTime &m_time;
    const std::optional<Duration> m_period;
};

} // namespace ropewalk
