#include "protocols/framing/frame_decoder.h"

#include "base/errc.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace ropewalk {
namespace {

/// Bytes copied behind a tail before looking for the end again, where the framing cannot say how many it
/// needs.
constexpr std::size_t kSlice = 512;

Frame cut(std::string_view bytes, const FrameScan &scan)
{
    return {bytes.substr(0, scan.wireLength), bytes.substr(scan.payloadBegin, scan.payloadLength)};
}

bool isFault(FrameScan::State state)
{
    return state == FrameScan::State::tooLong || state == FrameScan::State::malformed;
}

} // namespace

void FrameDecoder::feed(std::string_view chunk)
{
    assert(m_chunk.empty() || isFault(m_state));
    m_chunk = chunk;
}

std::optional<Frame> FrameDecoder::next()
{
    if (isFault(m_state)) {
        return std::nullopt;
    }
    releaseGivenTail();
    if (m_chunk.empty()) {
        return std::nullopt;
    }
    return m_tail.empty() ? nextInChunk() : nextAcrossChunks();
}

std::optional<Frame> FrameDecoder::nextInChunk()
{
    const FrameScan scan = m_framing->scan(m_chunk, 0);
    m_state = scan.state;
    if (scan.state == FrameScan::State::complete) {
        const Frame frame = cut(m_chunk, scan);
        m_chunk.remove_prefix(scan.wireLength);
        return frame;
    }
    if (scan.state == FrameScan::State::needsMore) {
        m_tail = m_chunk;
        m_wanted = scan.wireLength;
        m_chunk = {};
    }
    return std::nullopt;
}

std::optional<Frame> FrameDecoder::nextAcrossChunks()
{
    while (!m_chunk.empty()) {
        const std::size_t seen = m_tail.size();
        const std::size_t missing = m_wanted > seen ? m_wanted - seen : 0;
        const std::string_view slice = m_chunk.substr(0, std::max(missing, kSlice));
        m_tail += slice;
        const FrameScan scan = m_framing->scan(m_tail, seen);
        m_state = scan.state;
        if (scan.state == FrameScan::State::complete) {
            assert(scan.wireLength > seen);
            m_chunk.remove_prefix(scan.wireLength - seen); // The rest of the slice belongs to later frames.
            m_isTailGiven = true;
            return cut(m_tail, scan);
        }
        m_chunk.remove_prefix(slice.size());
        if (isFault(scan.state)) {
            return std::nullopt;
        }
        m_wanted = scan.wireLength;
    }
    return std::nullopt;
}

std::optional<Frame> FrameDecoder::finish()
{
    releaseGivenTail();
    if (m_tail.empty() || isFault(m_state)) {
        return std::nullopt;
    }
    m_isTailGiven = true;
    return Frame{m_tail, m_tail};
}

std::error_code FrameDecoder::error() const
{
    switch (m_state) {
    case FrameScan::State::tooLong: return Errc::frameTooLong;
    case FrameScan::State::malformed: return Errc::frameMalformed;
    default: return {};
    }
}

std::string FrameDecoder::takeRest()
{
    releaseGivenTail();
    std::string rest = std::exchange(m_tail, {});
    rest += std::exchange(m_chunk, {});
    return rest;
}

void FrameDecoder::releaseGivenTail()
{
    if (m_isTailGiven) {
        m_tail = std::string(); // clear() would keep the memory.
        m_isTailGiven = false;
    }
}

} // namespace ropewalk
