#include "workbench/rules/rule_set.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

bool isLastOf(RuleAction action)
{
    return action == RuleAction::hold || action == RuleAction::drop || action == RuleAction::close;
}

bool actsOn(const RuleConfig &rule, Direction direction)
{
    const auto own = direction == Direction::in ? RuleDirection::in : RuleDirection::out;
    return rule.isOn && (rule.direction == RuleDirection::both || rule.direction == own);
}

/// They do the same, whatever they are called.
bool areAlike(RuleConfig one, const RuleConfig &other)
{
    one.name = other.name;
    one.isOn = other.isOn;
    return one == other;
}

} // namespace

Error RuleProblem::asError() const
{
    return {std::make_error_code(std::errc::invalid_argument),
            "rule " + std::to_string(rule + 1) + ": " + error.message + ' ' + error.remedy};
}

Result<RuleSet::Rule, RuleProblem> RuleSet::compileOne(std::size_t number, const RuleConfig &config)
{
    auto pattern = Pattern::compile(config.when);
    if (!pattern)
        return RuleProblem{number, "pattern", pattern.error()};
    auto text = RuleText::compile(config.text, pattern->captureCount());
    if (!text)
        return RuleProblem{number, "text", text.error()};
    if (config.name.find_first_of("\"'\\") != std::string::npos)
        return RuleProblem{
            number, "name", {"A name has no quotes and no backslashes.", "Leave them out.", {}}};
    return Rule{config, std::move(*pattern), std::move(*text)};
}

Result<RuleSet, RuleProblem> RuleSet::compile(const std::vector<RuleConfig> &rules)
{
    if (rules.size() > RuleConfig::kMaxRules)
        return RuleProblem{RuleConfig::kMaxRules,
                           "",
                           {"These are more than " + std::to_string(RuleConfig::kMaxRules) + " rules.",
                            "Put what they have in common into one regular expression.",
                            {}}};
    RuleSet set;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto rule = compileOne(i, rules[i]);
        if (!rule)
            return rule.error();
        set.m_rules.push_back(std::move(*rule));
    }
    set.m_hits.resize(rules.size());
    return set;
}

bool RuleSet::looksAt(Direction direction) const
{
    return std::any_of(m_rules.begin(), m_rules.end(), [direction](const Rule &rule) {
        return actsOn(rule.config, direction);
    });
}

RuleVerdict RuleSet::judge(Direction direction, std::string_view payload, const Context &context)
{
    RuleVerdict verdict;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const RuleConfig &config = m_rules[i].config;
        if (!actsOn(config, direction))
            continue;
        const std::string_view seen = verdict.replacement ? std::string_view(*verdict.replacement) : payload;
        const auto match = m_rules[i].pattern.match(seen);
        if (!match)
            continue;
        ++m_hits[i];
        verdict.isHit = true;
        apply(i, seen, *match, verdict, context);
        if (isLastOf(config.action))
            break;
    }
    return verdict;
}

void RuleSet::apply(std::size_t number,
                    std::string_view seen,
                    const PatternMatch &match,
                    RuleVerdict &verdict,
                    const Context &context) const
{
    const Rule &rule = m_rules[number];
    const auto note = [&](const std::string &what) {
        verdict.notes.push_back(titleOf(number) + ": " + what);
    };
    switch (rule.config.action) {
    case RuleAction::reply:
        if (auto reply = rule.text.render(context(), match.captures))
            verdict.replies.push_back(std::move(*reply));
        else
            note(reply.error().message);
        break;
    case RuleAction::replace:
        if (auto changed = replaced(rule, seen, context))
            verdict.replacement = std::move(*changed);
        else
            note(changed.error().message);
        break;
    case RuleAction::hold: verdict.fate = RuleVerdict::Fate::hold; break;
    case RuleAction::drop: verdict.fate = RuleVerdict::Fate::drop; break;
    case RuleAction::close:
        verdict.fate = RuleVerdict::Fate::close;
        note("closes the connection");
        break;
    case RuleAction::delay: verdict.delay += rule.config.delay; break;
    case RuleAction::mark:
        if (const auto text = rule.text.render(context(), match.captures); !text)
            note(text.error().message);
        else
            note(text->empty() ? "a message looks so" : *text);
        break;
    case RuleAction::count: break;
    }
}

/// `seen` with the rule's text in the place of everything that matches.
Parsed<std::string> RuleSet::replaced(const Rule &rule, std::string_view seen, const Context &context)
{
    std::string changed;
    std::size_t at = 0;
    for (auto match = rule.pattern.match(seen); match;) {
        auto text = rule.text.render(context(), match->captures);
        if (!text)
            return text.error();
        changed.append(seen.substr(at, match->begin - at)).append(*text);
        at = match->end;
        const std::size_t next = match->end + (match->end == match->begin ? 1 : 0);
        match = next < seen.size() ? rule.pattern.match(seen, next) : std::nullopt;
    }
    return changed.append(seen.substr(at));
}

std::string RuleSet::titleOf(std::size_t number) const
{
    const std::string &name = m_rules[number].config.name;
    return name.empty() ? "Rule " + std::to_string(number + 1) : name;
}

void RuleSet::keepHitsOf(const RuleSet &earlier)
{
    std::vector<bool> isTaken(earlier.m_rules.size());
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        for (std::size_t j = 0; j < earlier.m_rules.size(); ++j) {
            if (isTaken[j] || !areAlike(m_rules[i].config, earlier.m_rules[j].config))
                continue;
            isTaken[j] = true;
            m_hits[i] = earlier.m_hits[j];
            break;
        }
    }
}

} // namespace ropewalk
