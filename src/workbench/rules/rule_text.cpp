#include "workbench/rules/rule_text.h"

#include "base/escapes.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ropewalk {
namespace {

/// `error`, its place moved by `offset`.
ParseError movedBy(std::size_t offset, ParseError error)
{
    error.where.begin += offset;
    return error;
}

/// The number that "{{ 1 }}" names, nothing where it names something else.
std::optional<std::size_t> captureIn(std::string_view variable)
{
    constexpr std::string_view kAround = "{} \t";
    const std::size_t begin = variable.find_first_not_of(kAround);
    if (begin == std::string_view::npos)
        return {};
    const std::string_view name = variable.substr(begin, variable.find_last_not_of(kAround) - begin + 1);
    std::size_t number = 0;
    const auto [stop, code] = std::from_chars(name.data(), name.data() + name.size(), number);
    return code == std::errc() && stop == name.data() + name.size() ? std::optional(number) : std::nullopt;
}

ParseError noCapture(std::size_t number, std::size_t captures)
{
    const std::string remedy =
        captures > 1 ? "It captures {{1}} to {{" + std::to_string(captures - 1) + "}}."
                     : "Put what is wanted in parentheses, in a regex, or use {{0}} for all of it.";
    return {"The pattern has no capture " + std::to_string(number) + ".", remedy, {}};
}

} // namespace

Parsed<RuleText> RuleText::compile(std::string_view text, std::size_t captures)
{
    RuleText compiled;
    std::size_t at = 0;
    const auto addLiteral = [&](std::size_t end) -> std::optional<ParseError> {
        auto bytes = decodeEscapes(text.substr(at, end - at));
        if (!bytes)
            return movedBy(at, bytes.error());
        if (!bytes->empty())
            compiled.m_pieces.push_back({std::move(*bytes)});
        return {};
    };
    for (const TemplateSpan &span : templateSpans(text, {})) {
        if (const auto error = addLiteral(span.range.begin))
            return *error;
        const std::string_view variable = text.substr(span.range.begin, span.range.length);
        if (const auto error = compiled.addVariable(variable, captures))
            return movedBy(span.range.begin, *error);
        at = span.range.end();
    }
    if (const auto error = addLiteral(text.size()))
        return *error;
    return compiled;
}

/// What is wrong with it, its place being in `variable`.
std::optional<ParseError> RuleText::addVariable(std::string_view variable, std::size_t captures)
{
    auto parsed = TextTemplate::parse(variable);
    if (!parsed)
        return parsed.error();
    const auto capture = captureIn(variable);
    if (capture && *capture >= captures) {
        ParseError error = noCapture(*capture, captures);
        error.where = {0, variable.size()};
        return error;
    }
    if (capture)
        m_pieces.push_back({{}, {}, capture});
    else
        m_pieces.push_back({{}, std::move(*parsed), {}});
    return {};
}

Parsed<std::string> RuleText::render(const TemplateContext &context,
                                     std::span<const std::string> captures) const
{
    std::string bytes;
    for (const Piece &piece : m_pieces) {
        if (piece.capture) {
            bytes += *piece.capture < captures.size() ? captures[*piece.capture] : std::string();
            continue;
        }
        if (!piece.variable) {
            bytes += piece.literal;
            continue;
        }
        const auto rendered = piece.variable->render(context);
        if (!rendered)
            return rendered.error();
        bytes += rendered->text();
    }
    return bytes;
}

bool RuleText::isFixed() const
{
    return std::none_of(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) {
        return piece.variable.has_value() || piece.capture.has_value();
    });
}

} // namespace ropewalk
