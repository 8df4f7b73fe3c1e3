#include "net/endpoint_reader.h"

#include "net/endpoint_values.h"
#include "net/ip_literal.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

EndpointPartKind partKindOf(EndpointValueKind kind)
{
    switch (kind) {
    case EndpointValueKind::port: return EndpointPartKind::port;
    case EndpointValueKind::host: return EndpointPartKind::host;
    case EndpointValueKind::path:
    case EndpointValueKind::command: return EndpointPartKind::path;
    default: return EndpointPartKind::value;
    }
}

std::string argumentNames(const EndpointScheme &scheme)
{
    std::string names;
    for (const EndpointArgument &argument : scheme.arguments) {
        names += (names.empty() ? "" : ", ") + std::string(argument.name);
    }
    return names;
}

ParseError missing(const EndpointScheme &scheme, const EndpointArgument &argument, std::size_t at)
{
    std::string example(scheme.name);
    for (const EndpointArgument &each : scheme.arguments) {
        if (each.isRequired) {
            example += each.kind == EndpointValueKind::port      ? ":8080"
                       : each.kind == EndpointValueKind::host    ? ":localhost"
                       : each.kind == EndpointValueKind::command ? ":bc -q"
                                                                 : ":/tmp/socket";
        }
    }
    return {
        "The " + std::string(argument.name) + " is missing.", "Write " + example + ", for example.", {at, 0}};
}

/// What to do about an argument that there is not. A command often holds the characters that separate.
std::string useArgumentsOf(const EndpointScheme &scheme, std::string_view begin)
{
    const std::string use = std::string(begin) + argumentNames(scheme) + ".";
    return scheme.kind == EndpointKind::process
               ? R"(In a command, write \: for a colon and \= for an equals sign. Otherwise: )" + use
               : use;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Opening a port to other machines is for those who say so.
void applyLoopback(Endpoint &endpoint)
{
    if (endpoint.role == EndpointRole::listen && isNetworkKind(endpoint.kind) &&
        endpoint.interfaceAddress.empty()) {
        endpoint.interfaceAddress = endpoint.kind == EndpointKind::tcp6 ? "::1" : "127.0.0.1";
    }
}

} // namespace

Parsed<Endpoint> EndpointReader::read()
{
    const TextRange body = trimmed();
    const std::string_view text = textOf(body);
    if (text.empty()) {
        return ParseError{
            "There is no endpoint.", "Write a port such as 8080, or tcp:localhost:8080.", {0, m_text.size()}};
    }
    if (text[0] == '/' || text.starts_with("./")) {
        return readPath(*findEndpointScheme("unix", m_role), body);
    }
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && text.substr(colon).starts_with("://")) {
        return readUrl(body, colon);
    }
    if (const EndpointScheme *scheme = findEndpointScheme(text.substr(0, colon), m_role)) {
        Parsed<Endpoint> endpoint = readGrammar(*scheme, body);
        if (endpoint) {
            applyLoopback(*endpoint);
        }
        return endpoint;
    }
    return readHostAndPort(body);
}

Parsed<Endpoint> EndpointReader::readGrammar(const EndpointScheme &scheme, TextRange body)
{
    mark(EndpointPartKind::scheme, {body.begin, scheme.name.size()});
    const std::size_t begin = body.begin + scheme.name.size() + 1;
    Endpoint endpoint{.kind = scheme.kind, .role = scheme.role};
    if (begin < body.end()) {
        const auto fields = splitEndpointFields(m_text, {begin, body.end() - begin});
        if (!fields) {
            return fields.error();
        }
        const auto named = readNamed(scheme, *fields, endpoint);
        const auto positional = readPositional(scheme, *fields, endpoint); // Also for what it marks.
        if (!named || !positional) {
            return named ? positional.error() : named.error();
        }
    }
    if (const auto done = checkRequired(scheme, body, endpoint); !done) {
        return done.error();
    }
    return endpoint;
}

