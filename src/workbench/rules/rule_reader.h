#pragma once

#include "base/parsed.h"
#include "workbench/rules/pattern_config.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ropewalk {

/// Reads a line of the language of rules and sequences word by word: bare words, and texts in double or
/// single quotes, in which a backslash keeps the quote from ending them.
///
/// It remembers the first thing that is wrong, and where; whatever is taken afterwards is empty.
class RuleReader
{
public:
    explicit RuleReader(std::string_view line);

    /// Takes the next word if it is `word`, without quotes.
    bool accept(std::string_view word);

    [[nodiscard]] bool isNext(std::string_view word);

    /// Takes the next word, which must be `word`.
    void require(std::string_view word, std::string_view remedy);

    /// Takes the next word, which must be one of `words`; its place among them.
    std::size_t takeOneOf(std::span<const std::string_view> words, std::string_view what);

    /// Takes a word, in quotes or bare; `what` says in an error what is missing.
    std::string takeText(std::string_view what);

    /// "contains "PONG"": how, and unless that is "any", what for.
    PatternConfig takePattern();

    /// "250ms", "1.5s", "2min".
    std::chrono::milliseconds takeDuration(std::string_view what);

    /// "3".
    std::uint32_t takeCount(std::string_view what);

    /// Nothing may follow.
    void finish();

    [[nodiscard]] bool isAtEnd();

    /// The last word that was taken is wrong; `where` is a stretch of its text.
    void complainOfText(const ParseError &error);
    /// As a whole.
    void complain(std::string message, std::string remedy);

    [[nodiscard]] const std::optional<ParseError> &problem() const { return m_problem; }

private:
    struct Word
    {
        std::string text;
        TextRange range{};      ///< Quotes included; no length at the end of the line.
        std::size_t inside = 0; ///< Where the text begins.
        bool isQuoted = false;
    };

    [[nodiscard]] Word read();
    [[nodiscard]] Word readQuoted(std::size_t begin);
    Word take();
    const Word &peek();

    std::string_view m_line;
    std::size_t m_at = 0;
    std::optional<Word> m_next;
    Word m_last;
    std::optional<ParseError> m_problem;
};

/// "250ms", "5s".
[[nodiscard]] std::string formatRuleDuration(std::chrono::milliseconds duration);

/// `text` in quotes, as RuleReader reads it back.
[[nodiscard]] std::string quoteRuleText(std::string_view text);

/// "contains "PONG"".
[[nodiscard]] std::string formatPattern(const PatternConfig &pattern);

} // namespace ropewalk
