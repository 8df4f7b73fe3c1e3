#pragma once

#include "net/protocol.h"
#include "net/socket_address.h"
#include "protocols/proxy/proxy_address.h"
#include "protocols/proxy/proxy_client.h"

#include <memory>
#include <optional>

namespace ropewalk {

/// A connection to a proxy: stands as its protocol until the proxy has reached the target, and from then on
/// hands everything to the protocol that talks to that, whose transport is the connection itself.
///
/// Errors: those of ProxyClient; `Errc::proxyMalformed` if the proxy closes instead of answering.
class ProxyTunnel final : public Protocol
{
public:
    /// What asked for it. Everything is told from the reactor or inside `begin()`.
    class Owner
    {
    public:
        /// The proxy is there: `begin()` may be called.
        virtual void proxyReached() = 0;
        /// The target is there: what talks to it. Never null.
        virtual std::unique_ptr<Protocol> buildInner(const SocketAddress &peer) = 0;
        /// It will not come to be; the connection to the proxy is closed.
        virtual void tunnelFailed(const Error &reason) = 0;
        /// It is destroyed.
        virtual void tunnelGone() = 0;

    protected:
        ~Owner() = default;
    };

    ProxyTunnel(Owner &owner, ProxyAddress proxy, ProxyTarget target, ProxyLogin login);
    ~ProxyTunnel() override;

    /// Speaks to the proxy, once that is reached.
    void begin();
    /// Its owner goes: it says nothing any more.
    void leave() { m_owner = nullptr; }

    // Protocol.

    void connectionMade() override;
    void dataReceived(std::string_view bytes) override;
    void readConnectionLost() override;
    void writeConnectionLost() override;
    void connectionLost(const Error &reason) override;

private:
    void feed(std::string_view bytes);
    void open();
    void fail(std::error_code code, const std::string &said);

    Owner *m_owner;
    const ProxyAddress m_proxy;
    const ProxyTarget m_target;
    ProxyClient m_client;
    std::unique_ptr<Protocol> m_inner; ///< Once the target is reached.
};

/// "connect example.org:80 through socks5://127.0.0.1:1080".
[[nodiscard]] Error tunnelError(std::error_code code, const ProxyTarget &target, const ProxyAddress &proxy);

} // namespace ropewalk
