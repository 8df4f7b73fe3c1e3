#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace ropewalk {

// Figures as the window and the command line write them, in UTF-8.

/// "512 B", "1.5 KiB", "128 MiB": units of 1,024, one decimal below 100.
[[nodiscard]] std::string formatSize(std::uint64_t bytes);

/// "1.7 KiB/s".
[[nodiscard]] std::string formatByteRate(double bytesPerSecond);

/// "642/s", "0.5/s".
[[nodiscard]] std::string formatRate(double perSecond);

/// "1,222".
[[nodiscard]] std::string formatCount(std::uint64_t count);

/// "38 µs", "47.2 ms", "12 min": the largest unit that fits, at most one decimal below 100.
[[nodiscard]] std::string formatDuration(std::chrono::nanoseconds duration);

/// "14:02:36.023" of `nanoseconds` since the Unix epoch, `utcOffset` east of Greenwich.
[[nodiscard]] std::string formatTimeOfDay(std::int64_t nanoseconds, std::chrono::seconds utcOffset);

/// "14:02:36.023204".
[[nodiscard]] std::string formatExactTimeOfDay(std::int64_t nanoseconds, std::chrono::seconds utcOffset);

/// Nanoseconds since midnight of the same.
[[nodiscard]] std::chrono::nanoseconds timeOfDay(std::int64_t nanoseconds, std::chrono::seconds utcOffset);

/// What local time is ahead of UTC at `nanoseconds`.
[[nodiscard]] std::chrono::seconds localUtcOffset(std::int64_t nanoseconds);

} // namespace ropewalk
