#include "protocols/receivers/line_receiver.h"

#include <array>
#include <utility>

namespace ropewalk {

void LineReceiver::dataReceived(std::string_view bytes)
{
    m_buffer.append(bytes);
    if (m_isDelivering)
        return; // From within a handler: the loop below comes to it.
    const DeliveryMark mark(m_isDelivering);
    deliver();
}

void LineReceiver::deliver()
{
    while (!m_buffer.isEmpty() && !isPaused()) {
        if (!m_isLineMode)
            deliverRaw();
        else if (!deliverLine())
            return;
    }
}

bool LineReceiver::deliverLine()
{
    const std::string_view bytes = m_buffer.view();
    const FrameScan scan = m_framing.scan(bytes, std::exchange(m_seen, 0));
    switch (scan.state) {
    case FrameScan::State::complete: break;
    case FrameScan::State::needsMore: m_seen = bytes.size(); return false;
    default: lineLengthExceeded(m_buffer.take()); return false;
    }
    const std::string_view line = bytes.substr(scan.payloadBegin, scan.payloadLength);
    m_memory.hand(line, [&](std::string_view copy) {
        m_buffer.consume(scan.wireLength);
        lineReceived(copy);
    });
    return transport().isConnected();
}

void LineReceiver::deliverRaw()
{
    m_seen = 0;
    const std::string bytes = m_buffer.take();
    rawDataReceived(bytes);
}

void LineReceiver::sendLine(std::string_view line)
{
    transport().writeSequence(std::array{line, m_framing.delimiter()});
}

void LineReceiver::setLineMode(std::string_view extra)
{
    m_isLineMode = true;
    if (!extra.empty())
        dataReceived(extra);
}

std::string LineReceiver::clearLineBuffer()
{
    m_seen = 0;
    return m_buffer.take();
}

void LineReceiver::setDelimiter(std::string delimiter)
{
    m_seen = 0;
    m_framing = DelimiterFraming(std::move(delimiter), m_framing.maxLength());
}

void LineReceiver::setMaxLength(std::size_t maxLength)
{
    m_framing = DelimiterFraming(std::string(m_framing.delimiter()), maxLength);
}

} // namespace ropewalk
