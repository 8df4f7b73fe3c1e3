#pragma once

#include "base/parsed.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// The bytes that `text` spells in hexadecimal: pairs of digits with or without spaces, commas, colons,
/// new lines and `0x` between them. `0x` may go before a single digit.
[[nodiscard]] Parsed<std::string> decodeHex(std::string_view text);

/// "0d 0a": two digits a byte with `separator` in between.
[[nodiscard]] std::string formatHex(std::string_view bytes, std::string_view separator = " ");

} // namespace ropewalk
