#pragma once

#include <string>
#include <string_view>

namespace ropewalk {

// Bytes in the forms that people paste elsewhere. Escaped text is escapeBytes() in base/escapes.h.

/// Offset, 16 bytes and their ASCII on each line, as `hexdump -C` prints them.
[[nodiscard]] std::string hexDump(std::string_view bytes);

/// "const unsigned char data[] = { … };", 12 bytes a line.
[[nodiscard]] std::string cArray(std::string_view bytes);

[[nodiscard]] std::string base64(std::string_view bytes);

} // namespace ropewalk
