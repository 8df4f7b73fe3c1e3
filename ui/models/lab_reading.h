#pragma once

#include "lab/lab_csv.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace ropewalk {

/// What one line of `ropewalk-cli lab --json --progress` says.
struct LabReading
{
    enum class Kind : std::uint8_t {
        none,    ///< Nothing of the kind.
        run,     ///< A run of `model` ended.
        missing, ///< `model` cannot be run here, for `reason`.
        point,   ///< All runs of a model ended; this is the one in the middle.
    };

    Kind kind = Kind::none;
    LabModel model = LabModel::blocking;
    QString reason;
    LabPoint point;
};

/// Reads a line of an experiment that was asked for with `plan`. A line that does not make sense as a whole
/// says nothing.
[[nodiscard]] LabReading readLabLine(const QByteArray &line, const LabPlan &plan);

} // namespace ropewalk
