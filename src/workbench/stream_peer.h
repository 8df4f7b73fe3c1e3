#pragma once

#include "net/producer.h"
#include "net/protocol.h"
#include "net/transport.h"
#include "protocols/framing/frame_decoder.h"
#include "workbench/connection.h"
#include "workbench/file_sender.h"

#include <memory>

namespace ropewalk {

class SendGate;

/// A connection over TCP or a Unix stream socket, or to a program.
///
/// Loss: nothing. A peer that does not read what the behaviour answers is not read from either, from the
///       high watermark of its queue down to the low one.
class StreamPeer : public Protocol, public Connection, private WriteQueueObserver, private FileSender::Target
{
public:
    explicit StreamPeer(Service &service);
    ~StreamPeer() override;

    // Protocol.

    void connectionMade() override;
    void dataReceived(std::string_view bytes) override;
    void readConnectionLost() override;
    void connectionLost(const Error &reason) override;
    void identify(HandlerDescription &description) const override;

    // Connection.

    /// What is queued goes out first, and a file that is being sent.
    void close(CloseConnection::How how) override;
    void dismiss(const char *reason) override;
    void finishFor(const char *reason) override;
    /// Nothing went over it for as long as that may be.
    void expire();
    Result<std::size_t> sendFile(const std::string &path, const std::string &tail) override;
    [[nodiscard]] std::string peerName() const override;
    [[nodiscard]] std::string localName() const override;
    [[nodiscard]] std::size_t transportBytes() const override { return transport().queuedBytes(); }
    [[nodiscard]] std::size_t unwrittenBytes() const override
    {
        return transport().queuedBytes() - transport().delayedBytes();
    }
    void takeIn(std::string_view bytes) override;
    void takeInEnd() override;
    void respondToEnd() override;
    Status writeToPeer(std::string_view wire) override;
    void closeNow(CloseConnection::How how) override;
    [[nodiscard]] bool isReadyToSend() const override;
    [[nodiscard]] bool hasSaidAll() const override;
    [[nodiscard]] bool takesMessages() const override { return !isPaused(); }
    [[nodiscard]] Standstill obstacle() const override { return Standstill::peerFull; }
    void receiveQueueChanged() override;
    void sendQueueChanged() override;
    [[nodiscard]] SocketBuffers socketBuffers() const override { return transport().socketBuffers(); }

    void startProducing() override;
    Result<std::unique_ptr<Process>> spawn(const ProcessSpec &spec,
                                           std::unique_ptr<ProcessProtocol> protocol) override;
    void follow(Producer *producer) override;
    void pauseReceiving() override;
    void resumeReceiving() override;
    [[nodiscard]] bool isDatagram() const override { return false; }
    [[nodiscard]] std::unique_ptr<FaultyTransport> insertFaults(FaultyTransport::Owner &owner) override;
    void removeFaults(FaultyTransport &faults) override;

protected:
    /// It opens, perhaps some time after it was made.
    virtual void open();
    /// Why the peer is not read: it is once no reason is left.
    enum class PauseReason : std::uint8_t {
        behaviour = 1,
        answers = 2,       ///< Many wait to be sent to it.
        otherLeg = 4,      ///< Much of what it sent waits there.
        notJoined = 8,     ///< Nobody is there yet to pass it on to.
        receiveQueue = 16, ///< Much of what it sent waits to be handed on.
        closing = 32,
        opening = 64, ///< It opens late.
    };
    void pauseFor(PauseReason reason);
    void resumeFor(PauseReason reason);

    /// Whoever writes what is sent here is to stop while much of it is queued: what the peer asks.
    virtual void holdSource() { pauseFor(PauseReason::answers); }
    virtual void releaseSource();
    void detourChanged() override;
    /// The transport is gone, and everything it had received is taken in.
    virtual void aboutToEnd([[maybe_unused]] const Error &reason) {}
    /// The framing cannot read what came in.
    virtual void failDecoding(std::error_code code);

    void deliver(std::string_view bytes);
    void deliverRest();
    /// Null unless a frame is incomplete, or was.
    [[nodiscard]] FrameDecoder *ownDecoder() const { return m_decoder.get(); }
    void throttleAnswers(); ///< From the first answer on, if what is sent is limited.

private:
    class BehaviourProducer;
    class FollowedProducer;
    class ReadingProducer;

    Status applyOption(SetTcpOption::Option option, bool isOn) override;
    void writeQueueChanged(std::size_t queuedBytes) override;

    void sendPiece(std::string_view bytes) override;
    void fileSent(const Status &status) override;

    void decode(std::string_view bytes);
    void startProducer(std::unique_ptr<Producer> producer, ProducerKind kind = ProducerKind::pull);
    void stopProducer();
    void moveTo(Transport &outlet);
    void startClosing(CloseConnection::How how);
    void openGate();
    void removeGate();
    void setSourceHeld(bool isHeld);

    std::unique_ptr<FrameDecoder> m_decoder; ///< Null unless a frame is incomplete, or was.
    std::unique_ptr<Producer> m_producer;    ///< Null unless something endless, or a file, is being sent.
    std::unique_ptr<SendGate> m_gate;        ///< While there is a detour.
    DelayedCall m_opening;                   ///< Until it opens late.
    const char *m_closeReason = nullptr;     ///< Ours, if we closed first.
    bool m_isSendingFile = false;
    bool m_halfClosesAfterFile = false;
    ProducerKind m_producerKind = ProducerKind::pull;
    std::uint8_t m_pauses = 0;  ///< Of PauseReason.
    bool m_isThrottled = false; ///< What it is sent is held back with its answers.
};

} // namespace ropewalk
