#include "workbench/rules/rule_reader.h"

#include "workbench/rules/pattern.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr double kLongest = 7.0 * 24 * 3600 * 1000; // Milliseconds: a week.

struct TimeUnit
{
    std::string_view name;
    double milliseconds;
};
constexpr std::array kUnits{TimeUnit{"ms", 1}, TimeUnit{"s", 1'000}, TimeUnit{"min", 60'000}};

std::string listOf(std::span<const std::string_view> words)
{
    std::string list;
    for (const std::string_view word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return list;
}

std::optional<std::chrono::milliseconds> durationIn(std::string_view text)
{
    double number = 0;
    const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || number < 0)
        return {};
    const std::string_view unit = text.substr(static_cast<std::size_t>(stop - text.data()));
    for (const TimeUnit &known : kUnits)
        if (unit == known.name && number * known.milliseconds <= kLongest)
            return std::chrono::milliseconds(static_cast<std::int64_t>(number * known.milliseconds));
    return {};
}

} // namespace

RuleReader::RuleReader(std::string_view line)
    : m_line(line)
{}

RuleReader::Word RuleReader::read()
{
    const std::size_t begin = std::min(m_line.find_first_not_of(kSpace, m_at), m_line.size());
    if (begin < m_line.size() && (m_line[begin] == '"' || m_line[begin] == '\''))
        return readQuoted(begin);
    m_at = std::min(m_line.find_first_of(kSpace, begin), m_line.size());
    return {std::string(m_line.substr(begin, m_at - begin)), {begin, m_at - begin}, begin, false};
}

RuleReader::Word RuleReader::readQuoted(std::size_t begin)
{
    const char quote = m_line[begin];
    Word word{{}, {begin, 0}, begin + 1, true};
    for (std::size_t at = begin + 1; at < m_line.size(); ++at) {
        if (m_line[at] == quote) {
            m_at = at + 1;
            word.range.length = m_at - begin;
            return word;
        }
        const bool isPair = m_line[at] == '\\' && at + 1 < m_line.size();
        if (isPair && m_line[at + 1] != quote)
            word.text += '\\'; // The text has escapes of its own.
        at += isPair ? 1 : 0;
        word.text += m_line[at];
    }
    m_at = m_line.size();
    word.range.length = m_at - begin;
    m_last = word;
    complain("The quote is not closed.", quote == '"' ? "Write \" at its end." : "Write ' at its end.");
    return word;
}

const RuleReader::Word &RuleReader::peek()
{
    if (!m_next)
        m_next = read();
    return *m_next;
}

RuleReader::Word RuleReader::take()
{
    peek();
    m_last = std::move(*std::exchange(m_next, std::nullopt));
    return m_problem ? Word() : m_last;
}

bool RuleReader::isAtEnd()
{
    return m_problem || peek().range.length == 0;
}

bool RuleReader::isNext(std::string_view word)
{
    return !m_problem && !peek().isQuoted && peek().text == word;
}

bool RuleReader::accept(std::string_view word)
{
    if (!isNext(word))
        return false;
    (void)take();
    return true;
}

void RuleReader::require(std::string_view word, std::string_view remedy)
{
    if (accept(word))
        return;
    (void)take();
    complain("\"" + std::string(word) + "\" is missing here.", std::string(remedy));
}

std::size_t RuleReader::takeOneOf(std::span<const std::string_view> words, std::string_view what)
{
    const Word word = take();
    const auto found = std::find(words.begin(), words.end(), word.text);
    if (found != words.end() && !word.isQuoted)
        return static_cast<std::size_t>(found - words.begin());
    complain(word.range.length == 0 ? "Here " + std::string(what) + " is missing."
                                    : "\"" + word.text + "\" is no " + std::string(what) + ".",
             "Write one of " + listOf(words) + ".");
    return 0;
}

std::string RuleReader::takeText(std::string_view what)
{
    Word word = take();
    if (word.range.length == 0)
        complain("Here " + std::string(what) + " is missing.", "Write it in quotes.");
    return std::move(word.text);
}

PatternConfig RuleReader::takePattern()
{
    PatternConfig pattern;
    pattern.kind = static_cast<MatchKind>(takeOneOf(kMatchKindNames, "way to look at a message"));
    if (pattern.kind == MatchKind::any || m_problem)
        return pattern;
    pattern.text = takeText("what to look for");
    if (const auto compiled = Pattern::compile(pattern); !m_problem && !compiled)
        complainOfText(compiled.error());
    return pattern;
}

std::chrono::milliseconds RuleReader::takeDuration(std::string_view what)
{
    const Word word = take();
    const auto duration = durationIn(word.text);
    if (!duration)
        complain("Here " + std::string(what) + " is missing.",
                 "Write a time of up to a week: 250ms, 1.5s, 2min.");
    return duration.value_or(std::chrono::milliseconds(0));
}

std::uint32_t RuleReader::takeCount(std::string_view what)
{
    const Word word = take();
    std::uint32_t count = 0;
    const auto [stop, code] = std::from_chars(word.text.data(), word.text.data() + word.text.size(), count);
    if (code != std::errc() || stop != word.text.data() + word.text.size())
        complain("Here " + std::string(what) + " is missing.", "Write a whole number.");
    return count;
}

void RuleReader::finish()
{
    if (isAtEnd())
        return;
    (void)take();
    complain("Nothing more is expected here.", "Put texts that hold spaces in quotes.");
}

void RuleReader::complainOfText(const ParseError &error)
{
    if (m_problem)
        return;
    const std::size_t begin = std::min(m_last.inside + error.where.begin, m_line.size());
    m_problem = {error.message, error.remedy, {begin, std::min(error.where.length, m_line.size() - begin)}};
}

void RuleReader::complain(std::string message, std::string remedy)
{
    if (!m_problem)
        m_problem = {std::move(message), std::move(remedy), m_last.range};
}

std::string formatRuleDuration(std::chrono::milliseconds duration)
{
    const std::int64_t count = duration.count();
    if (count == 0 || count % 1'000 != 0)
        return std::to_string(count) + "ms";
    return count % 60'000 == 0 ? std::to_string(count / 60'000) + "min" : std::to_string(count / 1'000) + "s";
}

std::string quoteRuleText(std::string_view text)
{
    if (text.find('"') == std::string_view::npos)
        return '"' + std::string(text) + '"';
    if (text.find('\'') == std::string_view::npos)
        return '\'' + std::string(text) + '\'';
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isPair = text[at] == '\\' && at + 1 < text.size();
        at += isPair && text[at + 1] == '"' ? 1 : 0; // The quote gets its backslash below.
        if (isPair && text[at] == '\\')
            quoted += text[at++];
        else if (text[at] == '"')
            quoted += '\\';
        quoted += text[at];
    }
    return quoted + '"';
}

std::string formatPattern(const PatternConfig &pattern)
{
    std::string text(nameOf(pattern.kind));
    if (pattern.kind != MatchKind::any)
        text += ' ' + quoteRuleText(pattern.text);
    return text;
}

} // namespace ropewalk
