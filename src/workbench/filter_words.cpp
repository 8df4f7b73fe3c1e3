#include "workbench/filter_terms.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kNone = std::string_view::npos;

/// The keys of the language with the characters that may follow them. Other words mean themselves.
struct FilterKey
{
    std::string_view name;
    std::string_view relations;
};

constexpr std::array kKeys{FilterKey{"hex", ":"},
                           FilterKey{"re", ":"},
                           FilterKey{"conn", ":"},
                           FilterKey{"dir", ":"},
                           FilterKey{"size", ":=<>"},
                           FilterKey{"time", ":=<>"}};

/// Fills in key and relation where the text at `at` begins with them, and gives where the value begins.
std::size_t readKey(std::string_view text, std::size_t at, FilterWord &word)
{
    for (const FilterKey &key : kKeys) {
        const std::size_t end = at + key.name.size();
        if (text.substr(at).starts_with(key.name) && end < text.size() &&
            key.relations.find(text[end]) != kNone) {
            const bool isDouble =
                (text[end] == '<' || text[end] == '>') && end + 1 < text.size() && text[end + 1] == '=';
            word.key = text.substr(at, key.name.size());
            word.relation = text.substr(end, isDouble ? 2 : 1);
            return end + word.relation.size();
        }
    }
    return at;
}

} // namespace

Parsed<std::optional<FilterWord>> takeFilterWord(std::string_view text, std::size_t &at)
{
    const std::size_t begin = text.find_first_not_of(kSpace, at);
    if (begin == kNone) {
        at = text.size();
        return std::optional<FilterWord>();
    }
    FilterWord word;
    const std::size_t valueBegin = readKey(text, begin, word);
    std::size_t end = std::min(text.find_first_of(kSpace, valueBegin), text.size());
    word.value = text.substr(valueBegin, end - valueBegin);
    if (valueBegin < text.size() && text[valueBegin] == '"') {
        const std::size_t close = text.find('"', valueBegin + 1);
        if (close == kNone) {
            return ParseError{"The quotation mark is not closed.", "Add one at the end.", {valueBegin, 1}};
        }
        word.value = text.substr(valueBegin + 1, close - valueBegin - 1);
        end = close + 1;
    }
    word.range = {begin, end - begin};
    word.valueRange = {valueBegin, end - valueBegin};
    at = end;
    return std::optional(word);
}

} // namespace ropewalk
