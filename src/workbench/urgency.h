#pragma once

#include <cstdint>

namespace ropewalk {

/// How soon a change wants to be seen.
enum class Urgency : std::uint8_t {
    none,
    counters, ///< Only numbers went up: within `EngineCore::kCountersInterval`.
    prompt,   ///< Something came, went or changed its state, or a row was recorded: with the next frame.
};

} // namespace ropewalk
