#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace ropewalk {

/// `bytes` as one line: UTF-8 as it is, what cannot be seen as `\n` or `\xNN`, a final line end left out.
/// At most `limit` bytes are read.
[[nodiscard]] QString summaryOf(std::string_view bytes, std::size_t limit = 512);

/// "14:02:36.023" in local time; `time` in nanoseconds since 1970.
[[nodiscard]] QString clockText(std::int64_t time);

/// "14:02:36.023204".
[[nodiscard]] QString exactClockText(std::int64_t time);

/// "+0.18 ms": how much later something came, in the largest fitting unit.
[[nodiscard]] QString laterText(std::int64_t nanoseconds);

} // namespace ropewalk
