#pragma once

#include "net/protocol.h"
#include "net/transport.h"
#include "protocols/framing/length_framings.h"
#include "protocols/receivers/int_string_receiver.h"
#include "protocols/receivers/receive_buffer.h"

#include <string_view>

namespace ropewalk {

/// Receives netstrings, and closes when the peer sends something else or one that is too long.
///
/// Order: netstrings that arrived with one whose handler closes are delivered still. Data that a handler
///        feeds in is delivered at once.
/// After: twisted.protocols.basic.NetstringReceiver.
class NetstringReceiver : public Protocol
{
public:
    explicit NetstringReceiver(std::size_t maxLength = kDefaultMaxString)
        : m_framing(maxLength)
        , m_maxLength(maxLength)
    {}

    void dataReceived(std::string_view bytes) final;

    /// Valid until the return.
    virtual void stringReceived(std::string_view string) = 0;

    void sendString(std::string_view string);

    /// For every netstring whose length has not arrived.
    void setMaxLength(std::size_t maxLength) { m_maxLength = maxLength; }

    /// The peer sent what is no netstring, or too long a one.
    [[nodiscard]] bool isPeerBroken() const { return m_isPeerBroken; }

private:
    /// False if there is nothing more to deliver now.
    bool deliver();

    NetstringFraming m_framing;
    ReceiveBuffer m_buffer;
    FrameMemory m_memory;
    std::size_t m_maxLength;
    bool m_isLengthKnown = false; ///< The first netstring in the buffer has passed the limit.
    bool m_isPeerBroken = false;
};

} // namespace ropewalk
