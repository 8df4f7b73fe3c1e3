#pragma once

#include "base/unique_fd.h"
#include "net/protocol.h"
#include "net/socket.h"
#include "net/transport.h"
#include "net/write_queue.h"
#include "reactor/reactor.h"

#include <cstdint>
#include <memory>

namespace ropewalk {

class ConnectionOwner;

/// A connected stream socket of any family.
///
/// Small, because a server has thousands that are idle: what few connections need is in `Extras`.
/// One receive per readiness, so that a busy peer gets no more than its turn.
class StreamConnection final : public Transport, private DescriptorHandler
{
public:
    StreamConnection(ConnectionOwner &owner, UniqueFd socket, SocketAddress peer);
    ~StreamConnection() override;

    /// Watches the socket and makes the connection. On an error the protocol was told nothing.
    Status start(std::unique_ptr<Protocol> protocol);

    /// The next in its owner's list.
    [[nodiscard]] StreamConnection *next() const { return m_next; }

    void write(std::string_view bytes) override;
    void writeSequence(std::span<const std::string_view> pieces) override;
    [[nodiscard]] std::size_t queuedBytes() const override { return m_queue.size(); }
    void setWatermarks(std::size_t low, std::size_t high) override;
    void setWriteQueueObserver(WriteQueueObserver *observer) override { m_observer = observer; }

    void loseConnection() override;
    void abortConnection() override;
    void loseWriteConnection() override;

    void setReceiveSize(std::size_t bytes) override;
    void pauseProducing() override;
    void resumeProducing() override;

    void registerProducer(Producer &producer, ProducerKind kind) override;
    void unregisterProducer() override;

    [[nodiscard]] const SocketAddress &getPeer() const override { return m_peer; }
    [[nodiscard]] SocketAddress getHost() const override { return localAddressOf(m_socket); }
    [[nodiscard]] bool isConnected() const override;
    [[nodiscard]] bool takesBytes() const override;
    [[nodiscard]] SocketBuffers socketBuffers() const override { return socketBuffersOf(m_socket); }

    Status setTcpNoDelay(Switch noDelay) override;
    Status setTcpKeepAlive(Switch keepAlive) override;

private:
    friend class ConnectionOwner;
    struct Extras;
    enum class Phase : std::uint8_t {
        open,
        closing, ///< Closes once the queue is out.
        ending,  ///< Nothing is sent any more; the end is told at the next chance.
        ended,
    };
    enum class WriteSide : std::uint8_t { open, closing, closed };

    void doRead() override;
    void doWrite() override;
    [[nodiscard]] HandlerDescription describe() const override;

    void peerClosed();
    void flush();
    void flushed();
    void writeSideClosed();
    void fail(int error);
    void endSoon(int error);
    void deliverRest();
    void end(const Error &reason);
    void closeSilently();
    void discardInput();

    [[nodiscard]] bool hasProducer() const;
    [[nodiscard]] bool isReadable() const { return m_phase == Phase::open && !m_isPaused && !m_isReadClosed; }
    void queueGrew();
    void queueShrank();
    void pieceTaken();
    void updateInterest();
    [[nodiscard]] Error errorOf(std::error_code code, ErrorAct act) const;
    Extras &extras();

    ConnectionOwner *m_owner; ///< Null once ended.
    StreamConnection *m_previous = nullptr;
    StreamConnection *m_next = nullptr;
    std::unique_ptr<Protocol> m_protocol;
    std::unique_ptr<Extras> m_extras;
    WriteQueueObserver *m_observer = nullptr;
    SocketAddress m_peer;
    WriteQueue m_queue;
    UniqueFd m_socket;
    Phase m_phase = Phase::open;
    WriteSide m_writeSide = WriteSide::open;
    bool m_isPaused : 1 = false;
    bool m_isReadClosed : 1 = false;
    Watch m_watch; ///< After the socket: it goes first.
};

static_assert(sizeof(StreamConnection) <= 160, "10,000 idle connections are ordinary");

} // namespace ropewalk
