#include "workbench/text/text_template.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";
constexpr std::string_view kSpace = " \t\r\n";

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t at = text.find_first_not_of(kSpace); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(kSpace, end);
    }
    return words;
}

/// The next `{{…}}` from `from` on. It reaches to the end where it is not closed, and is empty there where
/// there is none.
TextRange nextVariable(std::string_view text, std::size_t from)
{
    const std::size_t begin = std::min(text.find(kOpen, from), text.size());
    const std::size_t close = text.find(kClose, begin);
    const std::size_t end = close == std::string_view::npos ? text.size() : close + kClose.size();
    return {begin, end - begin};
}

bool isClosed(std::string_view variable)
{
    return variable.size() >= kOpen.size() + kClose.size() && variable.ends_with(kClose);
}

/// The words between the braces of a closed `{{…}}`.
std::vector<std::string> innerWords(std::string_view variable)
{
    return wordsOf(variable.substr(kOpen.size(), variable.size() - kOpen.size() - kClose.size()));
}

} // namespace

void RenderedText::append(std::string_view text, TextRange source, bool isLiteral)
{
    m_pieces.push_back({m_text.size(), source, isLiteral});
    m_text += text;
}

TextRange RenderedText::sourceAt(std::size_t at) const
{
    const auto after =
        std::find_if(m_pieces.begin(), m_pieces.end(), [at](const Piece &piece) { return piece.begin > at; });
    if (after == m_pieces.begin()) {
        return {0, 0};
    }
    const Piece &piece = *(after - 1);
    return piece.isLiteral ? TextRange{piece.source.begin + at - piece.begin, 1} : piece.source;
}

TextRange RenderedText::sourceOf(TextRange range) const
{
    if (range.length == 0) {
        return {sourceAt(range.begin).begin, 0};
    }
    const std::size_t begin = sourceAt(range.begin).begin;
    return {begin, std::max(sourceAt(range.end() - 1).end(), begin) - begin};
}

Parsed<TextTemplate> TextTemplate::parse(std::string_view text)
{
    TextTemplate result;
    for (std::size_t at = 0; at < text.size();) {
        const TextRange range = nextVariable(text, at);
        if (range.begin > at) {
            result.m_segments.push_back(
                {{at, range.begin - at}, std::string(text.substr(at, range.begin - at)), {}});
        }
        if (range.length > 0) {
            const std::string_view variable = text.substr(range.begin, range.length);
            if (!isClosed(variable)) {
                return ParseError{
                    "\"{{\" is not closed.", "Write {{name}}, or switch variables off.", {range.begin, 2}};
            }
            auto words = innerWords(variable);
            if (words.empty()) {
                return ParseError{"\"{{}}\" names no variable.",
                                  "Write {{seq}}, for example, or switch variables off.",
                                  range};
            }
            result.m_segments.push_back({range, {}, std::move(words)});
        }
        at = range.end();
    }
    return result;
}

TextTemplate TextTemplate::literal(std::string_view text)
{
    TextTemplate result;
    result.m_segments.push_back({{0, text.size()}, std::string(text), {}});
    return result;
}

bool TextTemplate::hasVariables() const
{
    return std::any_of(
        m_segments.begin(), m_segments.end(), [](const Segment &segment) { return !segment.words.empty(); });
}

Parsed<RenderedText> TextTemplate::render(const TemplateContext &context) const
{
    RenderedText rendered;
    for (const Segment &segment : m_segments) {
        if (segment.words.empty()) {
            rendered.append(segment.literal, segment.source, true);
            continue;
        }
        const auto value = resolveTemplateVariable(segment.words, segment.source, context);
        if (!value) {
            return value.error();
        }
        rendered.append(*value, segment.source, false);
    }
    return rendered;
}

std::vector<TemplateSpan> templateSpans(std::string_view text, const TemplateContext &context)
{
    std::vector<TemplateSpan> spans;
    for (TextRange range = nextVariable(text, 0); range.length > 0; range = nextVariable(text, range.end())) {
        const std::string_view variable = text.substr(range.begin, range.length);
        const auto words = isClosed(variable) ? innerWords(variable) : std::vector<std::string>();
        spans.push_back({range, !words.empty() && resolveTemplateVariable(words, range, context)});
    }
    return spans;
}

} // namespace ropewalk
