#include "about/semantic_version.h"

#include <algorithm>
#include <charconv>

namespace ropewalk {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIdentifierCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

bool isNumber(std::string_view text)
{
    return std::ranges::all_of(text, isDigit);
}

/// Takes what stands before the next `separator` off the front of `text`.
std::string_view takePart(std::string_view &text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// As many parts as there are separators, and one.
template <typename Check>
bool areParts(std::string_view text, Check isGood)
{
    if (text.empty() || text.ends_with('.'))
        return false;
    while (!text.empty())
        if (!isGood(takePart(text, '.')))
            return false;
    return true;
}

bool isIdentifier(std::string_view part)
{
    const bool hasLeadingZero = part.size() > 1 && part.front() == '0' && isNumber(part);
    return !part.empty() && !hasLeadingZero && std::ranges::all_of(part, isIdentifierCharacter);
}

std::optional<std::uint32_t> numberOf(std::string_view part)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    const bool hasLeadingZero = part.size() > 1 && part.front() == '0';
    if (error != std::errc() || end != part.data() + part.size() || hasLeadingZero)
        return {};
    return number;
}

/// Numbers come before words and are compared by value, which may be larger than any integer.
std::strong_ordering compareIdentifiers(std::string_view left, std::string_view right)
{
    if (isNumber(left) != isNumber(right))
        return isNumber(left) ? std::strong_ordering::less : std::strong_ordering::greater;
    if (isNumber(left) && left.size() != right.size())
        return left.size() <=> right.size();
    return left <=> right;
}

std::strong_ordering comparePreReleases(std::string_view left, std::string_view right)
{
    if (left.empty() || right.empty())
        return left.empty() <=> right.empty(); // A release comes after all that led to it.
    while (!left.empty() && !right.empty())
        if (const auto order = compareIdentifiers(takePart(left, '.'), takePart(right, '.')); order != 0)
            return order;
    return left.size() <=> right.size();
}

} // namespace

std::strong_ordering operator<=>(const SemanticVersion &left, const SemanticVersion &right)
{
    if (const auto order = left.numbers <=> right.numbers; order != 0)
        return order;
    return comparePreReleases(left.preRelease, right.preRelease);
}

std::optional<SemanticVersion> parseSemanticVersion(std::string_view text)
{
    const std::size_t plus = text.find('+');
    if (plus != std::string_view::npos && !areParts(text.substr(plus + 1), [](std::string_view part) {
            return !part.empty() && std::ranges::all_of(part, isIdentifierCharacter);
        }))
        return {};
    text = text.substr(0, plus);
    SemanticVersion version;
    if (const std::size_t dash = text.find('-'); dash != std::string_view::npos) {
        version.preRelease = text.substr(dash + 1);
        if (!areParts(version.preRelease, isIdentifier))
            return {};
        text = text.substr(0, dash);
    }
    if (std::ranges::count(text, '.') != 2)
        return {};
    for (std::uint32_t &number : version.numbers) {
        const auto value = numberOf(takePart(text, '.'));
        if (!value)
            return {};
        number = *value;
    }
    return version;
}

std::string textOf(const SemanticVersion &version)
{
    std::string text;
    for (const std::uint32_t number : version.numbers)
        text += (text.empty() ? "" : ".") + std::to_string(number);
    return version.isRelease() ? text : text + '-' + version.preRelease;
}

} // namespace ropewalk
