#pragma once

#include <nlohmann/json.hpp>

namespace ropewalk::conformance {

using Json = nlohmann::json;

} // namespace ropewalk::conformance
