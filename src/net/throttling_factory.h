#pragma once

#include "net/backoff.h"
#include "net/wrapping_factory.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace ropewalk {

/// What a ThrottlingFactory allows all its connections together.
struct ThrottlingLimits
{
    std::size_t maxConnections = std::numeric_limits<std::size_t>::max();
    std::optional<std::uint64_t> read = {};  ///< Bytes in a second; more than 0.
    std::optional<std::uint64_t> write = {}; ///< Bytes in a second; more than 0.
};

enum class TrafficDirection : std::uint8_t { read, write };

/// Holds connections back that move more bytes in a second than they may together: it stops reading from
/// all of them, or pauses their producers, until the mean is right again.
///
/// After: twisted.protocols.policies.ThrottlingFactory.
class ThrottlingFactory : public WrappingFactory
{
public:
    ThrottlingFactory(ServerFactory &wrapped, ReactorTime &time, const ThrottlingLimits &limits);

    /// Null beyond the limit of connections.
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

    [[nodiscard]] std::size_t connectionCount() const { return m_connectionCount; }

protected:
    [[nodiscard]] std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                                        const SocketAddress &peer) override;
    void protocolLeft(ProtocolWrapper &protocol) override;

    /// Too much went by: all connections rest for `pause`.
    virtual void throttled([[maybe_unused]] TrafficDirection direction, [[maybe_unused]] Seconds pause) {}

private:
    friend class ThrottlingProtocol;

    /// One direction of the traffic.
    struct Meter
    {
        TrafficDirection direction;
        std::optional<std::uint64_t> limit; ///< Bytes in a second.
        std::uint64_t bytes = 0;            ///< Since the last check.
        DelayedCall check{};
        std::vector<DelayedCall> ends{}; ///< Of the pauses under way; a second may begin within a long one.
    };

    void check(Meter &meter);
    void pause(Meter &meter);
    void resume(const Meter &meter);
    static void stop(Meter &meter);

    ReactorTime &m_time;
    const std::size_t m_maxConnections;
    std::size_t m_connectionCount = 0;
    Meter m_read;
    Meter m_write;
};

} // namespace ropewalk
