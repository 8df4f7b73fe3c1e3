#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace ropewalk {

/// A message that a stream begins with: there, not all there yet, or none that could ever be.
template <typename T>
struct StreamHead
{
    enum class State : std::uint8_t { incomplete, malformed, whole };

    State state = State::incomplete;
    T value{};
    std::size_t length = 0; ///< Bytes that it took, once whole.

    [[nodiscard]] bool isWhole() const { return state == State::whole; }
    [[nodiscard]] bool isMalformed() const { return state == State::malformed; }

    [[nodiscard]] static StreamHead malformed() { return {State::malformed, {}, 0}; }
    [[nodiscard]] static StreamHead whole(T value, std::size_t length)
    {
        return {State::whole, std::move(value), length};
    }
};

} // namespace ropewalk
