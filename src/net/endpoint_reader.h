#pragma once

#include "net/endpoint_fields.h"
#include "net/endpoint_parts.h"

namespace ropewalk {

/// Reads one endpoint string and notes on the way what each part of it is.
class EndpointReader
{
public:
    EndpointReader(std::string_view text, EndpointRole role)
        : m_text(text)
        , m_role(role)
    {}

    [[nodiscard]] Parsed<Endpoint> read();

    /// What read() saw, in the order it saw it.
    [[nodiscard]] const std::vector<EndpointPart> &parts() const { return m_parts; }

private:
    // The forms of an endpoint string.
    [[nodiscard]] Parsed<Endpoint> readGrammar(const EndpointScheme &scheme, TextRange body);
    [[nodiscard]] Parsed<Endpoint> readUrl(TextRange body, std::size_t schemeLength);
    [[nodiscard]] Parsed<Endpoint> readHostAndPort(TextRange body);
    [[nodiscard]] Parsed<Endpoint> readPath(const EndpointScheme &scheme, TextRange body);

    // Twisted's grammar, argument by argument.
    [[nodiscard]] Parsed<Unit>
    readNamed(const EndpointScheme &scheme, const std::vector<EndpointField> &fields, Endpoint &endpoint);
    [[nodiscard]] Parsed<Unit> readPositional(const EndpointScheme &scheme,
                                              const std::vector<EndpointField> &fields,
                                              Endpoint &endpoint);
    [[nodiscard]] Parsed<Unit> readArgument(const EndpointScheme &scheme,
                                            const EndpointArgument &argument,
                                            const EndpointWord &value,
                                            Endpoint &endpoint);
    [[nodiscard]] Parsed<Unit>
    checkRequired(const EndpointScheme &scheme, TextRange body, Endpoint &endpoint) const;

    // The forms that people type.
    [[nodiscard]] Parsed<Endpoint>
    readAuthority(const EndpointScheme &scheme, TextRange authority, std::string_view defaultPort);
    [[nodiscard]] Parsed<Unit>
    readTypedHost(const EndpointScheme &scheme, const EndpointWord &host, Endpoint &endpoint);
    [[nodiscard]] Parsed<Endpoint>
    readTyped(const EndpointScheme &scheme, const EndpointWord &host, const EndpointWord &port);
    [[nodiscard]] ParseError unreadable(TextRange body) const;

    [[nodiscard]] TextRange trimmed() const;
    [[nodiscard]] std::string_view textOf(TextRange range) const
    {
        return m_text.substr(range.begin, range.length);
    }
    [[nodiscard]] EndpointWord wordAt(TextRange range) const { return {std::string(textOf(range)), range}; }
    [[nodiscard]] bool wasRead(const EndpointArgument &argument) const;
    void mark(EndpointPartKind kind, TextRange range);

    std::string_view m_text;
    EndpointRole m_role;
    std::vector<EndpointPart> m_parts;
    std::vector<std::string_view> m_read; ///< The arguments seen so far.
};

} // namespace ropewalk
