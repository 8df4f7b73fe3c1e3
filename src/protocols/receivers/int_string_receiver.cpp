#include "protocols/receivers/int_string_receiver.h"

namespace ropewalk {

void IntStringReceiver::dataReceived(std::string_view bytes)
{
    m_buffer.append(bytes);
    if (m_isDelivering)
        return; // From within a handler: the loop below comes to it.
    const DeliveryMark mark(m_isDelivering);
    deliver();
}

void IntStringReceiver::deliver()
{
    while (!m_buffer.isEmpty() && !isPaused()) {
        const std::string_view bytes = m_buffer.view();
        const FrameScan scan = m_framing.scan(bytes, 0);
        if (scan.state == FrameScan::State::tooLong)
            return lengthLimitExceeded(scan.payloadLength);
        if (scan.state != FrameScan::State::complete)
            return;
        m_memory.hand(bytes.substr(scan.payloadBegin, scan.payloadLength), [&](std::string_view string) {
            m_buffer.consume(scan.wireLength);
            stringReceived(string);
        });
    }
}

Status IntStringReceiver::sendString(std::string_view string)
{
    std::string wire;
    const Status framed = PrefixFraming(m_width, ByteOrder::big, kNoLengthLimit).appendFrame(wire, string);
    if (framed)
        transport().write(wire);
    return framed;
}

} // namespace ropewalk
