#pragma once

#include "protocols/proxy/proxy_target.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// What Proxy-Authorization says for `login`: "Basic " and both halves in Base64.
/// After: RFC 7617.
[[nodiscard]] std::string basicLogin(const ProxyLogin &login);

/// Whether `value`, of that field, says `login`.
[[nodiscard]] bool isBasicLogin(std::string_view value, const ProxyLogin &login);

} // namespace ropewalk
