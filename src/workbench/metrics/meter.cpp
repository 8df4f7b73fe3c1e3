#include "workbench/metrics/meter.h"

namespace ropewalk {

Meter::Meter(EngineMetrics &metrics, ServiceId service, const MetricSource &source)
    : m_metrics(metrics)
    , m_service(service)
    , m_source(source)
    , m_isResting(metrics.isOn())
{
    m_metrics.enter(m_service, *this);
}

Meter::~Meter()
{
    m_metrics.leave(m_service, *this);
}

void Meter::record(DurationKind kind, Duration duration)
{
    if (!m_metrics.isOn())
        return;
    touch();
    m_series.record(kind, duration);
}

} // namespace ropewalk
