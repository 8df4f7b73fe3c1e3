#pragma once

#include "net/producer.h"
#include "net/producer_link.h"
#include "reactor/reactor_time.h"

namespace ropewalk {

class Connection;
class Transport;

/// Takes the transport's place for what produces, and the producer's for the transport, while messages pass
/// through a send queue: the one must not run ahead of the queue, the other may be throttled.
class SendGate final : private Producer
{
public:
    /// Both must outlive this.
    SendGate(Connection &connection, Transport &transport);
    SendGate(const SendGate &) = delete;
    SendGate &operator=(const SendGate &) = delete;

    /// It has another transport from now on.
    void enter(Transport &transport);
    /// The transport is about to close, or gets its producer back.
    void leave();

    /// False while the transport is throttled.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// `producer` follows the send queue.
    void connect(Producer &producer, ProducerKind kind);
    void disconnect() { m_link.disconnect(); }

    /// Pauses or resumes what produces; asks it for its next piece once everything is out.
    void queueChanged();

private:
    void ask();

    // The transport's.

    void pauseProducing() override { m_isOpen = false; }
    void resumeProducing() override;
    void stopProducing() override { m_transport = nullptr; }

    Connection &m_connection;
    Transport *m_transport = nullptr; ///< Null unless it is registered there.
    ProducerLink m_link;
    bool m_isOpen = true;
    DelayedCall m_asking;
};

} // namespace ropewalk
