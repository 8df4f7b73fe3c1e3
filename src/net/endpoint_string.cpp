#include "net/endpoint_string.h"

#include "net/endpoint_reader.h"
#include "net/endpoint_values.h"

namespace ropewalk {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

/// "host:port" with brackets where the host has colons of its own.
std::string hostAndPort(const Endpoint &endpoint)
{
    const bool hasColon = endpoint.host.find(':') != std::string::npos;
    return (hasColon ? "[" + endpoint.host + "]" : endpoint.host) + ":" + std::to_string(endpoint.port);
}

} // namespace

Parsed<Endpoint> parseEndpoint(std::string_view text, EndpointRole role)
{
    return EndpointReader(text, role).read();
}

std::string quoteEndpointValue(std::string_view value)
{
    std::string quoted = value.starts_with("//") ? "\\" : ""; // "unix://" would begin a URL.
    for (std::size_t at = 0; at < value.size(); ++at) {
        // A space at the very end would be taken for one around the string.
        const bool isLastSpace = at + 1 == value.size() && kSpace.find(value[at]) != std::string_view::npos;
        if (isLastSpace || value[at] == ':' || value[at] == '=' || value[at] == '\\') {
            quoted += '\\';
        }
        quoted += value[at];
    }
    return quoted;
}

std::string formatEndpoint(const Endpoint &endpoint)
{
    const EndpointScheme *scheme = findEndpointScheme(schemeName(endpoint.kind), endpoint.role);
    std::string text(scheme->name);
    for (const EndpointArgument &argument : scheme->arguments) {
        const std::string value = endpointValue(endpoint, argument);
        if (argument.isRequired) {
            text += ":" + quoteEndpointValue(value);
        } else if (!value.empty()) {
            text += ":" + std::string(argument.name) + "=" + quoteEndpointValue(value);
        }
    }
    return text;
}

std::string shortEndpoint(const Endpoint &endpoint)
{
    const std::string scheme(schemeName(endpoint.kind));
    if (!isNetworkKind(endpoint.kind)) {
        return scheme + ":" + endpoint.path + endpoint.command; // It has one of them.
    }
    if (endpoint.role == EndpointRole::listen) {
        return scheme + ":" + std::to_string(endpoint.port);
    }
    return endpoint.kind == EndpointKind::tcp ? hostAndPort(endpoint) : scheme + ":" + hostAndPort(endpoint);
}

Parsed<Unit> isSupported(const Endpoint &endpoint)
{
    if (endpoint.kind == EndpointKind::ssl || endpoint.kind == EndpointKind::tls) {
        const std::string place =
            endpoint.role == EndpointRole::listen ? std::to_string(endpoint.port) : hostAndPort(endpoint);
        return ParseError{"TLS is not available in this version.",
                          "Use tcp instead (" + place + " without TLS).",
                          {0, schemeName(endpoint.kind).size()}};
    }
    return Unit{};
}

} // namespace ropewalk
