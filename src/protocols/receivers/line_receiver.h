#pragma once

#include "protocols/framing/delimiter_framings.h"
#include "protocols/receivers/pauseable_protocol.h"
#include "protocols/receivers/receive_buffer.h"

#include <string>
#include <string_view>

namespace ropewalk {

constexpr std::size_t kDefaultMaxLine = 16384; ///< Bytes, without delimiter.

/// Receives lines, and between them raw data, of which the protocol says how long it lasts.
///
/// Order: lines stop while it is paused and once the transport closes. Data that a handler feeds in is
///        delivered when the handler has returned.
/// After: twisted.protocols.basic.LineReceiver; the corpus `framing.jsonl` is the contract.
class LineReceiver : public PauseableProtocol
{
public:
    explicit LineReceiver(std::string delimiter = "\r\n", std::size_t maxLength = kDefaultMaxLine)
        : m_framing(std::move(delimiter), maxLength)
    {}

    void dataReceived(std::string_view bytes) final;

    /// A line without its delimiter, valid until the return.
    virtual void lineReceived(std::string_view line) = 0;

    /// Whatever arrives in raw mode, valid until the return.
    virtual void rawDataReceived([[maybe_unused]] std::string_view bytes) {}

    /// A line is too long; `bytes` are all that had arrived, and are gone from the buffer. Closes, unless
    /// overridden.
    virtual void lineLengthExceeded([[maybe_unused]] std::string_view bytes) { transport().loseConnection(); }

    void sendLine(std::string_view line);

    // Both work within a handler, for the rest of what it is part of, and outside.

    void setRawMode() { m_isLineMode = false; }
    /// `extra` is received first: what the raw data's handler got beyond its end.
    void setLineMode(std::string_view extra = {});

    /// Takes away what has arrived and not been delivered.
    [[nodiscard]] std::string clearLineBuffer();

    void setDelimiter(std::string delimiter);
    void setMaxLength(std::size_t maxLength);

private:
    void deliver();
    /// False if there is nothing more to deliver now.
    bool deliverLine();
    void deliverRaw();

    DelimiterFraming m_framing;
    ReceiveBuffer m_buffer;
    FrameMemory m_memory;
    std::size_t m_seen = 0; ///< Bytes at the front of the buffer in which no line ends.
    bool m_isLineMode = true;
    bool m_isDelivering = false;
};

} // namespace ropewalk
