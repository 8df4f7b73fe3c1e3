#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace ropewalk {

/// How well a text answers to what was typed: more is better.
struct FuzzyMatch
{
    int score = 0;
    std::vector<qsizetype> positions; ///< The letters of the text that were matched, ascending.
};

/// Finds the letters of `pattern` in `text`, in order, whatever their case. Whole runs and starts of
/// words count most. None where a letter is missing; an empty pattern matches with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace ropewalk
