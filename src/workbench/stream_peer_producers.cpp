// What a StreamPeer sends piece by piece, and who waits for it to go out.

#include "workbench/detour.h"
#include "workbench/engine_core.h"
#include "workbench/queues/connection_queues.h"
#include "workbench/send_gate.h"
#include "workbench/service.h"
#include "workbench/stream_peer.h"

#include <utility>

namespace ropewalk {

/// Asks the behaviour for the next piece whenever the one before is out.
class StreamPeer::BehaviourProducer final : public Producer
{
public:
    explicit BehaviourProducer(StreamPeer &peer)
        : m_peer(peer)
    {}

    void pauseProducing() override { m_peer.setPaused(true); }
    void resumeProducing() override
    {
        m_peer.setPaused(false);
        m_peer.service().behaviour().produce(m_peer);
    }
    void stopProducing() override {}

private:
    StreamPeer &m_peer;
};

/// Somebody else's producer, and the connection's state with it.
class StreamPeer::FollowedProducer final : public Producer
{
public:
    FollowedProducer(StreamPeer &peer, Producer &producer)
        : m_peer(peer)
        , m_producer(producer)
    {}

    void pauseProducing() override
    {
        m_peer.setPaused(true);
        m_producer.pauseProducing();
    }
    void resumeProducing() override
    {
        m_peer.setPaused(false);
        m_producer.resumeProducing();
    }
    void stopProducing() override {} // The connection's end is told otherwise.

private:
    StreamPeer &m_peer;
    Producer &m_producer;
};

/// Stands for whoever the answers come from, where they are throttled.
class StreamPeer::ReadingProducer final : public Producer
{
public:
    explicit ReadingProducer(StreamPeer &peer)
        : m_peer(peer)
    {}

