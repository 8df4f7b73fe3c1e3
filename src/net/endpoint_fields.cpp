#include "net/endpoint_fields.h"

#include "net/ip_literal.h"

namespace ropewalk {
namespace {

/// Reads one word after the other off an endpoint string.
class FieldSplitter
{
public:
    FieldSplitter(std::string_view text, TextRange body, IpBrackets brackets)
        : m_text(text.substr(0, body.end()))
        , m_at(body.begin)
        , m_brackets(brackets)
    {}

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool atLoneBackslash() const { return m_at + 1 == m_text.size() && m_text[m_at] == '\\'; }
    [[nodiscard]] std::size_t place() const { return m_at; }
    [[nodiscard]] bool skip(char separator);

    /// The text up to one of `stops`. Stops early at a lone backslash.
    [[nodiscard]] EndpointWord takeWord(std::string_view stops);

private:
    /// "[::1]" before a separator or the end, which needs no backslashes.
    [[nodiscard]] std::optional<EndpointWord> takeBracketed();

    std::string_view m_text;
    std::size_t m_at;
    IpBrackets m_brackets;
};

bool FieldSplitter::skip(char separator)
{
    const bool isThere = !atEnd() && m_text[m_at] == separator;
    m_at += isThere ? 1 : 0;
    return isThere;
}

std::optional<EndpointWord> FieldSplitter::takeBracketed()
{
    const std::size_t close =
        !atEnd() && m_text[m_at] == '[' ? m_text.find(']', m_at) : std::string_view::npos;
    if (close == std::string_view::npos || (close + 1 < m_text.size() && m_text[close + 1] != ':')) {
        return std::nullopt;
    }
    const std::string_view inner = m_text.substr(m_at + 1, close - m_at - 1);
    if (!isIpv6Literal(inner)) {
        return std::nullopt;
    }
    const TextRange range{m_at, close + 1 - m_at};
    m_at = close + 1;
    return EndpointWord{std::string(inner), range};
}

EndpointWord FieldSplitter::takeWord(std::string_view stops)
{
    if (m_brackets == IpBrackets::hold) {
        if (auto bracketed = takeBracketed()) {
            return *std::move(bracketed);
        }
    }
    EndpointWord word{{}, {m_at, 0}};
    while (!atEnd() && !atLoneBackslash() && stops.find(m_text[m_at]) == std::string_view::npos) {
        m_at += m_text[m_at] == '\\' ? 1 : 0;
        word.text += m_text[m_at++];
    }
    word.range.length = m_at - word.range.begin;
    return word;
}

} // namespace

Parsed<std::vector<EndpointField>>
splitEndpointFields(std::string_view text, TextRange body, IpBrackets brackets)
{
    FieldSplitter splitter(text, body, brackets);
    std::vector<EndpointField> fields;
    do {
        EndpointField field{std::nullopt, splitter.takeWord(":=")};
        if (splitter.skip('=')) {
            field.name = std::move(field.value);
            field.value = splitter.takeWord(":");
        }
        if (!splitter.atEnd() && splitter.atLoneBackslash()) {
            return ParseError{"The endpoint ends in a single backslash.",
                              R"(Remove it, or write \\ for a backslash.)",
                              {splitter.place(), 1}};
        }
        fields.push_back(std::move(field));
    } while (splitter.skip(':'));
    return fields;
}

} // namespace ropewalk
