#pragma once

#include "workbench/text/template_context.h"

namespace ropewalk {

/// A text whose variables have been replaced, with the way back to what was typed.
class RenderedText
{
public:
    [[nodiscard]] const std::string &text() const { return m_text; }

    /// The stretch of the typed text that `range` of text() came from.
    [[nodiscard]] TextRange sourceOf(TextRange range) const;

private:
    friend class TextTemplate;

    struct Piece
    {
        std::size_t begin; ///< In text().
        TextRange source;
        bool isLiteral;
    };

    void append(std::string_view text, TextRange source, bool isLiteral);
    [[nodiscard]] TextRange sourceAt(std::size_t at) const;

    std::string m_text;
    std::vector<Piece> m_pieces;
};

/// A text with `{{variables}}`, read once and rendered as often as it is sent.
class TextTemplate
{
public:
    /// Errors: a `{{` that is not closed or has nothing in it.
    [[nodiscard]] static Parsed<TextTemplate> parse(std::string_view text);

    /// `text` as it stands, whatever is in it.
    [[nodiscard]] static TextTemplate literal(std::string_view text);

    [[nodiscard]] Parsed<RenderedText> render(const TemplateContext &context) const;
    [[nodiscard]] bool hasVariables() const;

private:
    struct Segment
    {
        TextRange source;
        std::string literal;            ///< Where `words` is empty.
        std::vector<std::string> words; ///< The name of a variable and its arguments.
    };

    std::vector<Segment> m_segments;
};

/// A `{{variable}}` in a text, for highlighting.
struct TemplateSpan
{
    TextRange range;
    bool isKnown = true; ///< Whether it can be replaced.

    friend bool operator==(const TemplateSpan &, const TemplateSpan &) = default;
};

[[nodiscard]] std::vector<TemplateSpan> templateSpans(std::string_view text, const TemplateContext &context);

} // namespace ropewalk
