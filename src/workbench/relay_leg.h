#pragma once

#include "workbench/stream_peer.h"

namespace ropewalk {

class RelayPair;

/// One of the two connections that a relay joins. What comes in goes out on the other as it came; the framing
/// only cuts it into the journal's messages, and where it cannot, the stream goes on.
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
    void dataReceived(std::string_view bytes) override;
    void readConnectionLost() override;
    void connectionLost(const Error &reason) override;

    // For its pair.

    /// What each receives goes to the other from now on.
    static void join(RelayLeg &client, RelayLeg &target);
    /// The other has ended so.
    void otherEnded(const Error &reason);
    /// Forgets pair and other.
    void leave();

private:
    void respond(const ReceivedMessage &message) override;
    void holdSource() override;
    void releaseSource() override;
    void failDecoding(std::error_code code) override;

    void joinWith(RelayLeg &other);
    void passOn(std::string_view bytes);

    RelayPair *m_pair;           ///< Null once it is over.
    RelayLeg *m_other = nullptr; ///< Null until joined, and after either's end.
    bool m_isUnreadable = false; ///< The framing failed: what arrives at once is a message.
};

} // namespace ropewalk
