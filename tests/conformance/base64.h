#pragma once

#include <string>
#include <string_view>

namespace ropewalk::conformance {

[[nodiscard]] std::string encodeBase64(std::string_view bytes);

/// `text` is well-formed: the corpora's is.
[[nodiscard]] std::string decodeBase64(std::string_view text);

} // namespace ropewalk::conformance
