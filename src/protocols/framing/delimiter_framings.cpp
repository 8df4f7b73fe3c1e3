#include "protocols/framing/delimiter_framings.h"

#include "base/errc.h"

#include <cassert>

namespace ropewalk {
namespace {

using State = FrameScan::State;

/// No end in sight. Too long once even an end in the very next byte would leave more than `maxLength`.
FrameScan unended(std::size_t available, std::size_t endLength, std::size_t maxLength)
{
    const bool isTooLong = available + 1 > maxLength + endLength;
    return {isTooLong ? State::tooLong : State::needsMore, available + 1, 0, 0};
}

FrameScan ended(std::size_t payloadLength, std::size_t wireLength, std::size_t maxLength)
{
    const bool isTooLong = payloadLength > maxLength;
    return {isTooLong ? State::tooLong : State::complete, wireLength, 0, payloadLength};
}

Status append(std::string &out, std::string_view payload, std::string_view end, std::size_t maxLength)
{
    if (payload.size() > maxLength) {
        return Error{Errc::frameTooLong, "frame " + std::to_string(payload.size()) + " bytes"};
    }
    out += payload;
    out += end;
    return Unit{};
}

} // namespace

DelimiterFraming::DelimiterFraming(std::string delimiter, std::size_t maxLength)
    : m_delimiter(std::move(delimiter))
    , m_maxLength(maxLength)
{
    assert(!m_delimiter.empty());
}

FrameScan DelimiterFraming::scan(std::string_view bytes, std::size_t seen) const
{
    const std::size_t size = m_delimiter.size();
    const std::size_t from = seen < size ? 0 : seen - size + 1; // A delimiter may lie across the chunks.
    const std::size_t end = bytes.find(m_delimiter, from);
    if (end == std::string_view::npos) {
        return unended(bytes.size(), size, m_maxLength);
    }
    return ended(end, end + size, m_maxLength);
}

Status DelimiterFraming::appendFrame(std::string &out, std::string_view payload) const
{
    return append(out, payload, m_delimiter, m_maxLength);
}

FrameScan AnyLineFraming::scan(std::string_view bytes, std::size_t seen) const
{
    const std::size_t end = bytes.find('\n', seen);
    if (end == std::string_view::npos) {
        return unended(bytes.size(), std::string_view("\r\n").size(), m_maxLength);
    }
    const bool hasReturn = end > 0 && bytes[end - 1] == '\r';
    return ended(end - (hasReturn ? 1 : 0), end + 1, m_maxLength);
}

Status AnyLineFraming::appendFrame(std::string &out, std::string_view payload) const
{
    return append(out, payload, "\n", m_maxLength);
}

} // namespace ropewalk
