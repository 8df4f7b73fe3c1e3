#include "net/endpoint_reader.h"
#include "net/endpoint_values.h"
#include "net/ip_literal.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

/// How a URL's scheme maps to ours.
struct UrlScheme
{
    std::string_view name;
    std::string_view scheme;
    std::string_view defaultPort;
};

constexpr std::array kUrlSchemes{
    UrlScheme{"http", "tcp", "80"},
    UrlScheme{"https", "tls", "443"},
    UrlScheme{"telnet", "tcp", "23"},
    UrlScheme{"tcp", "tcp", ""},
    UrlScheme{"tcp6", "tcp6", ""},
    UrlScheme{"udp", "udp", ""},
    UrlScheme{"tls", "tls", ""},
    UrlScheme{"ssl", "ssl", ""},
    UrlScheme{"unix", "unix", ""},
    UrlScheme{"unixgram", "unixgram", ""},
};

/// Words that people put before a colon and that are no hosts.
constexpr std::array<std::string_view, 11> kForeignSchemes{
    "ws", "wss", "http", "https", "ftp", "telnet", "systemd", "fd", "stdio", "exec", "process"};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == kNone;
}

ParseError unknownScheme(std::string_view name, TextRange range, EndpointRole role)
{
    if (lowered(name) == "exec" || lowered(name) == "process") {
        return {"\"" + std::string(name) + "\" is not a kind of endpoint here.",
                role == EndpointRole::connect ? "For a program, write process:bc -q, for example."
                                              : "Listen on tcp:8080, for example, and have it answer with "
                                                "program:COMMAND.",
                range};
    }
    if (lowered(name) == "ws" || lowered(name) == "wss") {
        return {"WebSocket endpoints are not available in this version.",
                "Use tcp: to see the bytes that the WebSocket protocol sends.",
                range};
    }
    return {"\"" + std::string(name) + "\" is not a kind of endpoint.",
            "Begin with tcp, tcp6, udp, unix, unixgram, tls or ssl.",
            range};
}

/// The colon before the port of "host:port", "[::1]:80" or ":80".
std::size_t portColonOf(std::string_view authority)
{
    const std::size_t close = authority.starts_with('[') ? authority.find(']') : 0;
    const std::size_t colon = close == kNone ? kNone : authority.find(':', close);
    return colon;
}

} // namespace

Parsed<Endpoint> EndpointReader::readUrl(TextRange body, std::size_t schemeLength)
{
    const TextRange schemeRange{body.begin, schemeLength};
    mark(EndpointPartKind::scheme, schemeRange);
    const std::string name = lowered(textOf(schemeRange));
    const auto found = std::find_if(
        kUrlSchemes.begin(), kUrlSchemes.end(), [&](const UrlScheme &each) { return each.name == name; });
    if (found == kUrlSchemes.end()) {
        return unknownScheme(textOf(schemeRange), schemeRange, m_role);
    }
    const EndpointScheme &scheme = *findEndpointScheme(found->scheme, m_role);
    const std::size_t begin = body.begin + schemeLength + std::string_view("://").size();
    if (!isNetworkKind(scheme.kind)) {
        return readPath(scheme, {begin, body.end() - begin});
    }
    const std::size_t end = std::min(m_text.substr(0, body.end()).find_first_of("/?#", begin), body.end());
    Parsed<Endpoint> endpoint = readAuthority(scheme, {begin, end - begin}, found->defaultPort);
    if (endpoint) {
        mark(EndpointPartKind::path, {end, body.end() - end});
        endpoint->resource = textOf({end, body.end() - end});
    }
    return endpoint;
}

Parsed<Endpoint> EndpointReader::readHostAndPort(TextRange body)
{
    const std::string_view text = textOf(body);
    if (isNumber(text)) {
        return readTyped(*findEndpointScheme("tcp", m_role), {{}, {body.begin, 0}}, wordAt(body));
    }
    const std::size_t colon = portColonOf(text);
    const std::string_view first = text.substr(0, std::min(text.find(':'), text.size()));
    const bool isForeign =
        std::find(kForeignSchemes.begin(), kForeignSchemes.end(), lowered(first)) != kForeignSchemes.end();
    if (colon == kNone || isForeign || !isNumber(text.substr(colon + 1))) {
        return unreadable(body);
    }
    return readAuthority(*findEndpointScheme("tcp", m_role), body, {});
}

