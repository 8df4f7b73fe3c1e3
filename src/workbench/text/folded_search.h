#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ropewalk {

/// Finds a text in bytes without regard to the case of ASCII letters. Allocates nothing while it searches.
/// After: Horspool, Practical fast searching in strings (1980).
class FoldedSearch
{
public:
    explicit FoldedSearch(std::string_view needle);

    [[nodiscard]] bool isIn(std::string_view bytes) const;

private:
    std::string m_needle;                   ///< In lower case.
    std::array<std::uint8_t, 256> m_skip{}; ///< How far to move on after a byte under the needle's end.
};

/// Whether `one` and `other` differ at most in the case of ASCII letters.
[[nodiscard]] bool isSameFolded(std::string_view one, std::string_view other);

} // namespace ropewalk
