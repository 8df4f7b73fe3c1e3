#include "workbench/text/hex.h"

#include "base/escapes.h"
#include "base/utf8.h"

namespace ropewalk {
namespace {

constexpr std::string_view kSeparators = " \t\r\n,:";

/// A run of digits between separators.
struct HexWord
{
    std::size_t begin = 0; ///< Of the digits, after a "0x".
    std::size_t end = 0;
    bool hasPrefix = false;
};

HexWord wordAt(std::string_view text, std::size_t at)
{
    const bool hasPrefix =
        at + 1 < text.size() && text[at] == '0' && (text[at + 1] == 'x' || text[at + 1] == 'X');
    HexWord word{at + (hasPrefix ? 2 : 0), 0, hasPrefix};
    word.end = word.begin;
    while (word.end < text.size() && hexDigitValue(text[word.end]) >= 0) {
        // "0x0d0x0a" is two words.
        const std::string_view rest = text.substr(word.end);
        const bool startsNext = word.end > word.begin && (rest.starts_with("0x") || rest.starts_with("0X"));
        if (startsNext && (word.end - word.begin) % 2 == 0) {
            break;
        }
        ++word.end;
    }
    return word;
}

ParseError noDigit(std::string_view text, std::size_t at)
{
    const std::size_t length = utf8LengthAt(text, at);
    return {"\"" + escapeBytes(text.substr(at, length)) + "\" is not a hexadecimal digit.",
            "Use 0 to 9 and a to f, two for each byte.",
            {at, length}};
}

ParseError oddDigits(const HexWord &word)
{
    return {"A digit is missing: each byte needs two.", "Write 0d instead of d.", {word.end - 1, 1}};
}

void appendWord(std::string &bytes, std::string_view digits)
{
    if (digits.size() % 2 == 1) {
        bytes += static_cast<char>(hexDigitValue(digits[0]));
        digits.remove_prefix(1);
    }
    for (; !digits.empty(); digits.remove_prefix(2)) {
        bytes += static_cast<char>(hexDigitValue(digits[0]) * 16 + hexDigitValue(digits[1]));
    }
}

} // namespace

Parsed<std::string> decodeHex(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size();) {
        if (kSeparators.find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        const HexWord word = wordAt(text, at);
        const std::size_t count = word.end - word.begin;
        if (count == 0 && word.hasPrefix) {
            return ParseError{"No digits follow 0x.", "Write 0x0d, for example.", {at, 2}};
        }
        if (count == 0) {
            return noDigit(text, at);
        }
        if (count % 2 == 1 && !(count == 1 && word.hasPrefix)) {
            return oddDigits(word);
        }
        appendWord(bytes, text.substr(word.begin, count));
        at = word.end;
    }
    return bytes;
}

std::string formatHex(std::string_view bytes, std::string_view separator)
{
    std::string text;
    text.reserve(bytes.size() * (2 + separator.size()));
    for (const char byte : bytes) {
        text += text.empty() ? std::string_view() : separator;
        appendHexByte(text, byte);
    }
    return text;
}

} // namespace ropewalk
