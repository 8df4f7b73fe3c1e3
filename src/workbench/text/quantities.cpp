#include "workbench/text/quantities.h"

#include <QDateTime>

#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace ropewalk {
namespace {

constexpr std::chrono::nanoseconds kDay = std::chrono::hours(24);

/// One decimal below 100, none from there on.
std::string decimal(double value)
{
    std::array<char, 32> text{};
    const int digits = std::round(value * 10) / 10 < 100 ? 1 : 0;
    const int length = std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return {text.data(), static_cast<std::size_t>(length)};
}

/// The same without ".0".
std::string shortDecimal(double value)
{
    std::string text = decimal(value);
    if (text.ends_with(".0")) {
        text.resize(text.size() - 2);
    }
    return text;
}

std::string sized(double bytes)
{
    constexpr std::array<std::string_view, 6> units{" KiB", " MiB", " GiB", " TiB", " PiB", " EiB"};
    std::size_t unit = 0;
    double value = bytes / 1024;
    // What would be written as 1024 belongs to the next unit.
    while (unit + 1 < units.size() && std::round(value) >= 1024) {
        value /= 1024;
        ++unit;
    }
    return decimal(value) + std::string(units[unit]);
}

std::string timeText(std::int64_t nanoseconds, std::chrono::seconds utcOffset, int digits)
{
    using namespace std::chrono;
    const hh_mm_ss<std::chrono::nanoseconds> time(timeOfDay(nanoseconds, utcOffset));
    const std::int64_t fraction =
        digits == 3 ? time.subseconds() / milliseconds(1) : time.subseconds() / microseconds(1);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(),
                                     text.size(),
                                     "%02d:%02d:%02d.%0*d",
                                     static_cast<int>(time.hours().count()),
                                     static_cast<int>(time.minutes().count()),
                                     static_cast<int>(time.seconds().count()),
                                     digits,
                                     static_cast<int>(fraction));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace

std::string formatSize(std::uint64_t bytes)
{
    return bytes < 1024 ? std::to_string(bytes) + " B" : sized(static_cast<double>(bytes));
}

std::string formatByteRate(double bytesPerSecond)
{
    const double rounded = std::round(bytesPerSecond);
    return (rounded < 1024 ? std::to_string(static_cast<int>(rounded)) + " B" : sized(rounded)) + "/s";
}

std::string formatRate(double perSecond)
{
    return perSecond < 10 ? shortDecimal(perSecond) + "/s"
                          : formatCount(static_cast<std::uint64_t>(std::llround(perSecond))) + "/s";
}

std::string formatCount(std::uint64_t count)
{
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string formatDuration(std::chrono::nanoseconds duration)
{
    struct Unit
    {
        double nanoseconds;
        double limit; ///< From here on, as written, the next unit fits.
        std::string_view name;
    };
    constexpr std::array units{Unit{1e3, 1000, " µs"},
                               Unit{1e6, 1000, " ms"},
                               Unit{1e9, 60, " s"},
                               Unit{60e9, 60, " min"},
                               Unit{3600e9, 48, " h"},
                               Unit{86400e9, HUGE_VAL, " d"}};
    const bool isNegative = duration.count() < 0;
    const double length = std::abs(static_cast<double>(duration.count()));
    for (const Unit &unit : units) {
        const double value = length / unit.nanoseconds;
        if (std::round(value * 10) / 10 < unit.limit && (value < 100 || std::round(value) < unit.limit)) {
            return (isNegative ? "-" : "") + shortDecimal(value) + std::string(unit.name);
        }
    }
    return {};
}

std::chrono::nanoseconds timeOfDay(std::int64_t nanoseconds, std::chrono::seconds utcOffset)
{
    const std::chrono::nanoseconds inDay = std::chrono::nanoseconds(nanoseconds) % kDay + utcOffset % kDay;
    return (inDay % kDay + kDay) % kDay;
}

std::string formatTimeOfDay(std::int64_t nanoseconds, std::chrono::seconds utcOffset)
{
    return timeText(nanoseconds, utcOffset, 3);
}

std::string formatExactTimeOfDay(std::int64_t nanoseconds, std::chrono::seconds utcOffset)
{
    return timeText(nanoseconds, utcOffset, 6);
}

std::chrono::seconds localUtcOffset(std::int64_t nanoseconds)
{
    return std::chrono::seconds(QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000).offsetFromUtc());
}

} // namespace ropewalk
