#pragma once

#include "base/parsed.h"
#include "lab/lab_model.h"
#include "lab/lab_record.h"
#include "reactor/poller_kind.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ropewalk {

/// A time, give or take: evenly distributed.
struct LabTime
{
    std::chrono::microseconds mean{0};
    std::chrono::microseconds spread{0}; ///< Either way; not more than the mean.

    friend bool operator==(const LabTime &, const LabTime &) = default;
};

/// What the bytes between clients, server and backend go over.
enum class LabTransport : std::uint8_t { tcp, unixStream };

/// "tcp", "unix".
[[nodiscard]] std::string_view nameOf(LabTransport transport);
[[nodiscard]] std::optional<LabTransport> labTransportOf(std::string_view name);

/// The work that every model is given: the same requests, to the microsecond, for the same seed.
struct LabPlan
{
    std::uint32_t requests = 6;
    std::chrono::microseconds every{0}; ///< Between two requests; 0: all at once.
    LabTime cpuBefore{std::chrono::microseconds(4'000), std::chrono::microseconds(1'000)};
    LabTime ioWait{std::chrono::microseconds(16'000), std::chrono::microseconds(6'000)};
    LabTime cpuAfter{std::chrono::microseconds(3'000), std::chrono::microseconds(1'000)};
    std::uint32_t cores = 1;              ///< That the server may use.
    std::uint32_t poolSize = 4;           ///< Threads, of LabModel::pool.
    PollerKind poller = PollerKind::best; ///< Of the event-driven ones.
    LabTransport transport = LabTransport::tcp;
    std::uint64_t seed = 1;

    friend bool operator==(const LabPlan &, const LabPlan &) = default;
};

constexpr std::uint32_t kMaxLabRequests = 1'024;

/// Says what is wrong with a plan, and what to do.
[[nodiscard]] Parsed<Unit> checkLabPlan(const LabPlan &plan);

/// The requests, in the order in which they are sent.
[[nodiscard]] std::vector<LabRequest> requestsOf(const LabPlan &plan);

} // namespace ropewalk
