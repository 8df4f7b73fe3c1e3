#include "base/escapes.h"

#include "base/utf8.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::string_view kRemedy = R"(Use \r \n \t \0 \\ or \xNN, and \\ for a backslash.)";

/// The byte that `letter` stands for after a backslash, -1 when it stands for none.
int simpleEscape(char letter)
{
    switch (letter) {
    case 'r': return '\r';
    case 'n': return '\n';
    case 't': return '\t';
    case '0': return '\0';
    case '\\': return '\\';
    default: return -1;
    }
}

/// The letter that spells `byte` after a backslash, or '\0'.
char escapeLetter(char byte)
{
    switch (byte) {
    case '\r': return 'r';
    case '\n': return 'n';
    case '\t': return 't';
    case '\0': return '0';
    case '\\': return '\\';
    default: return '\0';
    }
}

ParseError badHex(std::string_view text, std::size_t at)
{
    const std::size_t length = std::min<std::size_t>(4, text.size() - at);
    return {R"(\x needs two hexadecimal digits.)", R"(Write \x0d, for example.)", {at, length}};
}

ParseError unknownEscape(std::string_view text, std::size_t at)
{
    if (at + 1 == text.size()) {
        return {"The text ends in a single backslash.", R"(Write \\ for a backslash.)", {at, 1}};
    }
    const std::size_t length = 1 + utf8LengthAt(text, at + 1);
    return {"\"" + std::string(text.substr(at, length)) + "\" is not an escape.",
            std::string(kRemedy),
            {at, length}};
}

} // namespace

Parsed<std::string> decodeEscapes(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            bytes += text[at];
            continue;
        }
        const char letter = at + 1 < text.size() ? text[at + 1] : '?';
        if (const int byte = simpleEscape(letter); byte >= 0) {
            bytes += static_cast<char>(byte);
            at += 1;
        } else if (letter != 'x') {
            return unknownEscape(text, at);
        } else if (at + 3 >= text.size() || hexDigitValue(text[at + 2]) < 0 ||
                   hexDigitValue(text[at + 3]) < 0) {
            return badHex(text, at);
        } else {
            bytes += static_cast<char>(hexDigitValue(text[at + 2]) * 16 + hexDigitValue(text[at + 3]));
            at += 3;
        }
    }
    return bytes;
}

void appendHexByte(std::string &out, char byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(byte);
    out += digits[value >> 4U];
    out += digits[value & 15U];
}

std::string escapeBytes(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8LengthAt(bytes, at);
        if (const char letter = escapeLetter(bytes[at]); letter != '\0') {
            text += '\\';
            text += letter;
        } else if (length > 1 || (bytes[at] >= ' ' && bytes[at] <= '~')) {
            text += bytes.substr(at, length);
        } else {
            text += "\\x";
            appendHexByte(text, bytes[at]);
        }
        at += length;
    }
    return text;
}

} // namespace ropewalk
