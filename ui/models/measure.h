#pragma once

#include <QString>

#include <vector>

namespace ropewalk {

/// What a figure counts.
enum class Measure { bytes, bytesPerSecond, perSecond, count, duration };

/// "39.1 KiB/s", "12/s", "3", "0.41 ms": `value` is in bytes, pieces or nanoseconds.
[[nodiscard]] QString measureText(Measure measure, double value);

/// Round values from nought up to the first one that is not below `highest`: at most `most` + 1 of them.
[[nodiscard]] std::vector<double> measureTicks(Measure measure, double highest, int most);

} // namespace ropewalk
