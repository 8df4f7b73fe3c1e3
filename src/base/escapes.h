#pragma once

#include "base/parsed.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// The bytes that `text` spells with `\r \n \t \0 \\ \xNN`. Everything else stands for itself.
[[nodiscard]] Parsed<std::string> decodeEscapes(std::string_view text);

/// A printable spelling of `bytes` that decodeEscapes() reads back. Well-formed UTF-8 stays as it is.
[[nodiscard]] std::string escapeBytes(std::string_view bytes);

/// The value of a hexadecimal digit, -1 for any other character.
[[nodiscard]] constexpr int hexDigitValue(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

/// The two lower-case hexadecimal digits of `byte`, at the end of `out`.
void appendHexByte(std::string &out, char byte);

} // namespace ropewalk
