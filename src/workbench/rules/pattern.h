#pragma once

#include "base/parsed.h"
#include "workbench/rules/pattern_config.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// In the order of MatchKind: "any", "contains" … as the rule language and the workspace write them.
inline constexpr std::array<std::string_view, 8> kMatchKindNames = {
    "any", "contains", "starts", "ends", "equals", "regex", "hex", "json"};

[[nodiscard]] std::optional<MatchKind> matchKindOf(std::string_view name);
[[nodiscard]] std::string_view nameOf(MatchKind kind);

/// Where a pattern found itself in a message.
struct PatternMatch
{
    std::size_t begin = 0;
    std::size_t end = 0;
    /// What it captured, the first one being what matched as a whole: groups of a regular expression, runs of
    /// `??`, the value at a JSON path.
    std::vector<std::string> captures;
};

/// A pattern, ready to look at messages. Copies share what was parsed.
///
/// Thread: one at a time.
class Pattern
{
public:
    static constexpr std::size_t kMaxJson = std::size_t{1024} * 1024; ///< Bytes; a longer message is no JSON.

    /// Matches every message.
    Pattern();

    /// Errors: each with its place in `config.text`.
    [[nodiscard]] static Parsed<Pattern> compile(const PatternConfig &config);

    /// The first match that begins at `from` or later.
    [[nodiscard]] std::optional<PatternMatch> match(std::string_view bytes, std::size_t from = 0) const;

    [[nodiscard]] MatchKind kind() const { return m_kind; }

    /// It says something about the first byte, so that it can match nowhere else.
    [[nodiscard]] bool needsBeginning() const;

    /// How many captures a match has, the whole one included.
    [[nodiscard]] std::size_t captureCount() const;

    /// Of bytes that it did not match in, the last ones that a match may begin in once more have come.
    [[nodiscard]] std::size_t overlap() const;

    /// One way of looking.
    class Matcher
    {
    public:
        virtual ~Matcher() = default;
        [[nodiscard]] virtual std::optional<PatternMatch> match(std::string_view bytes,
                                                                std::size_t from) const = 0;
        [[nodiscard]] virtual std::size_t captureCount() const { return 1; }
        /// As `Pattern::overlap()`: everything, unless it knows better.
        [[nodiscard]] virtual std::size_t overlap() const { return std::string_view::npos; }
    };

private:
    Pattern(MatchKind kind, std::shared_ptr<const Matcher> matcher);

    MatchKind m_kind;
    std::shared_ptr<const Matcher> m_matcher;
};

} // namespace ropewalk
