#pragma once

namespace ropewalk {

/// The highest descriptor that select(2) can ask for.
[[nodiscard]] int highestForSelect();

} // namespace ropewalk
