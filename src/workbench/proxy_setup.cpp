#include "workbench/proxy_setup.h"

#include "workbench/relay_target.h"

#include <utility>

namespace ropewalk {
namespace {

/// What keeps `config` from going through a proxy; nothing if it can.
std::optional<ParseError> problemOfRoute(const ServiceConfig &config, const Endpoint *dialled)
{
    const TextRange where{0, config.proxy.via.size()};
    if (dialled == nullptr && !isProxy(config))
        return ParseError{"A server connects to nobody.", "Remove the proxy to connect through.", where};
    const bool isTcp =
        dialled == nullptr || dialled->kind == EndpointKind::tcp || dialled->kind == EndpointKind::tcp6;
    if (!isTcp)
        return ParseError{"A proxy reaches hosts and ports of TCP only.",
                          "Remove the proxy, or connect to tcp:HOST:PORT.",
                          where};
    if (dialled != nullptr && !isHostName(dialled->host))
        return ParseError{"No proxy can be asked for that host.", "Check its name.", where};
    return std::nullopt;
}

/// What keeps clients from being asked who they are; nothing if they can be.
std::optional<ParseError> problemOfLogin(const ServiceConfig &config)
{
    if (!isProxy(config))
        return ParseError{"Only a relay that is a proxy asks its clients for a user and a password.",
                          "Remove them, or forward to proxy:any.",
                          {}};
    if (!config.trafficLog.empty())
        return ParseError{"A traffic log would hold the password that clients say.",
                          "Remove the traffic log, or the user and the password.",
                          {}};
    return std::nullopt;
}

Parsed<ProxyLogin> readLogin(const LoginConfig &config)
{
    auto login = proxyLoginOf(config);
    if (!login)
        return ParseError{
            login.error().operation + '.', "Type the password, or name a variable that has it.", {}};
    return std::move(*login);
}

} // namespace

bool isProxy(const ServiceConfig &config)
{
    return config.isRelay() && (config.forward == "proxy" || config.forward.starts_with("proxy:"));
}

Parsed<ProxySetup> setUpProxies(const ServiceConfig &config, const Endpoint *dialled)
{
    ProxySetup setup;
    if (!config.proxy.via.empty()) {
        auto via = parseProxyAddress(config.proxy.via);
        if (!via)
            return via.error();
        if (const auto problem = problemOfRoute(config, dialled))
            return *problem;
        auto login = readLogin(config.proxy.viaLogin);
        if (!login)
            return login.error();
        setup.via = std::move(*via);
        setup.viaLogin = std::move(*login);
    }
    if (config.proxy.login == LoginConfig())
        return setup;
    if (const auto problem = problemOfLogin(config))
        return *problem;
    auto login = readLogin(config.proxy.login);
    if (!login)
        return login.error();
    setup.login = std::move(*login);
    return setup;
}

} // namespace ropewalk
