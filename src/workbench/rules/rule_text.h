#pragma once

#include "base/parsed.h"
#include "workbench/text/text_template.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

/// What a rule or a sequence sends: a text with escapes, variables and what a pattern captured. What
/// variables and captures hold is put in as it is.
class RuleText
{
public:
    /// `captures` may be named: `{{0}}` up to that number, less one.
    /// Errors: each with its place in `text`.
    [[nodiscard]] static Parsed<RuleText> compile(std::string_view text, std::size_t captures);

    /// Errors: of a variable that there is not.
    [[nodiscard]] Parsed<std::string> render(const TemplateContext &context,
                                             std::span<const std::string> captures) const;

    /// It is the same every time.
    [[nodiscard]] bool isFixed() const;

private:
    struct Piece
    {
        std::string literal; ///< Bytes; empty where there is a variable or a capture.
        std::optional<TextTemplate> variable{};
        std::optional<std::size_t> capture{};
    };

    std::optional<ParseError> addVariable(std::string_view variable, std::size_t captures);

    std::vector<Piece> m_pieces;
};

} // namespace ropewalk
