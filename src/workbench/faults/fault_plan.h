#pragma once

#include "workbench/faults/fault_random.h"
#include "workbench/faults/fault_schema.h"

#include <string_view>
#include <vector>

namespace ropewalk {

/// Which of the faults of one kind a fault is, so that another one that comes or goes changes nothing for it.
struct FaultKey
{
    FaultKind kind = FaultKind::latency;
    std::uint32_t occurrence = 0;

    friend bool operator==(const FaultKey &, const FaultKey &) = default;
};

/// A fault that acts on one connection.
struct PlannedFault
{
    FaultKey key;
    FaultConfig config;
    FaultRandom random; ///< Its own, of both directions.
};

/// Where the randomness of one connection of a service comes from. `number` counts from 1 the connections
/// since the seed was set.
[[nodiscard]] FaultRandom
connectionRandom(std::uint32_t seed, std::string_view service, std::uint64_t number);

/// One that nobody chose: from 1 to 1,000,000, short enough to be typed in again.
[[nodiscard]] std::uint32_t drawFaultSeed();

/// The keys of `faults`, one for each.
[[nodiscard]] std::vector<FaultKey> keysOf(const std::vector<FaultConfig> &faults);

/// Those of `faults` that are on and that toxicity lets act on the connection that `random` is of.
[[nodiscard]] std::vector<PlannedFault> planFaults(const std::vector<FaultConfig> &faults,
                                                   const FaultRandom &random);

/// How many of `faults` are on.
[[nodiscard]] std::uint32_t activeCount(const std::vector<FaultConfig> &faults);

} // namespace ropewalk
