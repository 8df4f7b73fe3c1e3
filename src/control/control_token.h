#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

/// 256 random bits of the system's, as 64 hex digits.
[[nodiscard]] std::string makeControlToken();

/// Takes as long wherever the two differ, so that nobody can find a token digit by digit.
[[nodiscard]] bool isSameToken(std::string_view given, std::string_view real);

} // namespace ropewalk
