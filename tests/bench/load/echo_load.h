#pragma once

#include "base/duration_histogram.h"
#include "base/result.h"
#include "base/unique_fd.h"

#include <sys/epoll.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk::bench {

/// Asks an echo server from many connections at once. Each active connection has one message under way:
/// it sends, waits for the whole reply, compares it byte by byte, and sends again. Idle ones say nothing.
///
/// Errors: what the system said; std::errc::bad_message for a wrong echo.
class EchoLoad
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    EchoLoad(std::uint16_t port, std::size_t messageSize);
    EchoLoad(EchoLoad &&) = delete;
    /// Resets every connection, so that no port waits for a late packet.
    ~EchoLoad();

    Status openActive(int count);
    Status openIdle(int count);

    /// One message there and back on a connection of its own. Servers accept in order: afterwards every
    /// connection opened before is accepted.
    Status exchangeOnce();

    /// At most so many messages a second, of all connections together; 0 is as many as come back.
    void setRate(double messagesPerSecond) { m_rate = messagesPerSecond; }

    /// Keeps the active connections busy for `duration`, or until `messages` more are back. Messages
    /// under way stay under way, so that a measured run can follow a warm-up without a gap.
    Status run(std::chrono::nanoseconds duration, std::uint64_t messages);

    /// Round trips since the last `clearLatencies()`; its count is the number of messages.
    [[nodiscard]] const DurationHistogram &latencies() const { return m_latencies; }
    void clearLatencies() { m_latencies.clear(); }

private:
    struct Connection
    {
        UniqueFd socket;
        std::size_t sent = 0;
        std::size_t received = 0;
        TimePoint sentAt;
    };

    [[nodiscard]] Result<UniqueFd> connect() const;
    Status startOrRest(Connection &connection);
    Status wakeRested();
    Status deliverEvents(TimePoint end);
    [[nodiscard]] bool mayStart() const;
    Status start(Connection &connection);
    Status proceed(Connection &connection);
    Status send(Connection &connection);
    Status receive(Connection &connection);
    Status take(Connection &connection, std::string_view bytes);

    std::uint16_t m_port;
    std::string m_message;
    std::vector<char> m_buffer;
    UniqueFd m_epoll;
    std::vector<std::unique_ptr<Connection>> m_active;
    std::vector<UniqueFd> m_idle;
    std::vector<Connection *> m_resting; ///< Until the rate allows their next message.
    std::vector<epoll_event> m_events;
    DurationHistogram m_latencies;
    double m_rate = 0;
    TimePoint m_runStart;
    std::uint64_t m_started = 0; ///< Messages since then.
};

} // namespace ropewalk::bench
