#pragma once

#include "net/producer.h"
#include "net/transport.h"

#include <cstddef>

namespace ropewalk {

/// Has one producer follow the length of a write queue. Without a producer, nothing happens.
///
/// Any call may come back in as a write, or take the producer away.
class ProducerLink
{
public:
    [[nodiscard]] bool hasProducer() const { return m_producer != nullptr; }
    void connect(Producer &producer, ProducerKind kind);
    void disconnect() { m_producer = nullptr; }
    void setWatermarks(std::size_t low, std::size_t high);

    /// Pauses a streaming producer above the high watermark.
    void queueGrew(std::size_t size);
    /// Resumes it at or below the low one.
    void queueShrank(std::size_t size);

    /// A pull producer has written a piece, and waits to be asked for the next.
    void tookPiece();
    [[nodiscard]] bool isPullWaiting() const;
    void askForPiece();

    /// Takes the producer away and tells it so.
    void stop();

private:
    Producer *m_producer = nullptr;
    std::size_t m_low = Transport::kLowWatermark;
    std::size_t m_high = Transport::kHighWatermark;
    ProducerKind m_kind = ProducerKind::streaming;
    bool m_isWaiting = false; ///< Paused, or not asked yet.
};

} // namespace ropewalk
