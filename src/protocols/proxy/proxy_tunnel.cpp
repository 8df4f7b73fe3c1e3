#include "protocols/proxy/proxy_tunnel.h"

#include "base/errc.h"
#include "net/transport.h"

#include <utility>

namespace ropewalk {

Error tunnelError(std::error_code code, const ProxyTarget &target, const ProxyAddress &proxy)
{
    return {code,
            "connect " + toString(target) + " through " + formatProxyAddress(proxy),
            ErrorAct::connect,
            target.port};
}

ProxyTunnel::ProxyTunnel(Owner &owner, ProxyAddress proxy, ProxyTarget target, ProxyLogin login)
    : m_owner(&owner)
    , m_proxy(std::move(proxy))
    , m_target(std::move(target))
    , m_client(m_proxy.kind, m_target, std::move(login))
{}

ProxyTunnel::~ProxyTunnel()
{
    if (m_owner != nullptr)
        m_owner->tunnelGone();
}

void ProxyTunnel::connectionMade()
{
    if (m_owner != nullptr)
        m_owner->proxyReached();
}

void ProxyTunnel::begin()
{
    transport().write(m_client.begin());
}

void ProxyTunnel::dataReceived(std::string_view bytes)
{
    if (m_inner != nullptr)
        m_inner->dataReceived(bytes);
    else
        feed(bytes);
}

void ProxyTunnel::feed(std::string_view bytes)
{
    m_client.feed(bytes);
    if (const std::string answer = m_client.takeAnswer(); !answer.empty())
        transport().write(answer);
    if (m_client.stage() == ProxyClient::Stage::failed)
        fail(m_client.error(), m_client.said());
    else if (m_client.stage() == ProxyClient::Stage::open)
        open();
}

void ProxyTunnel::open()
{
    if (m_owner == nullptr)
        return transport().abortConnection();
    m_inner = m_owner->buildInner(transport().getPeer());
    m_inner->makeConnection(transport());
    if (const std::string rest = m_client.takeRest(); !rest.empty())
        m_inner->dataReceived(rest);
}

void ProxyTunnel::readConnectionLost()
{
    if (m_inner != nullptr)
        return m_inner->readConnectionLost();
    fail(Errc::proxyMalformed, "it closed the connection");
}

void ProxyTunnel::writeConnectionLost()
{
    if (m_inner != nullptr)
        m_inner->writeConnectionLost();
}

void ProxyTunnel::connectionLost(const Error &reason)
{
    if (m_inner != nullptr)
        m_inner->connectionLost(reason);
    else
        fail(reason.code, {});
}

void ProxyTunnel::fail(std::error_code code, const std::string &said)
{
    transport().loseConnection();
    Owner *const owner = std::exchange(m_owner, nullptr);
    if (owner == nullptr)
        return;
    Error error = tunnelError(code, m_target, m_proxy);
    if (!said.empty())
        error.operation += " (" + said + ')';
    owner->tunnelFailed(error);
}

} // namespace ropewalk
