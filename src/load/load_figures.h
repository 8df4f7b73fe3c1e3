#pragma once

#include "base/duration_histogram.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

enum class LoadEnd : std::uint8_t {
    answered,
    refused, ///< By a reply that says so.
    late,    ///< There was none in time.
    broken,  ///< The connection ended first.
};

/// How requests ended: "200 OK", "reply", "Connection reset by peer".
struct LoadOutcome
{
    std::string name;
    LoadEnd end = LoadEnd::answered;
    DurationHistogram latencies; ///< Counts them, too.
};

/// What a load, or one thread of it, has measured so far.
struct LoadFigures
{
    using Nanoseconds = std::chrono::nanoseconds;

    /// Names of their own get only so many outcomes; all further ones are "other".
    static constexpr std::size_t kMaxOutcomes = 32;

    /// From the intended moment to the whole reply, or to when nobody waited for it any more.
    DurationHistogram latencies;
    DurationHistogram connectTimes; ///< Of the whole run.
    std::vector<LoadOutcome> outcomes;
    std::uint64_t sent = 0; ///< Of the whole run, like the next three.
    std::uint64_t replies = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t answered = 0;
    std::uint64_t failed = 0; ///< In whatever way.
    std::uint64_t connectFailures = 0;
    std::uint32_t open = 0;     ///< Connections now.
    std::uint64_t underWay = 0; ///< Requests now.

    // Where the time of those that were answered went, in sum.
    Nanoseconds beforeSend{0}; ///< From the intended moment on.
    Nanoseconds waiting{0};    ///< For the first byte.
    Nanoseconds receiving{0};  ///< The rest.

    void count(std::string_view outcome, LoadEnd end, Nanoseconds latency);
    void add(const LoadFigures &other);

    [[nodiscard]] std::uint64_t ended() const { return answered + failed; }
    [[nodiscard]] double errorShare() const;

private:
    [[nodiscard]] LoadOutcome &outcomeOf(std::string_view name, LoadEnd end);
};

} // namespace ropewalk
