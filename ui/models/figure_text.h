#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace ropewalk {

/// "512 B", "2.1 KiB", "38 KiB": with one decimal below 100, in the person's own notation.
[[nodiscard]] QString byteText(double bytes);

/// "2.1 KiB/s"; "idle" for nothing.
[[nodiscard]] QString rateText(double bytesPerSecond);

/// "1,222".
[[nodiscard]] QString countText(std::uint64_t count);

/// "12 min", "3 s", "0.41 ms": a duration in its largest fitting unit; `nanoseconds` is not negative.
[[nodiscard]] QString durationText(std::int64_t nanoseconds);

/// "one, two, three", as the language separates them.
[[nodiscard]] QString listText(const QStringList &items);

} // namespace ropewalk
