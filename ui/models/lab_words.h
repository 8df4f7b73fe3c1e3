#pragma once

#include "ui/models/lab_experiment.h"

#include <QString>

namespace ropewalk {

/// "Single thread, blocking" in the window's language.
[[nodiscard]] QString labTitle(LabModel model);
/// The same where there is little room: "blocking", "thread".
[[nodiscard]] QString labShortTitle(LabModel model);
/// How it does it, in a sentence.
[[nodiscard]] QString labMeaning(LabModel model);

/// "7 processes, 1 core", "1 thread, reactor": what ran.
[[nodiscard]] QString labCountText(const LabPoint &point);

/// "2.4× faster than blocking": a run beside the first of its kind; empty where that says nothing.
[[nodiscard]] QString labFactorText(const LabResult &result, const LabResult &first);

/// "143.3": milliseconds with one decimal, or three digits that count.
[[nodiscard]] QString millisecondsNumber(std::int64_t nanoseconds);

/// "6 requests, median of 20 runs": what was measured.
[[nodiscard]] QString experimentText(const LabExperiment &experiment);

/// "measured on 1 core, over loopback TCP": where.
[[nodiscard]] QString placeText(const LabOrder &order);

/// "Thread per request, run 3 of 40", "Stopped".
[[nodiscard]] QString labStateText(const LabExperiment &experiment);

} // namespace ropewalk
