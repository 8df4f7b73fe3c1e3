#pragma once

#include "base/result.h"
#include "protocols/framing/length_framings.h"
#include "protocols/receivers/pauseable_protocol.h"
#include "protocols/receivers/receive_buffer.h"

#include <string_view>

namespace ropewalk {

constexpr std::size_t kDefaultMaxString = 99999; ///< Bytes, without length.

/// Receives strings with a big-endian length of `width` bytes before them.
///
/// Order: strings stop while it is paused, but not because the transport closes. Data that a handler feeds
///        in is delivered when the handler has returned.
/// After: twisted.protocols.basic.IntNStringReceiver.
class IntStringReceiver : public PauseableProtocol
{
public:
    /// `width` is 1, 2 or 4.
    explicit IntStringReceiver(std::size_t width, std::size_t maxLength = kDefaultMaxString)
        : m_width(width)
        , m_framing(width, ByteOrder::big, maxLength)
    {}

    void dataReceived(std::string_view bytes) final;

    /// Valid until the return.
    virtual void stringReceived(std::string_view string) = 0;

    /// The peer announced a string of `length` bytes. Closes, unless overridden.
    virtual void lengthLimitExceeded([[maybe_unused]] std::size_t length) { transport().loseConnection(); }

    /// Errors: frameTooLong where the length does not fit before the string; nothing is sent then.
    Status sendString(std::string_view string);

    /// Counts from the next string that is not complete.
    void setMaxLength(std::size_t maxLength)
    {
        m_framing = PrefixFraming(m_width, ByteOrder::big, maxLength);
    }

private:
    void deliver();

    const std::size_t m_width;
    PrefixFraming m_framing;
    ReceiveBuffer m_buffer;
    FrameMemory m_memory;
    bool m_isDelivering = false;
};

class Int8StringReceiver : public IntStringReceiver
{
public:
    Int8StringReceiver()
        : IntStringReceiver(1)
    {}
};

class Int16StringReceiver : public IntStringReceiver
{
public:
    Int16StringReceiver()
        : IntStringReceiver(2)
    {}
};

class Int32StringReceiver : public IntStringReceiver
{
public:
    Int32StringReceiver()
        : IntStringReceiver(4)
    {}
};

} // namespace ropewalk
