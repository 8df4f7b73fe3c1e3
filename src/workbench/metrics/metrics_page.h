#pragma once

#include "workbench/engine_update.h"
#include "workbench/metrics/metric_series.h"

#include <string>
#include <vector>

namespace ropewalk {

/// What a page of metrics says of one service.
struct ServiceFigures
{
    ServiceId id = ServiceId::none;
    std::string name; ///< Or its endpoint, where it has none.
    std::string role; ///< "server", "client", "relay".
    bool isUp = false;
    MetricReading now;
    const MetricSeries *series = nullptr;
};

/// Everything that can be told now, as Prometheus reads it. Connections have no samples of their own: there
/// may be 10,000, and each that ever was would stay a series of the reader's.
/// `callbacks`, how long callbacks took, is null where nobody records that.
[[nodiscard]] std::string metricsPage(const std::vector<ServiceFigures> &services,
                                      const ReactorState &reactor,
                                      const MetricSeries &all,
                                      const DurationHistogram *callbacks);

} // namespace ropewalk
