#pragma once

#include "ui/plots/time_picture.h"

namespace ropewalk {

/// What a time chart shows as comma-separated values: a line for each moment at which a curve has a point,
/// with the time, the nanoseconds since 1970, and what each curve was then; nothing where it was not known.
/// Numbers have a point and no grouping, whatever the language.
[[nodiscard]] QString curveTable(const TimePicture &picture);

} // namespace ropewalk
