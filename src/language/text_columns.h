#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ropewalk {

// Text in UTF-8 as a terminal sets it, where a Chinese character is as wide as two letters.

/// How many columns `text`, one line of it, takes.
[[nodiscard]] std::size_t columnsOf(std::string_view text);

/// `text` with blanks behind it, or before it, so that it is `columns` wide; as it is if it is wider.
[[nodiscard]] std::string padded(std::string_view text, std::size_t columns);
[[nodiscard]] std::string paddedLeft(std::string_view text, std::size_t columns);

/// `text` in lines of at most `columns`, broken at blanks and between Chinese characters, but never before a
/// mark that belongs to what precedes it. A word that is longer has a line of its own.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t columns);

} // namespace ropewalk
