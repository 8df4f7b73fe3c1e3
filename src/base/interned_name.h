#pragma once

#include <string_view>

namespace ropewalk {

/// The same text, for as long as the program runs: names of links that were typed in or read from a file.
///
/// Thread: any.
/// Loss:   beyond `kMaxInternedNames` of them a new one becomes "…".
[[nodiscard]] const char *internedName(std::string_view name);

inline constexpr std::size_t kMaxInternedNames = 10'000;

} // namespace ropewalk
