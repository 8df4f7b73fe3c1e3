#include "workbench/datagram_address.h"

#include <charconv>
#include <string>

namespace ropewalk {

Result<SocketAddress> parseDatagramAddress(std::string_view text, EndpointKind kind)
{
    if (kind == EndpointKind::unixDatagram)
        return SocketAddress::local(std::string(text));
    const Error wrong{std::make_error_code(std::errc::invalid_argument),
                      "send to \"" + std::string(text) + "\", which is no ADDRESS:PORT"};
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return wrong;
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    std::uint16_t port = 0;
    const char *const end = text.data() + text.size();
    const auto [parsedEnd, error] = std::from_chars(text.data() + colon + 1, end, port);
    const auto address = SocketAddress::parse(host, port);
    if (error != std::errc() || parsedEnd != end || port == 0 || !address)
        return wrong;
    return *address;
}

} // namespace ropewalk
