#pragma once

#include "workbench/metrics/backlog_timer.h"
#include "workbench/metrics/metric_series.h"
#include "workbench/metrics/round_trip.h"

#include <cstdint>

namespace ropewalk {

/// What is measured on one connection. One on which nothing has happened yet has none: ten thousand silent
/// ones are to cost little.
struct ConnectionMeter
{
    RoundTripTimer roundTrip;
    BacklogTimer backlog;
    MetricSeries *series = nullptr; ///< Where durations go, too, while it is watched.
    std::uint32_t errors = 0;
};

} // namespace ropewalk
