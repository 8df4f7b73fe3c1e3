#pragma once

#include "net/factory.h"
#include "net/protocol_wrapper.h"

#include <cstddef>
#include <map>
#include <memory>

namespace ropewalk {

/// A policy: puts a ProtocolWrapper around each protocol of another factory. Policies can be wrapped too.
///
/// After: twisted.protocols.policies.WrappingFactory.
class WrappingFactory : public ServerFactory
{
public:
    /// `wrapped` must outlive it.
    explicit WrappingFactory(ServerFactory &wrapped)
        : m_wrapped(wrapped)
    {}

    /// Connections that are closed but not destroyed yet may be left.
    ~WrappingFactory() override;

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void startFactory() override { m_wrapped.doStart(); }
    void stopFactory() override { m_wrapped.doStop(); }
    void acceptFailed(const Error &error, Duration retryIn) override
    {
        m_wrapped.acceptFailed(error, retryIn);
    }
    void acceptRecovered() override { m_wrapped.acceptRecovered(); }
    void identify(HandlerDescription &description) const override { m_wrapped.identify(description); }

    /// Connections made and not lost.
    [[nodiscard]] std::size_t protocolCount() const { return m_protocols.size(); }

protected:
    /// The wrapper of this policy.
    [[nodiscard]] virtual std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                                                const SocketAddress &peer) = 0;

    /// A protocol that was built here is over, whether it was ever connected or not.
    virtual void protocolLeft([[maybe_unused]] ProtocolWrapper &protocol) {}

    /// Calls `visit` for each connection in the order in which they were made. It may close any, even
    /// destroy it.
    template <typename F>
    void forEachProtocol(F &&visit)
    {
        for (auto next = m_protocols.begin(); next != m_protocols.end();) {
            const std::uint64_t serial = next->first;
            visit(*next->second);
            next = m_protocols.upper_bound(serial);
        }
    }

private:
    friend class ProtocolWrapper;

    void enter(ProtocolWrapper &protocol);
    void leave(ProtocolWrapper &protocol);

    ServerFactory &m_wrapped;
    std::map<std::uint64_t, ProtocolWrapper *> m_protocols; ///< By serial number.
    std::uint64_t m_lastSerial = 0;
};

} // namespace ropewalk
