#include "language/text_columns.h"

#include <QString>

namespace ropewalk {
namespace {

/// Han characters and the punctuation and forms that are as wide.
bool isWide(char32_t character)
{
    return (character >= 0x1100 && character <= 0x115f) || (character >= 0x2e80 && character <= 0xa4cf) ||
           (character >= 0xac00 && character <= 0xd7a3) || (character >= 0xf900 && character <= 0xfaff) ||
           (character >= 0xfe30 && character <= 0xfe6f) || (character >= 0xff00 && character <= 0xff60) ||
           (character >= 0xffe0 && character <= 0xffe6) || (character >= 0x20000 && character <= 0x3fffd);
}

bool closes(char32_t character)
{
    constexpr std::u32string_view kClosing = U"，。、；：！？）】》」』”’…";
    return kClosing.find(character) != std::u32string_view::npos;
}

bool opens(char32_t character)
{
    constexpr std::u32string_view kOpening = U"（【《「『“‘";
    return kOpening.find(character) != std::u32string_view::npos;
}

std::size_t columnsOf(std::u32string_view text)
{
    std::size_t columns = 0;
    for (const char32_t character : text)
        columns += isWide(character) ? 2 : 1;
    return columns;
}

std::u32string decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU32String();
}

std::string encoded(std::u32string_view text)
{
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

/// Whether a line may end between `before` and `after`.
bool mayBreak(char32_t before, char32_t after)
{
    if (after == U' ')
        return true;
    return before != U' ' && (isWide(before) || isWide(after)) && !closes(after) && !opens(before);
}

} // namespace

std::size_t columnsOf(std::string_view text)
{
    return columnsOf(decoded(text));
}

std::string padded(std::string_view text, std::size_t columns)
{
    const std::size_t width = columnsOf(text);
    return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

std::string paddedLeft(std::string_view text, std::size_t columns)
{
    const std::size_t width = columnsOf(text);
    return std::string(width < columns ? columns - width : 0, ' ') + std::string(text);
}

std::string wrapped(std::string_view text, std::size_t columns)
{
    const std::u32string characters = decoded(text);
    std::u32string done;
    std::u32string line;
    std::u32string_view rest = characters;
    while (!rest.empty()) {
        std::size_t length = 1;
        while (length < rest.size() && !mayBreak(rest[length - 1], rest[length]))
            ++length;
        std::u32string_view piece = rest.substr(0, length);
        rest.remove_prefix(length);
        if (!line.empty() && columnsOf(line) + columnsOf(piece) > columns) {
            done += line + U'\n';
            line.clear();
            if (piece.front() == U' ')
                piece.remove_prefix(1);
        }
        line += piece;
    }
    return encoded(done + line);
}

} // namespace ropewalk
