#pragma once

#include "lab/lab_plan.h"
#include "lab/lab_result.h"

#include <string>
#include <vector>

namespace ropewalk {

/// What people call it, in their language.
[[nodiscard]] std::string titleOf(LabModel model);

/// A row for each request, drawn to scale in characters.
[[nodiscard]] std::string labTimeline(const LabResult &result);

/// The models side by side, those of one kind in a table.
[[nodiscard]] std::string labTables(const LabPlan &plan, const std::vector<LabResult> &results);

/// One model as a JSON object and a new line: the run in the middle with all its requests, and how long each
/// run took. Times are in nanoseconds since the first client began.
[[nodiscard]] std::string
labJson(const LabPlan &plan, const LabResult &median, const std::vector<LabResult> &runs);

/// That `run` of `count` ended.
[[nodiscard]] std::string labRunJson(const LabResult &result, std::uint32_t run, std::uint32_t count);

/// That the system has not what `model` needs.
[[nodiscard]] std::string labMissingJson(LabModel model, const std::string &reason);

} // namespace ropewalk
