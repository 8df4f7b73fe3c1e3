#pragma once

#include "load/comparison.h"

#include <string>
#include <vector>

namespace ropewalk::bench {

/// A table for each scenario. `baseline` names the server whose CPU per message is 1.00.
[[nodiscard]] std::string tableOf(const std::vector<Series> &all, const std::string &baseline);

/// One table for all: the ratio of each server in each scenario.
[[nodiscard]] std::string summaryOf(const std::vector<Series> &all, const std::string &baseline);

/// The same figures, and every round's, for programs.
[[nodiscard]] std::string jsonOf(const std::vector<Series> &all, const std::string &baseline);

/// The baseline's series in the scenario of `series`; null if it did not run there.
[[nodiscard]] const Series *
baselineOf(const Series &series, const std::vector<Series> &all, const std::string &baseline);

} // namespace ropewalk::bench
