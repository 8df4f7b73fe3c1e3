#pragma once

#include "ui/models/load_record.h"

#include <QString>

namespace ropewalk {

/// A run as comma-separated values: its plan and figures, its outcomes, its histogram and its course, each
/// after a line with its columns, with an empty line between them. Latencies are in nanoseconds; figures have
/// a point and no grouping, whatever the language.
[[nodiscard]] QString loadTable(const LoadRecord &run);

} // namespace ropewalk
