#include "workbench/rules/rule_line.h"

#include "workbench/rules/pattern.h"
#include "workbench/rules/rule_reader.h"
#include "workbench/rules/rule_text.h"

namespace ropewalk {
namespace {

RuleDirection takeDirection(RuleReader &reader)
{
    for (std::size_t i = 0; i < kRuleDirectionNames.size(); ++i)
        if (reader.accept(kRuleDirectionNames.at(i)))
            return static_cast<RuleDirection>(i);
    return RuleDirection::in;
}

void takeText(RuleReader &reader, RuleConfig &rule)
{
    rule.text = reader.takeText("a text");
    if (reader.problem())
        return;
    const auto pattern = Pattern::compile(rule.when);
    if (const auto text = RuleText::compile(rule.text, pattern ? pattern->captureCount() : 0); !text)
        reader.complainOfText(text.error());
}

void takeName(RuleReader &reader, RuleConfig &rule)
{
    rule.name = reader.takeText("a name");
    if (rule.name.find_first_of("\"'\\") != std::string::npos)
        reader.complain("A name has no quotes and no backslashes.", "Leave them out.");
}

void takeAction(RuleReader &reader, RuleConfig &rule)
{
    rule.action = static_cast<RuleAction>(reader.takeOneOf(kRuleActionNames, "action"));
    switch (rule.action) {
    case RuleAction::reply:
    case RuleAction::replace: return takeText(reader, rule);
    case RuleAction::delay: rule.delay = reader.takeDuration("how long it waits"); break;
    case RuleAction::mark: return reader.isAtEnd() || reader.isNext("as") ? void() : takeText(reader, rule);
    default: break;
    }
}

} // namespace

Parsed<RuleConfig> parseRule(std::string_view line)
{
    RuleReader reader(line);
    RuleConfig rule;
    rule.isOn = !reader.accept("off");
    reader.require("when", R"(Write when in contains "PING" reply "PONG\r\n", for example.)");
    rule.direction = takeDirection(reader);
    rule.when = reader.takePattern();
    takeAction(reader, rule);
    if (reader.accept("as"))
        takeName(reader, rule);
    reader.finish();
    if (reader.problem())
        return *reader.problem();
    return rule;
}

std::string formatRule(const RuleConfig &rule)
{
    std::string line = rule.isOn ? "when " : "off when ";
    line.append(kRuleDirectionNames.at(static_cast<std::size_t>(rule.direction))).append(" ");
    line.append(formatPattern(rule.when)).append(" ");
    line.append(kRuleActionNames.at(static_cast<std::size_t>(rule.action)));
    const bool needsText = rule.action == RuleAction::reply || rule.action == RuleAction::replace;
    if (needsText || (rule.action == RuleAction::mark && !rule.text.empty()))
        line.append(" ").append(quoteRuleText(rule.text));
    if (rule.action == RuleAction::delay)
        line.append(" ").append(formatRuleDuration(rule.delay));
    if (!rule.name.empty())
        line.append(" as ").append(quoteRuleText(rule.name));
    return line;
}

} // namespace ropewalk
