#pragma once

#include <cstddef>
#include <string_view>

namespace ropewalk {

/// How many bytes the character at `text[at]` has. A byte that starts no well-formed UTF-8 counts as one.
[[nodiscard]] std::size_t utf8LengthAt(std::string_view text, std::size_t at);

/// The place in UTF-16, as Qt's strings count, of byte `at` of the UTF-8 `text`.
[[nodiscard]] std::size_t utf16Offset(std::string_view text, std::size_t at);

} // namespace ropewalk
