#pragma once

#include "base/result.h"
#include "net/wrapping_factory.h"

#include <memory>
#include <vector>

namespace ropewalk {

class Service;

/// Builds the connections of a client, whose connector has a factory of its own.
class PeerFactory final : public ServerFactory
{
public:
    explicit PeerFactory(Service &service)
        : m_service(service)
    {}
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

private:
    Service &m_service;
};

/// The policies of net that a service's limits ask for, one around the other, around what builds its
/// connections. Where nothing is limited there are none, and nothing is spent on any.
///
/// Whom a limit refuses, and how long a rest is, the journal says.
class ConnectionPolicies
{
public:
    /// `service` and `peers` must outlive it.
    ConnectionPolicies(Service &service, ServerFactory &peers)
        : m_service(service)
        , m_outermost(&peers)
    {}

    /// Errors: what opening the traffic log says.
    Status setUp();

    [[nodiscard]] ServerFactory &outermost() const { return *m_outermost; }

private:
    template <typename Policy, typename... Arguments>
    void wrap(Arguments &&...arguments);
    Status wrapLog();

    Service &m_service;
    std::vector<std::unique_ptr<WrappingFactory>> m_policies; ///< The innermost first.
    ServerFactory *m_outermost;
};

} // namespace ropewalk
