#pragma once

#include "net/socket_address.h"
#include "protocols/proxy/proxy_target.h"
#include "protocols/proxy/stream_head.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// Reads kind, address and port as requests, replies and the heads of relayed datagrams have them. Of an
/// unknown kind it is whole at once, without a host: nobody knows how long it is.
/// After: RFC 1928, section 5.
[[nodiscard]] StreamHead<ProxyTarget> readSocksAddress(std::string_view bytes);

/// `host` as an address if it is one, as a name otherwise.
void appendSocksAddress(std::string &out, const ProxyTarget &target);
/// 0.0.0.0:0 for an address that has no port.
void appendSocksAddress(std::string &out, const SocketAddress &address);

/// Two bytes in network order.
void appendSocksPort(std::string &out, std::uint16_t port);
[[nodiscard]] std::uint16_t readSocksPort(std::string_view bytes);

} // namespace ropewalk
