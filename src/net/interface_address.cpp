#include "net/interface_address.h"

namespace ropewalk {

Result<SocketAddress> interfaceAddress(const std::string &interface, std::uint16_t port)
{
    if (interface.empty() || interface == "localhost")
        return SocketAddress::loopback(AddressFamily::ipv4, port);
    if (const auto address = SocketAddress::parse(interface, port))
        return *address;
    return Error{std::make_error_code(std::errc::invalid_argument),
                 "listen on interface \"" + interface + '"',
                 ErrorAct::listen,
                 port};
}

} // namespace ropewalk
