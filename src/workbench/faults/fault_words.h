#pragma once

#include "workbench/faults/fault_stage.h"

#include <string>

namespace ropewalk {

/// Why a connection ended, for people: "Reset by the fault reset_peer". Lives as long as the program.
[[nodiscard]] const char *reasonOf(FaultKind cause);

/// What a fault did to a connection, for the journal.
[[nodiscard]] std::string noteOf(FaultAct act, FaultKind cause);

/// "2,884 pieces delayed".
[[nodiscard]] std::string actedText(FaultKind kind, std::uint64_t count);

/// "100 ms ± 20 ms", "8 kB/s", "1 bit in 10,240 bytes": its values, for people.
[[nodiscard]] std::string valuesText(const FaultConfig &fault);

} // namespace ropewalk
