#pragma once

#include "defer/deferred.h"
#include "net/endpoint.h"
#include "protocols/proxy/proxy_tunnel.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace ropewalk {

class Service;

/// The way of one connection through the proxy that its service goes through: the link "negotiate" of the
/// chain that makes it.
///
/// Thread: the I/O thread.
class ProxyRoute final : private ProxyTunnel::Owner
{
public:
    /// What talks to the target once that is reached. Never null.
    using BuildInner = std::function<std::unique_ptr<Protocol>(const SocketAddress &peer)>;

    /// `service`, whose `proxy().via` is set, must outlive it. `onReached` is called when the proxy is there.
    ProxyRoute(Service &service, Endpoint target, std::function<void()> onReached, BuildInner buildInner);
    ~ProxyRoute();
    ProxyRoute(const ProxyRoute &) = delete;
    ProxyRoute &operator=(const ProxyRoute &) = delete;

    /// What is connected to.
    [[nodiscard]] Endpoint proxyEndpoint() const;
    /// "127.0.0.1:8000 via 127.0.0.1:1080".
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string proxyName() const; ///< "socks5://127.0.0.1:1080".

    /// The protocol of the connection to the proxy.
    [[nodiscard]] std::unique_ptr<Protocol> makeTunnel();

    /// Asks the proxy, and fires with the name of the connection once that is open: see `opened()`.
    [[nodiscard]] Deferred<std::string> negotiate();
    /// What was built is open.
    void opened(const std::string &peer);
    /// Nobody waits for it any more.
    void giveUp();

    /// It failed before `negotiate()` was called.
    [[nodiscard]] bool hasUntoldFailure() const { return m_failure.has_value(); }

    /// Why the proxy itself could not be reached.
    [[nodiscard]] Error proxyError(const Error &reason) const;

private:
    void proxyReached() override { m_onReached(); }
    std::unique_ptr<Protocol> buildInner(const SocketAddress &peer) override;
    void tunnelFailed(const Error &reason) override;
    void tunnelGone() override { m_tunnel = nullptr; }
    [[nodiscard]] ProxyTarget target() const { return {m_target.host, m_target.port}; }

    Service &m_service;
    const Endpoint m_target;
    const std::function<void()> m_onReached;
    const BuildInner m_buildInner;
    ProxyTunnel *m_tunnel = nullptr;                  ///< Null before and after its life.
    std::optional<Error> m_failure;                   ///< Why it failed before somebody asked.
    std::optional<Trigger<std::string>> m_negotiated; ///< Of the link "negotiate".
};

} // namespace ropewalk
