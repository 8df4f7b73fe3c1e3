#pragma once

#include "workbench/faults/fault_config.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace ropewalk {

/// What the faults of a connection, or of a service, are at.
struct FaultsState
{
    std::uint32_t active = 0; ///< On a connection: how many act on it. Of a service: how many are on, those
                              ///< of its connections included.
    std::vector<std::uint64_t> counts;    ///< What each of them did, in the order of their plan.
    std::shared_ptr<const FaultPlan> own; ///< The plan of a connection that has one; null: its service's.

    friend bool operator==(const FaultsState &, const FaultsState &) = default;
};

} // namespace ropewalk
