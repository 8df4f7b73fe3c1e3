#pragma once

#include "protocols/framing/framing.h"

#include <optional>
#include <system_error>

namespace ropewalk {

/// Cuts what one connection receives into frames, without copying what lies within one chunk.
///
///     decoder.feed(chunk);
///     while (auto frame = decoder.next()) { … }
///     if (decoder.error()) { … }
///
/// It calls nobody, so the loop may close the connection or destroy the decoder and leave. Between frames
/// it owns no memory; in one, only the part that has arrived.
///
/// Thread: one.
/// Errors: frameTooLong, frameMalformed. Nothing comes after them.
class FrameDecoder
{
public:
    /// `framing` must outlive the decoder.
    explicit FrameDecoder(const Framing &framing)
        : m_framing(&framing)
    {}

    /// Hands in what was received. It must stay in place until next() has returned nothing.
    void feed(std::string_view chunk);

    /// The next whole frame, or nothing.
    [[nodiscard]] std::optional<Frame> next();

    /// After the stream's end and next()'s last frame: the frame that was cut off, if there is one.
    [[nodiscard]] std::optional<Frame> finish();

    [[nodiscard]] std::error_code error() const;

    /// Everything that was fed and not given out, for whoever goes on with another framing.
    [[nodiscard]] std::string takeRest();

    /// The bytes of an incomplete frame.
    [[nodiscard]] std::size_t pendingCount() const { return m_isTailGiven ? 0 : m_tail.size(); }

private:
    [[nodiscard]] std::optional<Frame> nextAcrossChunks();
    [[nodiscard]] std::optional<Frame> nextInChunk();
    void releaseGivenTail();

    const Framing *m_framing;
    std::string_view m_chunk; ///< What next() has not looked at yet.
    std::string m_tail;       ///< The front of a frame whose end had not arrived.
    std::size_t m_wanted = 0; ///< The length of tail worth looking at.
    FrameScan::State m_state = FrameScan::State::needsMore;
    bool m_isTailGiven = false; ///< The last frame lies in the tail.
};

} // namespace ropewalk
