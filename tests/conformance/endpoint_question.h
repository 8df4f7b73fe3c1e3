#pragma once

#include "scenario/json.h"

namespace ropewalk::conformance {

/// Answers one scenario of the family `endpoint`, as FORMAT.md describes them.
[[nodiscard]] Json answerEndpoint(const Json &in);

} // namespace ropewalk::conformance
