#pragma once

#include "workbench/metrics/engine_metrics.h"

namespace ropewalk {

/// The figures of a service. Counting costs it one branch: it is sampled while it is busy.
///
/// Thread: the I/O thread.
class Meter
{
public:
    static constexpr std::uint32_t kMeasuresPerTick = 64;

    /// Both must outlive this.
    Meter(EngineMetrics &metrics, ServiceId service, const MetricSource &source);
    ~Meter();
    Meter(const Meter &) = delete;
    Meter &operator=(const Meter &) = delete;

    /// Something of what its source has has changed.
    void touch()
    {
        if (m_isResting)
            m_metrics.wake(*this);
    }
    /// At most `kMeasuresPerTick` times in 10 ms: what reads the clock for each message costs too much where
    /// there are many.
    [[nodiscard]] bool mayMeasure()
    {
        touch();
        return m_measuresLeft > 0 && m_measuresLeft-- > 0;
    }
    void record(DurationKind kind, Duration duration);

    [[nodiscard]] MetricReading reading() const { return m_source.reading(); }
    [[nodiscard]] MetricSeries &series() { return m_series; }
    [[nodiscard]] EngineMetrics &metrics() { return m_metrics; }

private:
    friend class EngineMetrics;

    EngineMetrics &m_metrics;
    const ServiceId m_service;
    const MetricSource &m_source;
    bool m_isResting = true;
    std::uint32_t m_measuresLeft = 0;
    MetricSeries m_series;
};

} // namespace ropewalk
