#pragma once

#include "workbench/ids.h"
#include "workbench/rules/pattern.h"
#include "workbench/rules/rule_config.h"
#include "workbench/rules/rule_text.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// Why a list of rules makes no sense.
struct RuleProblem
{
    std::size_t rule = 0; ///< From 0.
    const char *part;     ///< "pattern", "text", "name" or "" (all), as the JSON of a rule names it.
    ParseError error;

    /// `errc::invalid_argument`, in words.
    [[nodiscard]] Error asError() const;
};

/// What rules make of one message.
struct RuleVerdict
{
    enum class Fate : std::uint8_t { pass, hold, drop, close };

    Fate fate = Fate::pass;
    std::chrono::milliseconds delay{0};
    std::optional<std::string> replacement; ///< What goes on in the message's place.
    std::vector<std::string> replies;
    std::vector<std::string> notes; ///< For the journal: marks, and texts that could not be made.
    bool isHit = false;             ///< A rule looked at it and counted.
};

/// The rules of a service, ready to judge messages, and how often each was hit.
///
/// Thread: the I/O thread.
class RuleSet
{
public:
    /// What the variables of a rule's text stand for; asked when a rule says something.
    using Context = std::function<const TemplateContext &()>;

    /// No rule.
    RuleSet() = default;

    [[nodiscard]] static Result<RuleSet, RuleProblem> compile(const std::vector<RuleConfig> &rules);

    /// Whether a rule that is on looks at messages of that direction.
    [[nodiscard]] bool looksAt(Direction direction) const;
    [[nodiscard]] bool isIdle() const { return !looksAt(Direction::in) && !looksAt(Direction::out); }

    [[nodiscard]] RuleVerdict judge(Direction direction, std::string_view payload, const Context &context);

    /// In the order of the rules.
    [[nodiscard]] const std::vector<std::uint64_t> &hits() const { return m_hits; }

    /// Rules that `earlier` had too go on counting.
    void keepHitsOf(const RuleSet &earlier);

private:
    struct Rule
    {
        RuleConfig config;
        Pattern pattern;
        RuleText text;
    };

    [[nodiscard]] static Result<Rule, RuleProblem> compileOne(std::size_t number, const RuleConfig &config);
    void apply(std::size_t number,
               std::string_view seen,
               const PatternMatch &match,
               RuleVerdict &verdict,
               const Context &context) const;
    [[nodiscard]] static Parsed<std::string>
    replaced(const Rule &rule, std::string_view seen, const Context &context);
    [[nodiscard]] std::string titleOf(std::size_t number) const;

    std::vector<Rule> m_rules;
    std::vector<std::uint64_t> m_hits;
};

} // namespace ropewalk
