#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>

namespace ropewalk {

/// A stretch of a text, in bytes.
struct TextRange
{
    std::size_t begin = 0;
    std::size_t length = 0; ///< Zero where something is missing.

    [[nodiscard]] std::size_t end() const { return begin + length; }

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// What is wrong with a text that a person typed, where, and what to type instead.
///
/// Both sentences are for users; `remedy` may be empty.
struct ParseError
{
    std::string message;
    std::string remedy;
    TextRange where;
};

/// What a text means, or why it means nothing.
template <typename T>
using Parsed = Result<T, ParseError>;

} // namespace ropewalk