Parsed<Unit> EndpointReader::readNamed(const EndpointScheme &scheme,
                                       const std::vector<EndpointField> &fields,
                                       Endpoint &endpoint)
{
    for (const EndpointField &field : fields) {
        if (!field.name) {
            continue;
        }
        mark(EndpointPartKind::key, field.name->range);
        const auto found =
            std::find_if(scheme.arguments.begin(), scheme.arguments.end(), [&](const auto &argument) {
                return argument.name == field.name->text;
            });
        if (found == scheme.arguments.end()) {
            return ParseError{"\"" + field.name->text + "\" is not an argument of " +
                                  std::string(scheme.name) + ".",
                              useArgumentsOf(scheme, "Use "),
                              field.name->range};
        }
        if (wasRead(*found)) {
            return ParseError{
                "\"" + field.name->text + "\" is there twice.", "Remove one of them.", field.name->range};
        }
        if (auto done = readArgument(scheme, *found, field.value, endpoint); !done) {
            return done;
        }
    }
    return Unit{};
}

Parsed<Unit> EndpointReader::readPositional(const EndpointScheme &scheme,
                                            const std::vector<EndpointField> &fields,
                                            Endpoint &endpoint)
{
    const auto count =
        std::count_if(fields.begin(), fields.end(), [](const auto &field) { return !field.name; });
    std::size_t next = 0;
    for (const EndpointField &field : fields) {
        if (field.name) {
            continue;
        }
        // "tcp:8080" names the port alone; the host is then this machine.
        const bool isLonePort = count == 1 && next == 0 &&
                                scheme.arguments[0].kind == EndpointValueKind::host &&
                                isNumber(field.value.text);
        next += isLonePort ? 1 : 0;
        while (next < scheme.positionalCount && wasRead(scheme.arguments[next])) {
            ++next;
        }
        if (next >= scheme.positionalCount) {
            return ParseError{"\"" + field.value.text + "\" is one argument too many.",
                              useArgumentsOf(scheme, "Name it: name=value, with "),
                              field.value.range};
        }
        if (auto done = readArgument(scheme, scheme.arguments[next++], field.value, endpoint); !done) {
            return done;
        }
    }
    return Unit{};
}

Parsed<Unit> EndpointReader::readArgument(const EndpointScheme &scheme,
                                          const EndpointArgument &argument,
                                          const EndpointWord &value,
                                          Endpoint &endpoint)
{
    mark(partKindOf(argument.kind), value.range);
    m_read.push_back(argument.name);
    Parsed<std::string> checked = checkEndpointValue(scheme, argument, value);
    if (!checked) {
        return checked.error();
    }
    setEndpointValue(endpoint, argument, std::move(*checked));
    return Unit{};
}

Parsed<Unit>
EndpointReader::checkRequired(const EndpointScheme &scheme, TextRange body, Endpoint &endpoint) const
{
    for (const EndpointArgument &argument : scheme.arguments) {
        const bool isPortGiven = std::find(m_read.begin(), m_read.end(), "port") != m_read.end();
        if (argument.kind == EndpointValueKind::host && isPortGiven && !wasRead(argument)) {
            endpoint.host = scheme.kind == EndpointKind::tcp6 ? "::1" : "127.0.0.1";
        } else if (argument.isRequired && !wasRead(argument)) {
            return missing(scheme, argument, body.end());
        }
    }
    return Unit{};
}

Parsed<Endpoint> EndpointReader::readPath(const EndpointScheme &scheme, TextRange body)
{
    Endpoint endpoint{.kind = scheme.kind, .role = scheme.role};
    if (const auto done = readArgument(scheme, scheme.arguments[0], wordAt(body), endpoint); !done) {
        return done.error();
    }
    return endpoint;
}

TextRange EndpointReader::trimmed() const
{
    const std::size_t begin = std::min(m_text.find_first_not_of(kSpace), m_text.size());
    std::size_t end = m_text.find_last_not_of(kSpace) + 1;
    // A space behind a backslash belongs to the value.
    const std::size_t stroke = m_text.substr(0, end).find_last_not_of('\\') + 1;
    end += end < m_text.size() && (end - stroke) % 2 == 1 ? 1 : 0;
    return {begin, std::max(begin, end) - begin};
}

bool EndpointReader::wasRead(const EndpointArgument &argument) const
{
    return std::find(m_read.begin(), m_read.end(), argument.name) != m_read.end();
}

void EndpointReader::mark(EndpointPartKind kind, TextRange range)
{
    if (range.length > 0) {
        m_parts.push_back({kind, range});
    }
}

} // namespace ropewalk
