#pragma once

#include "lab/lab_plan.h"

#include <QString>

#include <vector>

namespace ropewalk {

/// A workload that shows something.
struct LabPreset
{
    QString name;
    QString meaning; ///< What it shows.
    LabPlan plan;
};

/// The first one is what the form begins with.
[[nodiscard]] std::vector<LabPreset> labPresets();

/// Whether both are the same work: requests, their arrival and their times.
[[nodiscard]] bool isSameWork(const LabPlan &one, const LabPlan &other);

} // namespace ropewalk
