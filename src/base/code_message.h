#pragma once

#include <string>
#include <system_error>

namespace ropewalk {

/// What `code` says to people, in the same words on every system: "Connection refused".
[[nodiscard]] std::string messageOf(const std::error_code &code);

} // namespace ropewalk
