#pragma once

#include "net/protocol.h"
#include "net/transport.h"
#include "protocols/framing/delimiter_framings.h"
#include "protocols/receivers/line_receiver.h"

#include <string>
#include <string_view>

namespace ropewalk {

/// Receives lines and nothing else, without copying those that lie within one chunk.
///
/// Order: a chunk is cut before its first line is delivered, so that another delimiter or data that a
///        handler feeds in concern what comes behind the chunk. Lines stop once the transport closes.
/// After: twisted.protocols.basic.LineOnlyReceiver.
class LineOnlyReceiver : public Protocol
{
public:
    explicit LineOnlyReceiver(std::string delimiter = "\r\n", std::size_t maxLength = kDefaultMaxLine)
        : m_delimiter(std::move(delimiter))
        , m_maxLength(maxLength)
    {}

    void dataReceived(std::string_view bytes) final;

    /// A line without its delimiter, valid until the return.
    virtual void lineReceived(std::string_view line) = 0;

    /// `line` is too long, whether it has ended or not. The lines behind it in its chunk are lost. Closes,
    /// unless overridden.
    virtual void lineLengthExceeded([[maybe_unused]] std::string_view line) { transport().loseConnection(); }

    void sendLine(std::string_view line);

    void setDelimiter(std::string delimiter) { m_delimiter = std::move(delimiter); }
    void setMaxLength(std::size_t maxLength) { m_maxLength = maxLength; }

private:
    std::string m_delimiter;
    std::size_t m_maxLength;
    std::string m_tail; ///< The line whose end has not arrived.
};

} // namespace ropewalk
