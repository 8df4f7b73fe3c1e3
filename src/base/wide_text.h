#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

/// UTF-8 as Windows wants it. What is no UTF-8 becomes the replacement character.
[[nodiscard]] std::wstring wideOf(std::string_view utf8);

} // namespace ropewalk
