#include "protocols/receivers/line_only_receiver.h"

#include <array>
#include <utility>

namespace ropewalk {
namespace {

/// How far into `bytes` the last line ends.
std::size_t endOfLines(std::string_view bytes, const Framing &framing)
{
    std::size_t end = 0;
    while (end < bytes.size()) {
        const FrameScan scan = framing.scan(bytes.substr(end), 0);
        if (scan.state != FrameScan::State::complete)
            break;
        end += scan.wireLength;
    }
    return end;
}

} // namespace

void LineOnlyReceiver::dataReceived(std::string_view bytes)
{
    const DelimiterFraming framing(m_delimiter, kNoLengthLimit);
    std::string joined;
    if (!m_tail.empty()) {
        joined = std::exchange(m_tail, {});
        joined += bytes;
        bytes = joined;
    }
    const std::size_t end = endOfLines(bytes, framing);
    m_tail = bytes.substr(end);
    for (bytes = bytes.substr(0, end); !bytes.empty();) {
        if (!transport().isConnected())
            return;
        const FrameScan scan = framing.scan(bytes, 0);
        const std::string_view line = bytes.substr(0, scan.payloadLength);
        if (line.size() > m_maxLength) {
            lineLengthExceeded(line);
            return;
        }
        lineReceived(line);
        bytes.remove_prefix(scan.wireLength);
    }
    if (m_tail.size() > m_maxLength)
        lineLengthExceeded(std::string(m_tail));
}

void LineOnlyReceiver::sendLine(std::string_view line)
{
    transport().writeSequence(std::array{line, std::string_view(m_delimiter)});
}

} // namespace ropewalk
