#pragma once

#include "workbench/json_fields.h"
#include "workbench/load_plan.h"

#include <QJsonObject>

namespace ropewalk {

// A load as a workspace keeps it: all but the variables.
//
// Errors: the reader complains to its JsonFields.

void readLoadPlan(JsonFields &fields, LoadPlan &plan);

/// What is as it would be anyway is left out.
[[nodiscard]] QJsonObject toJson(const LoadPlan &plan);

} // namespace ropewalk
