#include "workbench/datagram_address.h"

#include <charconv>
#include <string>

namespace ropewalk {
namespace {

/// "HOST:PORT", of whatever a host is; nothing if there is no port that could be sent to.
std::optional<DatagramName> splitPort(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::uint16_t port = 0;
    const char *const end = text.data() + text.size();
    const auto [parsedEnd, error] = std::from_chars(text.data() + colon + 1, end, port);
    if (error != std::errc() || parsedEnd != end || port == 0)
        return std::nullopt;
    return DatagramName{std::string(text.substr(0, colon)), port};
}

} // namespace

Result<SocketAddress> parseDatagramAddress(std::string_view text, EndpointKind kind)
{
    if (kind == EndpointKind::unixDatagram)
        return SocketAddress::local(std::string(text));
    if (const auto parts = splitPort(text)) {
        std::string_view host = parts->host;
        if (host.starts_with('[') && host.ends_with(']'))
            host = host.substr(1, host.size() - 2);
        if (const auto address = SocketAddress::parse(host, parts->port))
            return *address;
    }
    return Error{std::make_error_code(std::errc::invalid_argument),
                 "send to \"" + std::string(text) + "\", which is no ADDRESS:PORT"};
}

std::string destinationName(const Endpoint &endpoint)
{
    return isNetworkKind(endpoint.kind) ? endpoint.host + ':' + std::to_string(endpoint.port) : endpoint.path;
}

std::optional<DatagramName> parseDatagramName(std::string_view text)
{
    constexpr std::string_view kNotInNames = "[]:/ \t\r\n";
    auto parts = splitPort(text);
    const bool isName = parts && !parts->host.empty() &&
                        parts->host.find_first_of(kNotInNames) == std::string::npos &&
                        !SocketAddress::parse(parts->host, parts->port);
    return isName ? std::move(parts) : std::nullopt;
}

} // namespace ropewalk
