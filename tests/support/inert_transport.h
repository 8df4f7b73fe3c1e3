#pragma once

#include "net/transport.h"

namespace ropewalk::testing {

/// A transport that goes nowhere. Tests override what they want to hear of.
class InertTransport : public Transport
{
public:
    /// The application, or a policy, asked to close; told once.
    virtual void closing() {}

    [[nodiscard]] bool isClosing() const { return m_isClosing; }

    void write(std::string_view) override {}
    void writeSequence(std::span<const std::string_view> pieces) override
    {
        for (const std::string_view piece : pieces)
            write(piece);
    }
    [[nodiscard]] std::size_t queuedBytes() const override { return 0; }
    void setWatermarks(std::size_t, std::size_t) override {}
    void setWriteQueueObserver(WriteQueueObserver *) override {}
    void loseConnection() override
    {
        if (!m_isClosing) {
            m_isClosing = true;
            closing();
        }
    }
    void abortConnection() override { loseConnection(); }
    void loseWriteConnection() override {}
    void pauseProducing() override {}
    void resumeProducing() override {}
    void registerProducer(Producer &, ProducerKind) override {}
    void unregisterProducer() override {}
    [[nodiscard]] const SocketAddress &getPeer() const override { return m_peer; }
    [[nodiscard]] SocketAddress getHost() const override { return {}; }
    [[nodiscard]] bool isConnected() const override { return !m_isClosing; }
    Status setTcpNoDelay(Switch) override { return Unit{}; }
    Status setTcpKeepAlive(Switch) override { return Unit{}; }

    void setPeer(const SocketAddress &peer) { m_peer = peer; }

private:
    SocketAddress m_peer;
    bool m_isClosing = false;
};

} // namespace ropewalk::testing
