#include "workbench/text/folded_search.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr auto kFold = [] {
    std::array<char, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const bool isUpper = byte >= 'A' && byte <= 'Z';
        table[byte] = static_cast<char>(isUpper ? byte + ('a' - 'A') : byte);
    }
    return table;
}();

char folded(char byte)
{
    return kFold[static_cast<unsigned char>(byte)];
}

} // namespace

FoldedSearch::FoldedSearch(std::string_view needle)
    : m_needle(needle)
{
    std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), folded);
    const std::size_t size = m_needle.size();
    m_skip.fill(static_cast<std::uint8_t>(std::min<std::size_t>(size, 255)));
    for (std::size_t index = size > 255 ? size - 255 : 0; index + 1 < size; ++index) {
        const auto skip = static_cast<std::uint8_t>(size - 1 - index);
        const char lower = m_needle[index];
        m_skip[static_cast<unsigned char>(lower)] = skip;
        if (lower >= 'a' && lower <= 'z') {
            m_skip[static_cast<unsigned char>(lower - 'a' + 'A')] = skip;
        }
    }
}

bool FoldedSearch::isIn(std::string_view bytes) const
{
    const std::size_t size = m_needle.size();
    if (size == 0) {
        return true;
    }
    const char last = m_needle.back();
    for (std::size_t at = size - 1; at < bytes.size(); at += m_skip[static_cast<unsigned char>(bytes[at])]) {
        if (folded(bytes[at]) == last &&
            std::equal(m_needle.begin(),
                       m_needle.end() - 1,
                       bytes.begin() + static_cast<std::ptrdiff_t>(at + 1 - size),
                       [](char mine, char byte) { return mine == folded(byte); })) {
            return true;
        }
    }
    return false;
}

bool isSameFolded(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
        return folded(a) == folded(b);
    });
}

} // namespace ropewalk
