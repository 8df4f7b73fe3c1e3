#pragma once

#include "net/protocol.h"
#include "net/transport.h"

#include <cstdint>
#include <memory>

namespace ropewalk {

class WrappingFactory;

/// Stands between a transport and a protocol: to either it is the other, and sees all that goes by.
///
/// After: twisted.protocols.policies.ProtocolWrapper.
class ProtocolWrapper : public Protocol, public Transport
{
public:
    /// `factory` must live until the connection is over.
    ProtocolWrapper(WrappingFactory &factory, std::unique_ptr<Protocol> wrapped, const SocketAddress &peer);
    ~ProtocolWrapper() override;
    ProtocolWrapper(const ProtocolWrapper &) = delete;
    ProtocolWrapper &operator=(const ProtocolWrapper &) = delete;

    [[nodiscard]] Protocol &wrapped() const { return *m_wrapped; }
    /// Who it was built for.
    [[nodiscard]] const SocketAddress &peer() const { return m_peer; }

    // To the transport it is a protocol.

    void connectionMade() override;
    void dataReceived(std::string_view bytes) override { m_wrapped->dataReceived(bytes); }
    void readConnectionLost() override { m_wrapped->readConnectionLost(); }
    void writeConnectionLost() override { m_wrapped->writeConnectionLost(); }
    void connectionLost(const Error &reason) override;
    void identify(HandlerDescription &description) const override { m_wrapped->identify(description); }

    // To the protocol it is a transport.

    void write(std::string_view bytes) override { transport().write(bytes); }
    void writeSequence(std::span<const std::string_view> pieces) override
    {
        transport().writeSequence(pieces);
    }
    [[nodiscard]] std::size_t queuedBytes() const override { return transport().queuedBytes(); }
    [[nodiscard]] std::size_t delayedBytes() const override { return transport().delayedBytes(); }
    void setReceiveSize(std::size_t bytes) override { transport().setReceiveSize(bytes); }
    void setWatermarks(std::size_t low, std::size_t high) override { transport().setWatermarks(low, high); }
    void setWriteQueueObserver(WriteQueueObserver *observer) override
    {
        transport().setWriteQueueObserver(observer);
    }
    void loseConnection() override { transport().loseConnection(); }
    void abortConnection() override { transport().abortConnection(); }
    void loseWriteConnection() override { transport().loseWriteConnection(); }
    void pauseProducing() override { transport().pauseProducing(); }
    void resumeProducing() override { transport().resumeProducing(); }
    void stopProducing() override { transport().stopProducing(); }
    void registerProducer(Producer &producer, ProducerKind kind) override
    {
        transport().registerProducer(producer, kind);
    }
    void unregisterProducer() override { transport().unregisterProducer(); }
    [[nodiscard]] const SocketAddress &getPeer() const override { return transport().getPeer(); }
    [[nodiscard]] SocketAddress getHost() const override { return transport().getHost(); }
    [[nodiscard]] bool isConnected() const override { return transport().isConnected(); }
    [[nodiscard]] bool takesBytes() const override { return transport().takesBytes(); }
    [[nodiscard]] SocketBuffers socketBuffers() const override { return transport().socketBuffers(); }
    Status setTcpNoDelay(Switch noDelay) override { return transport().setTcpNoDelay(noDelay); }
    Status setTcpKeepAlive(Switch keepAlive) override { return transport().setTcpKeepAlive(keepAlive); }

private:
    friend class WrappingFactory;

    void leaveFactory();

    WrappingFactory *m_factory; ///< Null once it has left.
    const SocketAddress m_peer;
    std::uint64_t m_serial = 0; ///< In the order in which connections were made; 0 before that.
    std::unique_ptr<Protocol> m_wrapped;
};

} // namespace ropewalk
