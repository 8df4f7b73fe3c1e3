#pragma once

#include "load/load_run.h"

#include <string>

namespace ropewalk {

/// What a load found, for people: several lines.
[[nodiscard]] std::string loadText(const LoadSnapshot &snapshot);

/// How it goes, in one line.
[[nodiscard]] std::string loadLine(const LoadSnapshot &snapshot);

/// Either, as one JSON object and a new line. Times are in nanoseconds; a bucket of the histogram is its
/// upper end and its count.
[[nodiscard]] std::string loadJson(const LoadSnapshot &snapshot);

/// That there will be no load, in the same form: phase "refused". `isRemote`: only for want of
/// `--allow-remote`.
[[nodiscard]] std::string refusalJson(const ParseError &problem, bool isRemote);

} // namespace ropewalk
