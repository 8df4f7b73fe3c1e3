#include "workbench/text/byte_expression.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

ByteExpression::ByteExpression(QRegularExpression expression)
    : m_expression(std::move(expression))
{
    m_expression.optimize();
}

Parsed<ByteExpression> ByteExpression::parse(std::string_view text)
{
    // The pattern's own UTF-8 bytes are what it is to find in the message's bytes.
    QRegularExpression expression(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
    if (!expression.isValid()) {
        const auto at = std::min(
            static_cast<std::size_t>(std::max<qsizetype>(expression.patternErrorOffset(), 0)), text.size());
        return ParseError{"The expression is not valid: " + expression.errorString().toStdString() + ".",
                          "Put a backslash before characters that are meant as they are.",
                          {at, at < text.size() ? std::size_t{1} : 0}};
    }
    return ByteExpression(std::move(expression));
}

QRegularExpressionMatch ByteExpression::match(std::string_view bytes, std::size_t from) const
{
    m_scratch.resize(bytes.size());
    std::transform(bytes.begin(), bytes.end(), m_scratch.begin(), [](char byte) {
        return static_cast<char16_t>(static_cast<unsigned char>(byte));
    });
    return m_expression.match(QStringView(m_scratch), static_cast<qsizetype>(from));
}

} // namespace ropewalk
