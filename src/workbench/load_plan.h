#pragma once

#include "base/parsed.h"
#include "workbench/service_config.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace ropewalk {

/// When a load ends before its time.
struct LoadStop
{
    double maxErrorShare = 0;            ///< Part of all that were answered or failed; 0: never.
    std::chrono::microseconds maxP99{0}; ///< 0: never.
    std::uint64_t maxRequests = 0;       ///< Measured ones; 0: as many as the time holds.

    friend bool operator==(const LoadStop &, const LoadStop &) = default;
};

/// Requests to be sent, and how their replies are known.
///
/// With a rate (open loop) each request is intended for a moment that was fixed before the run began, and its
/// latency counts from there: a server that stands still cannot keep requests from being counted. Without one
/// (closed loop) a request follows each reply.
///
/// The time: `rampUp`, in which rate or connections grow from none, then `warmUp`, then `duration`, which
/// alone is measured.
struct LoadPlan
{
    using Milliseconds = std::chrono::milliseconds;

    std::string name;     ///< In a workspace.
    std::string endpoint; ///< In the grammar of net/endpoint_string.h.
    std::string framing = "raw";
    MessageTemplate request;
    std::map<std::string, std::string> variables; ///< The workspace's, for the request; not kept with it.
    std::size_t replyLength = 0; ///< Of a reply without framing, in bytes; 0: what arrives at once.
    bool hasGreeting = false;    ///< The server speaks first.
    std::uint32_t connections = 10;
    std::uint32_t inFlight = 1; ///< Requests under way on each.
    double rate = 0;            ///< Requests a second, of all connections together; 0: closed loop.
    Milliseconds rampUp{0};
    Milliseconds warmUp{0};
    Milliseconds duration{10'000};
    Milliseconds requestTimeout{5'000};
    std::uint32_t threads = 1;
    LoadStop stop;

    /// From the first moment to the last.
    [[nodiscard]] Milliseconds total() const { return rampUp + warmUp + duration; }

    friend bool operator==(const LoadPlan &, const LoadPlan &) = default;
};

constexpr std::uint32_t kMaxLoadConnections = 100'000;
constexpr std::uint32_t kMaxLoadThreads = 64;
constexpr std::uint32_t kMaxInFlight = 10'000;

/// Says what is wrong with a plan's figures and framing, and what to do. The endpoint is
/// `findLoadTarget()`'s.
[[nodiscard]] Parsed<Unit> checkPlan(const LoadPlan &plan);

} // namespace ropewalk
