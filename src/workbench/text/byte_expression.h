#pragma once

#include "base/parsed.h"

#include <QRegularExpression>

#include <string>
#include <string_view>

namespace ropewalk {

/// A regular expression over bytes, each a character of Latin-1.
///
/// Thread: one at a time.
class ByteExpression
{
public:
    /// Errors: where in `text` the expression makes no sense.
    [[nodiscard]] static Parsed<ByteExpression> parse(std::string_view text);

    /// The first match from `from` on. It is valid until the next call.
    [[nodiscard]] QRegularExpressionMatch match(std::string_view bytes, std::size_t from = 0) const;

    [[nodiscard]] std::size_t groupCount() const
    {
        return static_cast<std::size_t>(m_expression.captureCount());
    }

private:
    explicit ByteExpression(QRegularExpression expression);

    QRegularExpression m_expression;
    mutable std::u16string m_scratch; ///< Kept, so that a match allocates no room for the bytes.
};

} // namespace ropewalk
