#pragma once

#include "base/result.h"
#include "net/producer.h"
#include "net/socket_address.h"
#include "net/socket_buffers.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace ropewalk {

enum class Switch : bool { off, on };

/// Is told how much waits to be sent: after each write that the system did not take whole, and whenever it
/// took some of what waited. Never while everything goes out at once.
class WriteQueueObserver
{
public:
    virtual void writeQueueChanged(std::size_t queuedBytes) = 0;

protected:
    ~WriteQueueObserver() = default;
};

/// One end of a stream connection, as its Protocol sees it.
///
/// As a Producer it stands for the peer: pausing it stops reading, so that it can be registered with the
/// transport that its bytes go to. It lives until the end of the turn in which `connectionLost()` was
/// delivered. Writing to, or closing, one that is closing already does nothing.
///
/// Thread: the reactor's.
/// Order:  `connectionLost()` is never delivered inside a call made here, always from the reactor.
/// After:  twisted.internet.interfaces.ITCPTransport.
class Transport : public Producer
{
public:
    /// A streaming producer is paused above this many queued bytes …
    static constexpr std::size_t kHighWatermark = std::size_t{64} * 1024;
    /// … and resumed at or below this many.
    static constexpr std::size_t kLowWatermark = std::size_t{16} * 1024;

    // Sending.

    /// Sends what the system takes at once and queues the rest. The bytes are copied if need be.
    virtual void write(std::string_view bytes) = 0;
    /// The same for several pieces, in one system call where possible.
    virtual void writeSequence(std::span<const std::string_view> pieces) = 0;

    [[nodiscard]] virtual std::size_t queuedBytes() const = 0;
    /// Of these, what is held back on purpose; the rest waits for the peer.
    [[nodiscard]] virtual std::size_t delayedBytes() const { return 0; }
    virtual void setWatermarks(std::size_t low, std::size_t high) = 0;
    /// Null takes the observer away. It must outlive the connection or be taken away before.
    virtual void setWriteQueueObserver(WriteQueueObserver *observer) = 0;

    // Closing.

    /// Stops reading, sends what is queued, and closes. With a producer registered it waits until that is
    /// unregistered.
    virtual void loseConnection() = 0;
    /// Closes now and throws away what is queued; the peer sees a reset.
    virtual void abortConnection() = 0;
    /// Sends what is queued, then end of stream; reading goes on.
    virtual void loseWriteConnection() = 0;

    // Receiving.

    /// At most this many bytes at once from now on, so that a pause comes in time. 0: as many as there are.
    virtual void setReceiveSize([[maybe_unused]] std::size_t bytes) {}
    void pauseProducing() override = 0;
    void resumeProducing() override = 0;
    void stopProducing() override { loseConnection(); }

    // Consuming.

    /// Has `producer` follow the write queue: it is paused above the high watermark and resumed at the low
    /// one. A pull producer is asked for its first piece at once, and again each time the queue is empty.
    /// It is told `stopProducing()` when the connection goes first. One at a time.
    virtual void registerProducer(Producer &producer, ProducerKind kind) = 0;
    virtual void unregisterProducer() = 0;

    // Asking.

    [[nodiscard]] virtual const SocketAddress &getPeer() const = 0;
    /// Our own end; the family is `none` once the connection is closed.
    [[nodiscard]] virtual SocketAddress getHost() const = 0;
    /// False once either side has begun to close.
    [[nodiscard]] virtual bool isConnected() const = 0;
    /// Whether what is written now goes out: false once it closes or failed, or the write side has ended.
    [[nodiscard]] virtual bool takesBytes() const { return isConnected(); }
    [[nodiscard]] virtual SocketBuffers socketBuffers() const { return {}; }

    // Options. On a Unix socket the TCP ones do nothing.

    virtual Status setTcpNoDelay(Switch noDelay) = 0;
    virtual Status setTcpKeepAlive(Switch keepAlive) = 0;
};

} // namespace ropewalk
