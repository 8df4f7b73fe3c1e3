#pragma once

#include "workbench/message_filter.h"

#include <optional>
#include <string>

namespace ropewalk {

using FilterTerm = std::shared_ptr<const MessageFilter::Term>;

/// A word of the filter line, without its quotes.
struct FilterWord
{
    std::string_view key;      ///< "size", or empty for a plain word.
    std::string_view relation; ///< ":", "=", "<", "<=", ">", ">=", or empty.
    std::string_view value;
    TextRange range;      ///< All of it.
    TextRange valueRange; ///< Of the value, with its quotes.
};

/// The next word of `text` from `at` on, which moves behind it; nothing at the end.
[[nodiscard]] Parsed<std::optional<FilterWord>> takeFilterWord(std::string_view text, std::size_t &at);

/// The condition that `word` states.
[[nodiscard]] Parsed<FilterTerm> makeFilterTerm(const FilterWord &word, std::chrono::seconds utcOffset);

} // namespace ropewalk
