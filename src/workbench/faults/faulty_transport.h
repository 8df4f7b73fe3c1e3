#pragma once

#include "net/producer_link.h"
#include "net/transport.h"
#include "workbench/faults/fault_line.h"

namespace ropewalk {

/// Stands before the transport of a connection that has faults: what is written goes through a FaultLine
/// first, its end too, and what waits there counts as queued, so that whoever writes is told to wait.
///
/// Made and dropped while the connection lives; the peer has it in its transport's place meanwhile.
class FaultyTransport final : public Transport, private FaultOutlet, private WriteQueueObserver
{
public:
    /// Whom it is made for.
    class Owner
    {
    public:
        /// Whether the peer wants to read. While it does not, nothing may come out of the way in either.
        virtual void readingWanted(bool isWanted) = 0;
        /// The end is about to be written: what is held before this is written first.
        virtual void flushBeforeEnd() = 0;
        virtual void transportFaultActed(FaultAct act, FaultKind cause) = 0;

    protected:
        ~Owner() = default;
    };

    FaultyTransport(ReactorTime &time, Transport &real, Owner &owner);
    FaultyTransport(const FaultyTransport &) = delete;
    FaultyTransport &operator=(const FaultyTransport &) = delete;

    [[nodiscard]] FaultLine &line() { return m_line; }
    [[nodiscard]] const FaultLine &line() const { return m_line; }
    [[nodiscard]] Transport &real() const { return m_real; }

    /// The way in holds much: the peer is not read, whatever it wants.
    void holdReading(bool isHeld);
    /// The real one is over.
    void connectionLost();

    // Transport.

    void write(std::string_view bytes) override;
    void writeSequence(std::span<const std::string_view> pieces) override;
    [[nodiscard]] std::size_t queuedBytes() const override
    {
        return m_line.heldBytes() + m_real.queuedBytes();
    }
    [[nodiscard]] std::size_t delayedBytes() const override
    {
        return m_line.heldBytes() + m_real.delayedBytes();
    }
    [[nodiscard]] bool takesBytes() const override
    {
        return m_end == End::none && !m_isLost && m_real.takesBytes();
    }
    [[nodiscard]] SocketBuffers socketBuffers() const override { return m_real.socketBuffers(); }
    void setWatermarks(std::size_t low, std::size_t high) override { m_link.setWatermarks(low, high); }
    void setWriteQueueObserver(WriteQueueObserver *observer) override;
    void loseConnection() override;
    void abortConnection() override;
    void loseWriteConnection() override;
    void setReceiveSize(std::size_t bytes) override { m_real.setReceiveSize(bytes); }
    void pauseProducing() override;
    void resumeProducing() override;
    void registerProducer(Producer &producer, ProducerKind kind) override;
    void unregisterProducer() override;
    [[nodiscard]] const SocketAddress &getPeer() const override { return m_real.getPeer(); }
    [[nodiscard]] SocketAddress getHost() const override { return m_real.getHost(); }
    [[nodiscard]] bool isConnected() const override { return m_end == End::none && m_real.isConnected(); }
    Status setTcpNoDelay(Switch noDelay) override { return m_real.setTcpNoDelay(noDelay); }
    Status setTcpKeepAlive(Switch keepAlive) override { return m_real.setTcpKeepAlive(keepAlive); }

private:
    enum class End : std::uint8_t { none, half, full };

    void faultsPassed(const FaultPiece &piece) override;
    void faultsPassedEnd() override;
    void faultActed(FaultAct act, FaultKind cause) override { m_owner.transportFaultActed(act, cause); }
    void faultsHold(bool) override {} // Its writers follow its watermarks.
    void writeQueueChanged(std::size_t queuedBytes) override;

    void tellQueue();
    void askSoon();

    Transport &m_real;
    Owner &m_owner;
    ReactorTime &m_time;
    ProducerLink m_link;
    WriteQueueObserver *m_observer = nullptr;
    std::size_t m_toldQueue = 0;
    End m_end = End::none; ///< What was asked for.
    bool m_isPaused = false;
    bool m_isHeld = false;
    bool m_isLost = false;
    DelayedCall m_ask;
    FaultLine m_line; ///< Goes first.
};

} // namespace ropewalk
