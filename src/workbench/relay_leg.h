#pragma once

#include "workbench/stream_peer.h"

namespace ropewalk {

class RelayPair;

/// One of the two connections that a relay joins. What comes in goes out on the other as it came; the framing
/// only cuts it into the journal's messages, and where it cannot, the stream goes on.
///
/// While one of the two legs has a Detour, messages are passed on in place of bytes: what came in waits until
/// its message is whole. Of a frame of which a part was passed on before, the rest follows at once. Bytes
/// that no frame holds, at the end of the stream or when the framing cannot read it, are messages as they
/// come.
///
/// Loss: nothing while both legs live. One that does not read what is passed on to it keeps the other from
///       being read, from the high watermark of its queue down to the low one; until the relay has reached
///       its target, the client is not read either. A leg that is not read is not seen to break.
class RelayLeg final : public StreamPeer
{
public:
    RelayLeg(Service &service, RelayPair &pair);
    ~RelayLeg() override;

    // Protocol.

    void connectionMade() override;
    [[nodiscard]] bool takesServiceFaults() const override;
    void dataReceived(std::string_view bytes) override;
    void connectionLost(const Error &reason) override;

    // Connection.

    void takeIn(std::string_view bytes) override;
    void takeInEnd() override;
    void respondToEnd() override;
    [[nodiscard]] std::string peerName() const override;
    [[nodiscard]] bool takesMessages() const override;
    [[nodiscard]] Standstill obstacle() const override;

    // For its pair.

    /// What each receives goes to the other from now on.
    static void join(RelayLeg &client, RelayLeg &target);
    /// Reads what a proxy's client asks for, though nobody is there yet to pass it on to; and no longer.
    void readGreeting() { resumeFor(PauseReason::notJoined); }
    void endGreeting() { pauseFor(PauseReason::notJoined); }
    /// Answers the greeting of a proxy's client: no message.
    void answerGreeting(std::string_view bytes);
    /// What came in before they were joined, and was counted then.
    void takeRest(std::string_view bytes);
    /// The other has ended so.
    void otherEnded(const Error &reason);
    /// Forgets pair and other.
    void leave();

private:
    void respond(const ReceivedMessage &message) override;
    void holdSource() override;
    void releaseSource() override;
    void failDecoding(std::error_code code) override;
    void detourChanged() override;
    void aboutToEnd(const Error &reason) override;
    void open() override;

    void joinWith(RelayLeg &other);
    void passOn(std::string_view bytes);
    void passMessage(std::string_view wire);
    void pumpReceived();
    [[nodiscard]] std::string_view finishPassedFrame(std::string_view bytes);
    [[nodiscard]] bool needsMessages() const;
    [[nodiscard]] std::size_t pendingCount() const;
    void useMessagesIfNeeded();
    void goBackToBytes();

    RelayPair *m_pair;             ///< Null once it is over.
    RelayLeg *m_other = nullptr;   ///< Null until joined, and after either's end.
    std::size_t m_passedCount = 0; ///< Bytes of the incomplete frame that were passed on.
    bool m_isByMessage = false;    ///< Messages are passed on, not bytes.
    bool m_isUnreadable = false;   ///< The framing failed: what arrives at once is a message.
};

} // namespace ropewalk
