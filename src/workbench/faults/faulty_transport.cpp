#include "workbench/faults/faulty_transport.h"

#include <utility>

namespace ropewalk {

FaultyTransport::FaultyTransport(ReactorTime &time, Transport &real, Owner &owner)
    : m_real(real)
    , m_owner(owner)
    , m_time(time)
    , m_line(time, FaultMaterial::stream, *this)
{}

// Writing.

void FaultyTransport::write(std::string_view bytes)
{
    if (m_end != End::none || m_isLost)
        return;
    m_line.take({.bytes = bytes});
    m_link.tookPiece(); // It is asked from the reactor, never inside its own write.
    tellQueue();
}

void FaultyTransport::writeSequence(std::span<const std::string_view> pieces)
{
    for (const std::string_view piece : pieces)
        write(piece);
}

void FaultyTransport::faultsPassed(const FaultPiece &piece)
{
    m_real.write(piece.bytes);
    tellQueue();
}

void FaultyTransport::setWriteQueueObserver(WriteQueueObserver *observer)
{
    m_observer = observer;
    m_real.setWriteQueueObserver(observer != nullptr ? this : nullptr);
}

void FaultyTransport::writeQueueChanged(std::size_t)
{
    tellQueue();
}

void FaultyTransport::tellQueue()
{
    const std::size_t queued = queuedBytes();
    const std::size_t before = std::exchange(m_toldQueue, queued);
    if (m_observer != nullptr && (queued > 0 || before > 0))
        m_observer->writeQueueChanged(queued);
    if (queued > before)
        m_link.queueGrew(queued);
    else
        m_link.queueShrank(queued);
    if (queued == 0 && m_link.isPullWaiting())
        askSoon();
}

void FaultyTransport::askSoon()
{
    if (m_ask.active())
        return;
    m_ask = m_time.callLater(Duration::zero(), [this] {
        if (m_link.isPullWaiting() && queuedBytes() == 0 && !m_isLost)
            m_link.askForPiece();
    });
}

void FaultyTransport::registerProducer(Producer &producer, ProducerKind kind)
{
    if (m_end != End::none || m_isLost)
        return producer.stopProducing();
    m_link.connect(producer, kind);
    if (queuedBytes() == 0 && m_link.isPullWaiting())
        m_link.askForPiece();
}

void FaultyTransport::unregisterProducer()
{
    m_link.disconnect();
    if (m_end == End::full)
        m_line.takeEnd();
}

// Closing.

void FaultyTransport::loseConnection()
{
    if (m_end == End::full || m_isLost)
        return;
    m_owner.flushBeforeEnd();
    m_end = End::full;
    m_real.pauseProducing();
    if (!m_link.hasProducer())
        m_line.takeEnd();
}

void FaultyTransport::loseWriteConnection()
{
    if (m_end != End::none || m_isLost)
        return;
    m_owner.flushBeforeEnd();
    m_end = End::half;
    m_line.takeEnd();
}

void FaultyTransport::faultsPassedEnd()
{
    if (m_end == End::full)
        m_real.loseConnection();
    else
        m_real.loseWriteConnection(); // Also where a fault, not the peer, ended it.
}

void FaultyTransport::abortConnection()
{
    m_end = End::full;
    m_line.abandon();
    m_real.abortConnection();
}

void FaultyTransport::connectionLost()
{
    m_isLost = true;
    m_line.abandon();
    m_ask.cancel();
    m_link.stop();
}

// Reading.

void FaultyTransport::pauseProducing()
{
    m_isPaused = true;
    m_owner.readingWanted(false);
    m_real.pauseProducing();
}

void FaultyTransport::resumeProducing()
{
    m_isPaused = false;
    m_owner.readingWanted(true); // What waited may make it pause again.
    if (!m_isPaused && !m_isHeld && m_end != End::full)
        m_real.resumeProducing();
}

void FaultyTransport::holdReading(bool isHeld)
{
    if (std::exchange(m_isHeld, isHeld) == isHeld)
        return;
    if (isHeld)
        m_real.pauseProducing();
    else if (!m_isPaused && m_end != End::full)
        m_real.resumeProducing();
}

} // namespace ropewalk
