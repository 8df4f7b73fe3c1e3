#include "net/stream_connection.h"

#include "base/errc.h"
#include "net/connection_owner.h"
#include "net/producer_link.h"

#include <algorithm>
#include <array>

namespace ropewalk {
namespace {

constexpr CallName kSend{"send"};

constexpr int kMaxDiscards = 64; // Receives of what nobody wants, before closing regardless.

} // namespace

/// What only some connections need.
struct StreamConnection::Extras
{
    ProducerLink link;
    DelayedCall endCall;
    std::size_t receiveSize = 0; ///< 0: the whole buffer.
    int error = 0;               ///< What `endCall` will tell; 0 for a clean close.
    bool isAbort = false;
};

StreamConnection::StreamConnection(ConnectionOwner &owner, UniqueFd socket, SocketAddress peer)
    : m_owner(&owner)
    , m_peer(std::move(peer))
    , m_socket(std::move(socket))
{}

StreamConnection::~StreamConnection() = default;

Status StreamConnection::start(std::unique_ptr<Protocol> protocol)
{
    auto watch =
        m_owner->reactor().watch(m_socket.get(), Ready::read, static_cast<DescriptorHandler &>(*this));
    if (!watch)
        return watch.error();
    m_watch = std::move(*watch);
    m_protocol = std::move(protocol);
    m_protocol->makeConnection(*this);
    return Unit{};
}

HandlerDescription StreamConnection::describe() const
{
    HandlerDescription description{
        m_peer.family() == AddressFamily::local ? "unix" : "tcp", {}, {"dataReceived"}, {"resumeProducing"}};
    if (m_protocol)
        m_protocol->identify(description);
    return description;
}

// Receiving.

void StreamConnection::doRead()
{
    auto buffer = m_owner->reactor().readBuffer();
    if (m_extras != nullptr && m_extras->receiveSize != 0)
        buffer = buffer.first(std::min(m_extras->receiveSize, buffer.size()));
    const IoResult result = receive(m_socket, buffer);
    if (result.bytes > 0)
        m_protocol->dataReceived({buffer.data(), result.bytes});
    else if (result.state == IoResult::State::done)
        peerClosed();
    else if (result.state == IoResult::State::failed)
        end(errorOf(socketError(result.error), ErrorAct::receive));
}

void StreamConnection::peerClosed()
{
    m_isReadClosed = true;
    updateInterest();
    m_protocol->readConnectionLost();
    if (m_phase != Phase::ended && m_phase != Phase::ending && m_writeSide == WriteSide::closed)
        endSoon(0); // Both halves are closed: nothing is left to happen.
}

void StreamConnection::setReceiveSize(std::size_t bytes)
{
    extras().receiveSize = bytes;
}

void StreamConnection::pauseProducing()
{
    m_isPaused = true;
    updateInterest();
}

void StreamConnection::resumeProducing()
{
    m_isPaused = false;
    updateInterest();
}

// Sending.

bool StreamConnection::hasProducer() const
{
    return m_extras != nullptr && m_extras->link.hasProducer();
}

bool StreamConnection::takesBytes() const
{
    const bool mayWrite = m_phase == Phase::open || (m_phase == Phase::closing && hasProducer());
    return mayWrite && m_writeSide == WriteSide::open;
}

void StreamConnection::write(std::string_view bytes)
{
    if (bytes.empty() || !takesBytes())
        return;
    if (m_queue.isEmpty()) {
        const TurnRecorder::Nested span(m_owner->reactor().spanRecorder(), TurnLane::write, kSend);
        const IoResult result = send(m_socket, bytes);
        if (result.state == IoResult::State::failed)
            return fail(result.error);
        bytes.remove_prefix(result.bytes);
    }
    if (!bytes.empty()) {
        m_queue.append(bytes);
        queueGrew();
    }
    pieceTaken();
}

void StreamConnection::writeSequence(std::span<const std::string_view> pieces)
{
    if (!takesBytes())
        return;
    std::size_t sent = 0;
    if (m_queue.isEmpty()) {
        const TurnRecorder::Nested span(m_owner->reactor().spanRecorder(), TurnLane::write, kSend);
        const IoResult result = sendGathered(m_socket, pieces);
        if (result.state == IoResult::State::failed)
            return fail(result.error);
        sent = result.bytes;
    }
    const std::size_t queuedBefore = m_queue.size();
    for (std::string_view piece : pieces) {
        const std::size_t skipped = std::min(sent, piece.size());
        sent -= skipped;
        m_queue.append(piece.substr(skipped));
    }
    if (m_queue.size() != queuedBefore)
        queueGrew();
    pieceTaken();
}

void StreamConnection::doWrite()
{
    if (!m_queue.isEmpty())
        flush();
    else
        flushed();
}

void StreamConnection::flush()
{
    std::array<std::string_view, kMaxGather> pieces;
    const std::size_t count = m_queue.gather(pieces);
    const IoResult result = sendGathered(m_socket, std::span(pieces).first(count));
    if (result.state == IoResult::State::failed)
        return fail(result.error);
    m_queue.consume(result.bytes);
    if (result.bytes > 0)
        queueShrank();
    if (m_queue.isEmpty())
        flushed();
}

void StreamConnection::flushed()
{
    updateInterest();
    if (m_phase == Phase::ended || m_phase == Phase::ending)
        return;
    if (m_extras != nullptr && m_extras->link.isPullWaiting())
        m_extras->link.askForPiece();
    else if (!hasProducer() && m_phase == Phase::closing)
        end(errorOf(Errc::connectionDone, ErrorAct::other));
    else if (!hasProducer() && m_writeSide == WriteSide::closing)
        writeSideClosed();
    updateInterest();
}

void StreamConnection::queueGrew()
{
    updateInterest();
    if (m_observer != nullptr)
        m_observer->writeQueueChanged(m_queue.size());
    if (m_extras != nullptr)
        m_extras->link.queueGrew(m_queue.size());
}

void StreamConnection::queueShrank()
{
    if (m_observer != nullptr)
        m_observer->writeQueueChanged(m_queue.size());
    if (m_extras != nullptr)
        m_extras->link.queueShrank(m_queue.size());
}

void StreamConnection::pieceTaken()
{
    if (!hasProducer())
        return;
    m_extras->link.tookPiece(); // It is asked from doWrite(), never inside its own write.
    updateInterest();
}

// Closing.

void StreamConnection::loseConnection()
{
    if (m_phase != Phase::open)
        return;
    m_phase = Phase::closing;
    if (m_queue.isEmpty() && !hasProducer())
        return endSoon(0);
    updateInterest();
}

void StreamConnection::loseWriteConnection()
{
    if (m_phase != Phase::open || m_writeSide != WriteSide::open)
        return;
    m_writeSide = WriteSide::closing;
    updateInterest(); // The next doWrite() does it, and tells the protocol.
}

void StreamConnection::writeSideClosed()
{
    m_writeSide = WriteSide::closed;
    shutdownWriting(m_socket);
    updateInterest();
    m_protocol->writeConnectionLost();
    if (m_isReadClosed && (m_phase == Phase::open || m_phase == Phase::closing))
        endSoon(0);
}

void StreamConnection::abortConnection()
{
    if (m_phase == Phase::ended || (m_phase == Phase::ending && !m_socket))
        return;
    m_queue.clear();
    setResetOnClose(m_socket);
    m_watch.stop();
    m_socket = UniqueFd();
    extras().isAbort = true;
    endSoon(0);
}

void StreamConnection::fail(int error)
{
    m_queue.clear();
    endSoon(error);
}

void StreamConnection::endSoon(int error)
{
    if (m_phase == Phase::ended)
        return;
    m_phase = Phase::ending;
    m_watch.stop();
    extras().error = error;
    m_extras->endCall = m_owner->reactor()
                            .callLater(Duration::zero(),
                                       [this] {
                                           if (m_extras->isAbort)
                                               end(errorOf(Errc::connectionAborted, ErrorAct::other));
                                           else if (m_extras->error != 0)
                                               deliverRest();
                                           else
                                               end(errorOf(Errc::connectionDone, ErrorAct::other));
                                       })
                            .named({"connectionLost"});
}

void StreamConnection::deliverRest()
{
    // What the peer sent before it broke off is still there.
    const auto buffer = m_owner->reactor().readBuffer();
    const auto goesOn = [this] { return m_phase == Phase::ending && !m_extras->isAbort; };
    for (int i = 0; i < kMaxDiscards && goesOn(); ++i) {
        const IoResult result = receive(m_socket, buffer);
        if (result.bytes == 0)
            break;
        m_protocol->dataReceived({buffer.data(), result.bytes});
    }
    if (goesOn())
        end(errorOf(socketError(m_extras->error), ErrorAct::send));
}

void StreamConnection::end(const Error &reason)
{
    m_phase = Phase::ended;
    m_watch.stop();
    discardInput();
    m_socket = UniqueFd();
    m_queue.clear();
    if (m_extras != nullptr)
        m_extras->link.stop();
    m_protocol->connectionLost(reason);
    if (m_owner != nullptr) // It may have gone with the protocol's call.
        std::exchange(m_owner, nullptr)->end(*this, reason);
}

void StreamConnection::closeSilently()
{
    m_owner = nullptr;
    m_phase = Phase::ended;
    m_watch.stop();
    m_socket = UniqueFd();
    m_queue.clear();
    m_extras.reset();
}

void StreamConnection::discardInput()
{
    // With unread input, close() resets the connection, and the peer may lose what it was sent last.
    if (!m_socket || m_isReadClosed)
        return;
    const auto buffer = m_owner->reactor().readBuffer();
    for (int i = 0; i < kMaxDiscards && receive(m_socket, buffer).bytes > 0; ++i) {
    }
}

// Consuming and options.

void StreamConnection::registerProducer(Producer &producer, ProducerKind kind)
{
    if (m_phase == Phase::ended || m_phase == Phase::ending)
        return producer.stopProducing();
    extras().link.connect(producer, kind);
    if (kind == ProducerKind::pull)
        m_extras->link.askForPiece();
}

void StreamConnection::unregisterProducer()
{
    if (m_extras == nullptr)
        return;
    m_extras->link.disconnect();
    if (m_phase == Phase::closing && m_queue.isEmpty())
        endSoon(0);
    else
        updateInterest();
}

void StreamConnection::setWatermarks(std::size_t low, std::size_t high)
{
    extras().link.setWatermarks(low, high);
}

bool StreamConnection::isConnected() const
{
    return m_phase == Phase::open && !m_isReadClosed && m_writeSide == WriteSide::open;
}

Status StreamConnection::setTcpNoDelay(Switch noDelay)
{
    if (m_peer.family() == AddressFamily::local)
        return Unit{};
    return setNoDelay(m_socket, noDelay == Switch::on);
}

Status StreamConnection::setTcpKeepAlive(Switch keepAlive)
{
    if (m_peer.family() == AddressFamily::local)
        return Unit{};
    return setKeepAlive(m_socket, keepAlive == Switch::on);
}

void StreamConnection::updateInterest()
{
    if (!m_watch)
        return;
    const bool asksProducer = m_extras != nullptr && m_extras->link.isPullWaiting();
    const bool closesWriting = m_writeSide == WriteSide::closing;
    const Ready read = isReadable() ? Ready::read : Ready::none;
    const Ready write = !m_queue.isEmpty() || asksProducer || closesWriting ? Ready::write : Ready::none;
    if (const auto status = m_watch.setInterest(read | write); !status)
        endSoon(status.error().code.value());
}

Error StreamConnection::errorOf(std::error_code code, ErrorAct act) const
{
    return {code, "connection with " + m_peer.toString(), act, m_peer.port()};
}

StreamConnection::Extras &StreamConnection::extras()
{
    if (m_extras == nullptr)
        m_extras = std::make_unique<Extras>();
    return *m_extras;
}

} // namespace ropewalk