    void pauseProducing() override
    {
        m_peer.setPaused(true);
        m_peer.holdSource();
    }
    void resumeProducing() override
    {
        m_peer.setPaused(false);
        m_peer.releaseSource();
    }
    void stopProducing() override {}

private:
    StreamPeer &m_peer;
};

void StreamPeer::throttleAnswers()
{
    const bool isDue = hasReplied() && service().config().limits.bytesPerSecondOut > 0;
    if (!isDue || m_producer != nullptr || m_gate != nullptr || !isOpen())
        return;
    m_isThrottled = true;
    startProducer(std::make_unique<ReadingProducer>(*this), ProducerKind::streaming);
}

void StreamPeer::startProducing()
{
    if (m_isThrottled)
        stopProducer();
    if (m_producer == nullptr && isOpen())
        startProducer(std::make_unique<BehaviourProducer>(*this));
}

Result<std::unique_ptr<Process>> StreamPeer::spawn(const ProcessSpec &spec,
                                                   std::unique_ptr<ProcessProtocol> protocol)
{
    return spawnProcess(core().reactor(), spec, std::move(protocol));
}

void StreamPeer::follow(Producer *producer)
{
    if (producer == nullptr && !m_isSendingFile)
        stopProducer();
    else if (producer != nullptr && m_producer == nullptr && isOpen())
        startProducer(std::make_unique<FollowedProducer>(*this, *producer), ProducerKind::streaming);
}

void StreamPeer::pauseReceiving()
{
    pauseFor(PauseReason::behaviour);
}

void StreamPeer::resumeReceiving()
{
    resumeFor(PauseReason::behaviour);
}

void StreamPeer::pauseFor(PauseReason reason)
{
    if (std::exchange(m_pauses, m_pauses | static_cast<std::uint8_t>(reason)) == 0)
        transport().pauseProducing();
}

void StreamPeer::resumeFor(PauseReason reason)
{
    const auto left = static_cast<std::uint8_t>(m_pauses & ~static_cast<unsigned>(reason));
    if (std::exchange(m_pauses, left) != 0 && left == 0)
        transport().resumeProducing();
}

void StreamPeer::releaseSource()
{
    resumeFor(PauseReason::answers);
    if (queues() != nullptr)
        queues()->pump(Direction::in);
}

Result<std::size_t> StreamPeer::sendFile(const std::string &path, const std::string &tail)
{
    if (!isOpen())
        return Error{std::make_error_code(std::errc::not_connected), "send to " + peerName()};
    if (m_isThrottled)
        stopProducer(); // The file stands back as well; the next answer brings this producer again.
    if (m_producer != nullptr)
        return Error{std::make_error_code(std::errc::device_or_resource_busy), "send " + path};
    auto sender = FileSender::open(core().reactor(), *this, path, tail);
    if (!sender)
        return sender.error();
    const std::size_t size = (*sender)->size();
    m_isSendingFile = true;
    startProducer(std::move(*sender));
    return size;
}

void StreamPeer::sendPiece(std::string_view bytes)
{
    (void)submit(bytes, QueuedEntry::Origin::typed); // A stream takes everything.
}

void StreamPeer::fileSent(const Status &status)
{
    if (!status)
        service().note(status.error().message(), id());
    stopProducer();
    if (std::exchange(m_halfClosesAfterFile, false))
        close(CloseConnection::How::halfClose);
}

void StreamPeer::startProducer(std::unique_ptr<Producer> producer, ProducerKind kind)
{
    m_producer = std::move(producer);
    m_producerKind = kind;
    if (m_gate != nullptr)
        m_gate->connect(*m_producer, kind);
    else
        transport().registerProducer(*m_producer, kind);
}

void StreamPeer::stopProducer()
{
    if (m_producer == nullptr)
        return;
    m_isSendingFile = false;
    if (std::exchange(m_isThrottled, false) && isPaused()) {
        setPaused(false);
        releaseSource();
    }
    if (m_gate != nullptr)
        m_gate->disconnect();
    else
        transport().unregisterProducer();
    core().reactor().disposeLater(std::move(m_producer)); // It may be the one that is asking.
    if (detour() != nullptr)
        detour()->transportChanged(); // Its end may be what the end of the connection waits for.
}

// While there is a detour, the gate stands between the producer, the send queue and the transport.

void StreamPeer::detourChanged()
{
    if (isClosed())
        return;
    if (detour() != nullptr && m_gate == nullptr)
        openGate();
    else if (detour() == nullptr && m_gate != nullptr)
        removeGate();
}

// Faults.

std::unique_ptr<FaultyTransport> StreamPeer::insertFaults(FaultyTransport::Owner &owner)
{
    if (!isOpen())
        return nullptr;
    auto faults = std::make_unique<FaultyTransport>(core().reactor(), transport(), owner);
    moveTo(*faults);
    return faults;
}

void StreamPeer::removeFaults(FaultyTransport &faults)
{
    moveTo(faults.real());
}

/// With whoever writes.
void StreamPeer::moveTo(Transport &outlet)
{
    transport().setWriteQueueObserver(nullptr);
    const bool movesProducer = m_producer != nullptr && m_gate == nullptr;
    if (m_gate != nullptr)
        m_gate->leave();
    if (movesProducer)
        transport().unregisterProducer();
    replaceTransport(outlet);
    transport().setWriteQueueObserver(this);
    if (m_gate != nullptr)
        m_gate->enter(outlet);
    if (!movesProducer)
        return;
    transport().registerProducer(*m_producer, m_producerKind);
    if (m_producerKind == ProducerKind::streaming && isPaused())
        m_producer->resumeProducing(); // It is paused anew if need be.
}

// The gate.

void StreamPeer::openGate()
{
    if (m_isThrottled)
        stopProducer(); // The queue is throttled in its place.
    if (m_producer != nullptr)
        transport().unregisterProducer();
    m_gate = std::make_unique<SendGate>(*this, transport());
    if (m_producer != nullptr)
        m_gate->connect(*m_producer, m_producerKind);
}

void StreamPeer::removeGate()
{
    m_gate->disconnect();
    m_gate->leave();
    core().reactor().disposeLater(std::move(m_gate)); // It may be the one that is asking.
    if (m_producer != nullptr)
        transport().registerProducer(*m_producer, m_producerKind);
}

bool StreamPeer::isReadyToSend() const
{
    const std::size_t delayed = transport().delayedBytes();
    return transport().queuedBytes() == delayed && delayed <= FaultLine::kHighBytes &&
           transport().takesBytes() && (m_gate == nullptr || m_gate->isOpen());
}

bool StreamPeer::hasSaidAll() const
{
    return !m_isSendingFile;
}

void StreamPeer::sendQueueChanged()
{
    if (isClosed() || m_gate == nullptr)
        return;
    m_gate->queueChanged();
    if ((m_producer != nullptr && !m_isSendingFile) || !isOpen() || queues() == nullptr)
        return;
    setSourceHeld(hasReplied() && queues()->of(Direction::out).isAboveHigh());
}

void StreamPeer::setSourceHeld(bool isHeld)
{
    if (isHeld == isPaused())
        return;
    setPaused(isHeld);
    if (isHeld)
        holdSource();
    else
        releaseSource();
}

void StreamPeer::receiveQueueChanged()
{
    if (queues() == nullptr)
        return resumeFor(PauseReason::receiveQueue);
    const GatedQueue &queue = queues()->of(Direction::in);
    if (queue.isAboveHigh() && queue.config().limits.aboveHigh == Overflow::pause)
        pauseFor(PauseReason::receiveQueue);
    else
        resumeFor(PauseReason::receiveQueue);
}

} // namespace ropewalk
