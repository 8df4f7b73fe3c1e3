#pragma once

#include <string_view>

namespace ropewalk {

/// Whether `text` is an IPv4 address in four decimal parts.
[[nodiscard]] bool isIpv4Literal(std::string_view text);

/// Whether `text` is an IPv6 address, without brackets, perhaps with a zone: "fe80::1%eth0".
/// After: RFC 4291, section 2.2; RFC 4007, section 11.
[[nodiscard]] bool isIpv6Literal(std::string_view text);

/// Whether `address` means every interface of this machine: "0.0.0.0" or "::".
[[nodiscard]] bool isAnyAddress(std::string_view address);

/// Whether only this machine reaches `address`: 127.0.0.0/8, "::1" or "localhost".
[[nodiscard]] bool isLoopbackAddress(std::string_view address);

/// Whether `address` names a group: 224.0.0.0/4 or ff00::/8.
[[nodiscard]] bool isMulticastAddress(std::string_view address);

} // namespace ropewalk
