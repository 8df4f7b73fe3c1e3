#pragma once

#include "net/wrapping_factory.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace ropewalk {

/// Refuses a host that has as many connections as one may have.
///
/// After: twisted.protocols.policies.LimitConnectionsByPeer.
class LimitConnectionsByPeer : public WrappingFactory
{
public:
    static constexpr std::size_t kDefaultPerPeer = 5;

    explicit LimitConnectionsByPeer(ServerFactory &wrapped, std::size_t maxPerPeer = kDefaultPerPeer)
        : WrappingFactory(wrapped)
        , m_maxPerPeer(maxPerPeer)
    {}

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

    /// How many connections each host has; who has none is not in it.
    [[nodiscard]] const std::map<std::string, std::size_t> &peers() const { return m_peers; }

protected:
    [[nodiscard]] std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                                        const SocketAddress &peer) override;
    void protocolLeft(ProtocolWrapper &protocol) override;

    /// `peer` has as many as it may.
    virtual void refused([[maybe_unused]] const SocketAddress &peer) {}

private:
    const std::size_t m_maxPerPeer;
    std::map<std::string, std::size_t> m_peers;
};

/// Refuses connections beyond a total, or gives them a protocol that says so. Those count, too.
///
/// After: twisted.protocols.policies.LimitTotalConnectionsFactory.
class LimitTotalConnectionsFactory : public WrappingFactory
{
public:
    using Overflow = std::function<std::unique_ptr<Protocol>(const SocketAddress &peer)>;

    /// Without `overflow`, who is too many is refused.
    explicit LimitTotalConnectionsFactory(ServerFactory &wrapped,
                                          std::optional<std::size_t> limit = {},
                                          Overflow overflow = {})
        : WrappingFactory(wrapped)
        , m_limit(limit)
        , m_overflow(std::move(overflow))
    {}

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;

    /// For those that come from now on.
    void setLimit(std::optional<std::size_t> limit) { m_limit = limit; }

    [[nodiscard]] std::size_t connectionCount() const { return m_connectionCount; }

protected:
    [[nodiscard]] std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                                        const SocketAddress &peer) override;
    void protocolLeft(ProtocolWrapper &) override { --m_connectionCount; }

    /// There are as many as there may be.
    virtual void refused([[maybe_unused]] const SocketAddress &peer) {}

private:
    std::optional<std::size_t> m_limit;
    Overflow m_overflow;
    std::size_t m_connectionCount = 0;
};

} // namespace ropewalk
