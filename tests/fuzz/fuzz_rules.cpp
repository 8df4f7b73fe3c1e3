#include "fuzz_input.h"
#include "workbench/rules/rule_line.h"
#include "workbench/rules/rule_set.h"
#include "workbench/rules/sequence.h"

#include <algorithm>

using namespace ropewalk;

namespace {

bool hasBothQuotes(const std::string &text)
{
    return text.find('"') != std::string::npos && text.find('\'') != std::string::npos;
}

void checkLine(const RuleConfig &rule)
{
    const std::string line = formatRule(rule);
    const auto again = parseRule(line);
    require(bool(again), "a rule that was read can be read again");
    require(formatRule(*again) == line, "a line says the same when it is read");
    if (!hasBothQuotes(rule.when.text) && !hasBothQuotes(rule.text) && !hasBothQuotes(rule.name))
        require(*again == rule, "what is read is what was written");
}

/// All of the input, as the lines of a sequence.
void checkSequence(std::string_view text)
{
    const auto lines = linesOf(text);
    const auto sequence = Sequence::compile(lines);
    if (sequence)
        return require(!sequence->steps().empty(), "a sequence has steps");
    const Sequence::Problem &problem = sequence.error();
    require(problem.line < std::max<std::size_t>(lines.size(), 1), "an error lies in a line");
    require(lines.empty() || problem.error.where.end() <= lines[problem.line].size(),
            "an error lies in the line");
}

} // namespace

/// The first line is the rule, the rest the message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input = textOf(data, size);
    checkSequence(input);
    const std::string_view line = input.substr(0, input.find('\n'));
    const auto rule = parseRule(line);
    if (!rule) {
        require(rule.error().where.end() <= line.size(), "an error lies in the line");
        return 0;
    }
    checkLine(*rule);
    auto set = RuleSet::compile({*rule});
    require(bool(set), "a line that can be read is a rule");
    const TemplateContext context = TemplateContext::ofSystem();
    for (const Direction direction : {Direction::in, Direction::out}) {
        const auto verdict = set->judge(
            direction, input.substr(line.size()), [&]() -> const TemplateContext & { return context; });
        require(set->looksAt(direction) || !verdict.isHit, "a rule looks at its direction only");
    }
    return 0;
}
