#include "workbench/metrics/service_tally.h"

namespace ropewalk {

MetricReading readingOf(const TrafficCounters &traffic, const WaitingBytes &queued)
{
    MetricReading reading;
    reading.set(MetricKind::bytesIn, static_cast<double>(traffic.bytesIn));
    reading.set(MetricKind::bytesOut, static_cast<double>(traffic.bytesOut));
    reading.set(MetricKind::messagesIn, static_cast<double>(traffic.messagesIn));
    reading.set(MetricKind::messagesOut, static_cast<double>(traffic.messagesOut));
    reading.set(MetricKind::queuedIn, static_cast<double>(queued.in));
    reading.set(MetricKind::queuedOut, static_cast<double>(queued.out));
    return reading;
}

void ServiceTally::opened()
{
    ++m_opened;
    m_meter.touch();
}

void ServiceTally::closed()
{
    ++m_closed;
    m_meter.touch();
}

void ServiceTally::failed(std::uint64_t times)
{
    m_errors += times;
    m_meter.touch();
}

void ServiceTally::queuesChanged(const WaitingBytes &before, const WaitingBytes &now)
{
    if (before == now)
        return;
    m_queued.in += now.in - before.in;
    m_queued.out += now.out - before.out;
    m_meter.touch();
}

MetricReading ServiceTally::reading() const
{
    MetricReading reading = readingOf(m_traffic, m_queued);
    reading.set(MetricKind::opened, static_cast<double>(m_opened));
    reading.set(MetricKind::connections, static_cast<double>(m_opened - m_closed));
    reading.set(MetricKind::errors, static_cast<double>(m_errors));
    return reading;
}

} // namespace ropewalk
