#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace ropewalk {

/// For a framing whose user keeps the limit: more than any memory holds.
constexpr std::size_t kNoLengthLimit = std::numeric_limits<std::size_t>::max() / 16;

/// One frame as a decoder found it. The views last until the decoder is asked again or its chunk is gone.
struct Frame
{
    std::string_view wire;    ///< Every byte, as it was sent.
    std::string_view payload; ///< Without length, ending or delimiter.
};

/// What the front of a byte stream holds.
struct FrameScan
{
    enum class State : std::uint8_t { complete, needsMore, tooLong, malformed };

    State state = State::needsMore;
    std::size_t wireLength = 0;    ///< Of the complete frame; else the least length worth looking again for.
    std::size_t payloadBegin = 0;  ///< Of the complete frame.
    std::size_t payloadLength = 0; ///< Of the complete frame, or as announced by one that is too long.
};

/// How a stream of bytes is cut into frames. Has no state, so that all connections of a service share one.
///
/// Thread: any.
class Framing
{
public:
    virtual ~Framing() = default;

    /// Looks at the front of `bytes`, which is not empty and whose first `seen` bytes ended no frame.
    ///
    /// A stream gives the same frames and the same fault, however it was cut into chunks.
    [[nodiscard]] virtual FrameScan scan(std::string_view bytes, std::size_t seen) const = 0;

    /// Appends `payload` to `out` with what makes it a frame.
    /// Errors: frameTooLong, frameLengthWrong; `out` is then as it was.
    virtual Status appendFrame(std::string &out, std::string_view payload) const = 0;

    /// `wire`, a frame that somebody changed, with the length that it announces made true. As it is where it
    /// announces none, or cannot announce that one.
    [[nodiscard]] virtual std::string withTrueLength(std::string_view wire) const
    {
        return std::string(wire);
    }
};

} // namespace ropewalk
