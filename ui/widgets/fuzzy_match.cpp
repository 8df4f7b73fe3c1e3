#include "ui/widgets/fuzzy_match.h"

#include <algorithm>

namespace ropewalk {

namespace {

constexpr int kRun = 1000;
constexpr int kWordStart = 200;
constexpr int kLetter = 10;
constexpr int kStartLetter = 40;
constexpr int kNextLetter = 25;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber() ||
           (text.at(at).isUpper() && text.at(at - 1).isLower());
}

FuzzyMatch run(QStringView text, qsizetype at, qsizetype length)
{
    FuzzyMatch match;
    match.score = kRun + (startsWord(text, at) ? kWordStart : 0) -
                  static_cast<int>(std::min<qsizetype>(at, 100)) -
                  static_cast<int>(std::min<qsizetype>(text.size(), 99)) / 4;
    for (qsizetype i = 0; i < length; ++i)
        match.positions.push_back(at + i);
    return match;
}

/// The best place of the whole pattern: the first that starts a word, or else the first.
qsizetype bestRun(QStringView pattern, QStringView text)
{
    const qsizetype first = text.indexOf(pattern, 0, Qt::CaseInsensitive);
    for (qsizetype at = first; at >= 0; at = text.indexOf(pattern, at + 1, Qt::CaseInsensitive))
        if (startsWord(text, at))
            return at;
    return first;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty())
        return FuzzyMatch{};
    if (const qsizetype at = bestRun(pattern, text); at >= 0)
        return run(text, at, pattern.size());
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        const bool next = !match.positions.empty() && match.positions.back() + 1 == at;
        match.score += startsWord(text, at) ? kStartLetter : next ? kNextLetter : kLetter;
        match.positions.push_back(at);
        from = at + 1;
    }
    return match;
}

} // namespace ropewalk
