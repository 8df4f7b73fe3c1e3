#include "workbench/rules/sequence.h"

#include "base/interned_name.h"
#include "workbench/rules/rule_reader.h"
#include "workbench/rules/sequence_config.h"

#include <array>
#include <utility>

namespace ropewalk {
namespace {

using Kind = SequenceStep::Kind;

/// In the order of SequenceStep::Kind, and the end of a loop.
constexpr std::array<std::string_view, 6> kWords = {"send", "expect", "wait", "loop", "fail", "end"};
constexpr std::size_t kEnd = 5;

std::string_view trimmed(std::string_view line)
{
    constexpr std::string_view kSpace = " \t\r";
    const std::size_t begin = line.find_first_not_of(kSpace);
    return begin == std::string_view::npos ? std::string_view()
                                           : line.substr(begin, line.find_last_not_of(kSpace) - begin + 1);
}

/// Reads lines one after the other into steps, loops in loops.
class SequenceCompiler
{
public:
    [[nodiscard]] std::optional<ParseError> add(std::string_view line)
    {
        const std::string_view words = trimmed(line);
        if (words.empty() || words.front() == '#')
            return {};
        RuleReader reader(line);
        const std::size_t word = reader.takeOneOf(kWords, "step");
        if (!reader.problem() && word == kEnd)
            endLoop(reader);
        else if (!reader.problem())
            addStep(reader, static_cast<Kind>(word), words);
        return reader.problem();
    }

    [[nodiscard]] bool isInLoop() const { return m_open.size() > 1; }
    [[nodiscard]] std::vector<SequenceStep> takeSteps() { return std::move(m_open.front().steps); }

private:
    struct Level
    {
        SequenceStep loop; ///< Whose steps these are; of the outermost level none.
        std::vector<SequenceStep> steps;
    };

    void addStep(RuleReader &reader, Kind kind, std::string_view words)
    {
        SequenceStep step;
        step.kind = kind;
        read(reader, step);
        reader.finish();
        if (reader.problem())
            return;
        step.line = internedName(words);
        if (kind != Kind::loop)
            return m_open.back().steps.push_back(std::move(step));
        m_open.push_back({std::move(step), {}});
        if (m_open.size() > Sequence::kMaxDepth + 1)
            reader.complain("These are too many loops in each other.", "Leave one out.");
    }

    void read(RuleReader &reader, SequenceStep &step)
    {
        switch (step.kind) {
        case Kind::send: return readText(reader, step, "what to send");
        case Kind::expect: return readExpect(reader, step);
        case Kind::wait: step.duration = reader.takeDuration("how long it waits"); break;
        case Kind::loop: step.rounds = reader.isAtEnd() ? 0 : reader.takeCount("how often"); break;
        case Kind::fail:
            readText(reader, step, "what went wrong");
            if (reader.accept("when"))
                step.pattern = compiled(reader.takePattern());
            break;
        }
    }

    void readExpect(RuleReader &reader, SequenceStep &step)
    {
        step.pattern = compiled(reader.takePattern());
        step.duration = Sequence::kPatience;
        if (reader.accept("within"))
            step.duration = reader.takeDuration("how long it waits");
        if (step.pattern && step.pattern->captureCount() > 1)
            m_captures = step.pattern->captureCount();
    }

    void readText(RuleReader &reader, SequenceStep &step, std::string_view what)
    {
        const std::string text = reader.takeText(what);
        if (reader.problem())
            return;
        auto compiledText = RuleText::compile(text, m_captures);
        if (compiledText)
            step.text = std::move(*compiledText);
        else
            reader.complainOfText(compiledText.error());
    }

    static std::optional<Pattern> compiled(const PatternConfig &config)
    {
        auto pattern = Pattern::compile(config);
        return pattern ? std::optional(std::move(*pattern)) : std::nullopt;
    }

    void endLoop(RuleReader &reader)
    {
        reader.finish();
        if (!isInLoop())
            return reader.complain("There is no loop that could end here.", "Remove it.");
        Level level = std::move(m_open.back());
        m_open.pop_back();
        if (level.steps.empty())
            return reader.complain("The loop has no steps.", "Put some before its end.");
        level.loop.steps = std::move(level.steps);
        m_open.back().steps.push_back(std::move(level.loop));
    }

    std::vector<Level> m_open = std::vector<Level>(1);
    std::size_t m_captures = 1; ///< Of the last pattern that captures; before the first there is none.
};

} // namespace

Error Sequence::Problem::asError() const
{
    return {std::make_error_code(std::errc::invalid_argument),
            "line " + std::to_string(line + 1) + ": " + error.message + ' ' + error.remedy};
}

Result<Sequence, Sequence::Problem> Sequence::compile(const std::vector<std::string> &lines)
{
    SequenceCompiler compiler;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == SequenceConfig::kMaxSteps)
            return Problem{i,
                           {"These are more than " + std::to_string(SequenceConfig::kMaxSteps) + " lines.",
                            "Use a loop, or several sequences.",
                            {}}};
        if (const auto error = compiler.add(lines[i]))
            return Problem{i, *error};
    }
    if (compiler.isInLoop())
        return Problem{lines.size() - 1, {"The loop has no end.", "Write end behind its steps.", {}}};
    Sequence sequence;
    sequence.m_steps = compiler.takeSteps();
    if (sequence.m_steps.empty())
        return Problem{0, {"There is no step.", R"(Write send "PING\r\n", for example.)", {}}};
    return sequence;
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.emplace_back(line);
        at = end + 1;
    }
    return lines;
}

} // namespace ropewalk
