#pragma once

#include "lab/lab_plan.h"
#include "lab/lab_result.h"

#include <string>
#include <vector>

namespace ropewalk {

/// A model's run among others on other numbers of requests, or with another poller.
struct LabPoint
{
    LabPlan plan;
    LabResult result;
};

/// Results as comma-separated values: a line for each with what it was and what it cost; then, after an
/// empty line, the moments of each request. Times are in nanoseconds, moments since the first client began.
[[nodiscard]] std::string labCsv(const std::vector<LabPoint> &points);

/// The first part alone: of a sweep.
[[nodiscard]] std::string labSweepCsv(const std::vector<LabPoint> &points);

} // namespace ropewalk
