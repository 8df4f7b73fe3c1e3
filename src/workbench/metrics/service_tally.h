#pragma once

#include "workbench/engine_update.h"
#include "workbench/metrics/meter.h"

#include <cstddef>
#include <cstdint>

namespace ropewalk {

/// What waits in the queues of a connection, or of several: bytes.
struct WaitingBytes
{
    std::size_t in = 0;  ///< Received and not handed on.
    std::size_t out = 0; ///< To be sent, and not yet taken by the kernel.

    friend bool operator==(const WaitingBytes &, const WaitingBytes &) = default;
};

/// The counters that a connection and a service have in common, as figures.
[[nodiscard]] MetricReading readingOf(const TrafficCounters &traffic, const WaitingBytes &queued);

/// Counts what happens on all connections of a service, those that ended included.
///
/// Thread: the I/O thread.
class ServiceTally final : private MetricSource
{
public:
    ServiceTally(EngineMetrics &metrics, ServiceId service)
        : m_meter(metrics, service, *this)
    {}

    void received(std::size_t bytes)
    {
        m_traffic.bytesIn += bytes;
        m_meter.touch();
    }
    void messageReceived()
    {
        ++m_traffic.messagesIn;
        m_meter.touch();
    }
    void sent(std::size_t bytes)
    {
        m_traffic.bytesOut += bytes;
        m_meter.touch();
    }
    void messageSent()
    {
        ++m_traffic.messagesOut;
        m_meter.touch();
    }
    void opened();
    void closed();
    /// Something failed that somebody should know of: it was recorded as a failure, a frame could not be
    /// read, a datagram was lost, or a connection ended otherwise than in good order.
    void failed(std::uint64_t times = 1);
    void queuesChanged(const WaitingBytes &before, const WaitingBytes &now);
    /// Whether one more duration may be measured now, so that it never costs more than a little.
    [[nodiscard]] bool mayMeasure() { return m_meter.mayMeasure(); }
    void took(DurationKind kind, Duration duration) { m_meter.record(kind, duration); }

    [[nodiscard]] const TrafficCounters &traffic() const { return m_traffic; }
    [[nodiscard]] const WaitingBytes &queued() const { return m_queued; }
    [[nodiscard]] std::uint64_t openedCount() const { return m_opened; }
    [[nodiscard]] std::uint64_t errorCount() const { return m_errors; }

private:
    [[nodiscard]] MetricReading reading() const override;

    TrafficCounters m_traffic;
    WaitingBytes m_queued;
    std::uint64_t m_opened = 0;
    std::uint64_t m_closed = 0;
    std::uint64_t m_errors = 0;
    Meter m_meter; ///< Behind what it reads.
};

} // namespace ropewalk
