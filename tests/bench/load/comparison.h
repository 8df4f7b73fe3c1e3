#pragma once

#include "base/result.h"
#include "load/scenario.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk::bench {

/// What one server did in one scenario in one round.
struct Sample
{
    int round = 0;
    std::uint64_t messages = 0;
    std::chrono::nanoseconds elapsed{};
    std::chrono::nanoseconds cpu{}; ///< The server's, user and system.
    std::chrono::nanoseconds p50{};
    std::chrono::nanoseconds p99{};
    std::chrono::nanoseconds worst{};
    std::int64_t resident = 0;   ///< Bytes, with every connection open.
    std::int64_t idleMemory = 0; ///< Bytes of the server's own memory that the idle connections took.

    [[nodiscard]] double cpuPerMessage() const; ///< Nanoseconds.
    [[nodiscard]] double messagesPerSecond() const;
    [[nodiscard]] double busy() const; ///< The share of one processor that the server used.
};

/// How to measure.
struct Plan
{
    std::vector<Server> servers;
    std::vector<Scenario> scenarios;
    int rounds = 3;
    std::chrono::nanoseconds warmUp{};
    std::chrono::nanoseconds window{};
    std::uint64_t messages = std::numeric_limits<std::uint64_t>::max(); ///< Ends a window early.
    double rate = 0; ///< Most messages a second; 0 is as many as come back.
    std::optional<int> serverCpu;
};

/// All rounds of one server in one scenario.
struct Series
{
    std::string server;
    Scenario scenario;
    std::vector<Sample> rounds;

    /// The median of what `figure` says about each round.
    [[nodiscard]] double median(const std::function<double(const Sample &)> &figure) const;
};

/// CPU per message of one series over another's, paired round by round: noise that lasts longer than a
/// round touches both alike. A quarter of the rounds lies below `lower`, a quarter above `upper`.
struct Ratio
{
    double median = 0;
    double lower = 0;
    double upper = 0;
};
[[nodiscard]] Ratio ratioOf(const Series &series, const Series &baseline);

/// Starts `server`, puts `scenario` on it, and ends it.
[[nodiscard]] Result<Sample> measure(const Server &server, const Scenario &scenario, const Plan &plan);

/// Measures every server in every scenario, interleaved: A B C, then A B C again. A server that fails is
/// told of on standard error and left out of that round.
[[nodiscard]] std::vector<Series> compare(const Plan &plan);

} // namespace ropewalk::bench
