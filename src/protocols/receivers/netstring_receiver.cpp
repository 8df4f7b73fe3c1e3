#include "protocols/receivers/netstring_receiver.h"

namespace ropewalk {

void NetstringReceiver::dataReceived(std::string_view bytes)
{
    m_buffer.append(bytes);
    while (!m_buffer.isEmpty() && !m_isPeerBroken && deliver()) {
    }
}

bool NetstringReceiver::deliver()
{
    if (!m_isLengthKnown)
        m_framing = NetstringFraming(m_maxLength);
    const std::string_view bytes = m_buffer.view();
    const FrameScan scan = m_framing.scan(bytes, 0);
    if (scan.state == FrameScan::State::needsMore) {
        m_isLengthKnown = bytes.find(':') != std::string_view::npos;
        return false;
    }
    m_isLengthKnown = false;
    if (scan.state != FrameScan::State::complete) {
        m_isPeerBroken = true;
        transport().loseConnection();
        return false;
    }
    m_memory.hand(bytes.substr(scan.payloadBegin, scan.payloadLength), [&](std::string_view string) {
        m_buffer.consume(scan.wireLength);
        stringReceived(string);
    });
    return true;
}

void NetstringReceiver::sendString(std::string_view string)
{
    std::string wire;
    if (NetstringFraming(kNoLengthLimit).appendFrame(wire, string))
        transport().write(wire);
}

} // namespace ropewalk
