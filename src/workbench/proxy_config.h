#pragma once

#include "base/result.h"
#include "protocols/proxy/proxy_target.h"

#include <string>

namespace ropewalk {

/// A user and how the password is known.
struct LoginConfig
{
    std::string user;         ///< Empty: nobody.
    std::string password;     ///< In memory only: no file and no journal has it.
    std::string passwordFrom; ///< The environment variable that has it instead; empty: none.

    friend bool operator==(const LoginConfig &, const LoginConfig &) = default;
};

/// What a service has to do with proxies.
struct ProxyConfig
{
    /// The proxy that a client and a relay's targets are reached through, in the grammar of
    /// protocols/proxy/proxy_address.h; empty: none.
    std::string via;
    LoginConfig viaLogin; ///< What that is told.
    LoginConfig login;    ///< What the clients of a relay that is a proxy have to say.

    friend bool operator==(const ProxyConfig &, const ProxyConfig &) = default;
};

/// Both halves of `config`, the password from where that says.
/// Errors: `errc::invalid_argument` with words for people: no password is known, or one is too long.
[[nodiscard]] Result<ProxyLogin> proxyLoginOf(const LoginConfig &config);

} // namespace ropewalk
