#pragma once

#include "workbench/faults/fault_config.h"
#include "workbench/json_fields.h"

#include <QJsonArray>

namespace ropewalk {

/// The keys of one fault, as in its one-line form: "type", its parameters, "toxicity", "direction", "name",
/// "on".
///
/// Errors: complained of to `fields`, each with its place.
void readFault(JsonFields &fields, FaultConfig &fault);

[[nodiscard]] QJsonObject toJson(const FaultConfig &fault);

/// The keys "faults" and "faultSeed" of a service.
void readFaults(JsonFields &fields, FaultPlan &plan);
/// Nothing where there is no fault.
void writeFaults(QJsonObject &object, const FaultPlan &plan);

} // namespace ropewalk
