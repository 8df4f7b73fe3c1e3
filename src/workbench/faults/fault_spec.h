#pragma once

#include "base/parsed.h"
#include "workbench/faults/fault_schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// A fault on one line: "latency:latency=100:jitter=20:toxicity=0.5:direction=in:name=slow:on=no". What is
/// not said is as makeFault() has it; of the two ways to corrupt, naming one leaves the other out.
///
/// Errors: each with its place in `text` and what to write instead.
[[nodiscard]] Parsed<FaultConfig> parseFault(std::string_view text);

/// parseFault() reads it back as an equal fault.
[[nodiscard]] std::string formatFault(const FaultConfig &fault);

/// The range of a parameter, for people: "Write a number from 0 to 3600000, in ms, as in jitter=20."
[[nodiscard]] std::string describeRange(const FaultParameter &parameter);

/// What makes no sense though each value by itself is in its range; the place is that of nothing.
[[nodiscard]] std::optional<ParseError> checkFault(const FaultConfig &fault);

/// The number as it was written: "20", "0.5".
[[nodiscard]] std::string formatFaultNumber(double value);

} // namespace ropewalk
