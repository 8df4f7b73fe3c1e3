#pragma once

#include "net/backoff.h"
#include "net/wrapping_factory.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace ropewalk {

/// When a ThrottlingFactory looks at what was moved.
enum class ThrottlePace : std::uint8_t {
    eachSecond, ///< Twisted's way: what a fast peer moves within a second may be paid for by a long rest.
    asItGoes,   ///< After each piece; pieces are kept small.
};

/// What a ThrottlingFactory allows all its connections together.
struct ThrottlingLimits
{
    std::size_t maxConnections = std::numeric_limits<std::size_t>::max();
    std::optional<std::uint64_t> read = {};  ///< Bytes in a second; more than 0.
    std::optional<std::uint64_t> write = {}; ///< Bytes in a second; more than 0.
    ThrottlePace pace = ThrottlePace::eachSecond;
};

enum class TrafficDirection : std::uint8_t { read, write };

/// Holds connections back that move more bytes in a second than they may together: it stops reading from
/// all of them, or pauses their producers, until the mean is right again. Who paused them for another reason
/// is not overruled.
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
        TimePoint paidUntil{};           ///< When all that was moved has had its time.
        DelayedCall rest{};              ///< Until then, as it goes.
    };

    /// Of the time that is owed, so that not every byte makes a pause.
    static constexpr Duration kTolerance = std::chrono::milliseconds(50);

    void count(Meter &meter, std::size_t bytes);
    void payFor(Meter &meter, std::size_t bytes);
    void endRest(Meter &meter);
    [[nodiscard]] std::size_t receiveSize() const;
    void check(Meter &meter);
    void pause(Meter &meter);
    void resume(const Meter &meter);
    static void stop(Meter &meter);

    ReactorTime &m_time;
    const std::size_t m_maxConnections;
    const ThrottlePace m_pace;
    std::size_t m_connectionCount = 0;
    Meter m_read;
    Meter m_write;
};

} // namespace ropewalk