ParseError EndpointReader::unreadable(TextRange body) const
{
    const std::string_view text = textOf(body);
    if (isIpv6Literal(text)) {
        return {
            "The port is missing.", "Write [" + std::string(text) + "]:8080, for example.", {body.end(), 0}};
    }
    const std::size_t colon = portColonOf(text);
    if (colon == kNone) {
        const bool isClosed = !text.starts_with('[') || text.find(']') != kNone;
        return isClosed ? ParseError{"The port is missing.",
                                     "Write " + std::string(text) + ":8080, for example.",
                                     {body.end(), 0}}
                        : ParseError{"The bracket is not closed.",
                                     "Write [::1]:8080, for example.",
                                     {body.begin, 1}};
    }
    if (text.starts_with('[') || colon == 0) {
        const TextRange port{body.begin + colon + 1, body.length - colon - 1};
        return {"\"" + std::string(textOf(port)) + "\" is not a port.", "Use 1 to 65535.", port};
    }
    return unknownScheme(text.substr(0, colon), {body.begin, colon}, m_role);
}

Parsed<Endpoint>
EndpointReader::readAuthority(const EndpointScheme &scheme, TextRange authority, std::string_view defaultPort)
{
    const std::size_t colon = std::min(portColonOf(textOf(authority)), authority.length);
    const std::size_t portBegin = authority.begin + std::min(colon + 1, authority.length);
    const EndpointWord host = wordAt({authority.begin, colon});
    EndpointWord port = wordAt({portBegin, authority.end() - portBegin});
    if (const std::size_t at = host.text.find('@'); at != std::string::npos) {
        return ParseError{"A user name is no part of an endpoint.", "Remove it.", {authority.begin, at + 1}};
    }
    if (port.text.empty() && defaultPort.empty()) {
        return ParseError{
            "The port is missing.", "Write " + host.text + ":8080, for example.", {authority.end(), 0}};
    }
    port.text = port.text.empty() ? std::string(defaultPort) : port.text;
    return readTyped(scheme, host, port);
}

Parsed<Endpoint>
EndpointReader::readTyped(const EndpointScheme &scheme, const EndpointWord &host, const EndpointWord &port)
{
    Endpoint endpoint{.kind = scheme.kind, .role = scheme.role};
    if (const auto done = readTypedHost(scheme, host, endpoint); !done) {
        return done.error();
    }
    const EndpointArgument &portArgument = scheme.arguments[m_role == EndpointRole::listen ? 0 : 1];
    if (const auto done = readArgument(scheme, portArgument, port, endpoint); !done) {
        return done.error();
    }
    return endpoint;
}

Parsed<Unit>
EndpointReader::readTypedHost(const EndpointScheme &scheme, const EndpointWord &host, Endpoint &endpoint)
{
    mark(EndpointPartKind::host, host.range);
    const bool isBracketed = host.text.size() > 1 && host.text.front() == '[' && host.text.back() == ']';
    EndpointWord bare{isBracketed ? host.text.substr(1, host.text.size() - 2) : host.text, host.range};
    if (isBracketed && !isIpv6Literal(bare.text)) {
        return ParseError{
            "\"" + bare.text + "\" is not an IPv6 address.", "Write [::1]:8080, for example.", host.range};
    }
    const bool isListener = m_role == EndpointRole::listen;
    if (isListener && endpoint.kind == EndpointKind::tcp && isIpv6Literal(bare.text)) {
        endpoint.kind = EndpointKind::tcp6;
    }
    const bool isTcp6 = endpoint.kind == EndpointKind::tcp6;
    if (bare.text.empty()) {
        bare.text = isTcp6 ? "::1" : "127.0.0.1";
    } else if (bare.text == "*" && isListener) {
        bare.text = isTcp6 ? "::" : "0.0.0.0";
    }
    const EndpointArgument argument =
        isListener ? EndpointArgument{"interface", EndpointValueKind::address} : scheme.arguments[0];
    const EndpointScheme &actual = *findEndpointScheme(schemeName(endpoint.kind), m_role);
    Parsed<std::string> checked = checkEndpointValue(actual, argument, bare);
    if (!checked) {
        return checked.error();
    }
    setEndpointValue(endpoint, argument, std::move(*checked));
    return Unit{};
}

} // namespace ropewalk
