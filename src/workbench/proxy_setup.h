#pragma once

#include "base/parsed.h"
#include "protocols/proxy/proxy_address.h"
#include "workbench/service_config.h"

#include <optional>

namespace ropewalk {

/// What a service does with proxies, read and ready: the passwords are looked up.
struct ProxySetup
{
    std::optional<ProxyAddress> via; ///< The proxy that targets are reached through.
    ProxyLogin viaLogin;             ///< What it is told.
    ProxyLogin login;                ///< What clients have to say.
};

/// Reads what `config` says about proxies. `dialled` is what the service itself connects to, or null: a
/// server connects to nobody, and what a proxy's clients ask for is known later.
///
/// Errors: those of `parseProxyAddress()`, with their place in `via`, and of `proxyLoginOf()`; there is no
/// use
///         for what is asked.
[[nodiscard]] Parsed<ProxySetup> setUpProxies(const ServiceConfig &config, const Endpoint *dialled);

/// Whether the relay `config` forwards to wherever its clients say.
[[nodiscard]] bool isProxy(const ServiceConfig &config);

} // namespace ropewalk
