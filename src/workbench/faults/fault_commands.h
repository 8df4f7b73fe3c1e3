#pragma once

#include "workbench/faults/fault_config.h"
#include "workbench/ids.h"

namespace ropewalk {

/// Whether chance begins anew.
enum class Seeding : std::uint8_t {
    keep,      ///< Who is there goes on as before; another seed starts over anyway.
    startOver, ///< As after a start: the next connection is the first.
};

/// Replaces the faults of a service, or of one connection, which then no longer follows its service. A seed
/// of 0 keeps the one there is, or has one drawn. Answered with the seed.
struct SetFaults
{
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none; ///< If there is one, the service is its.
    FaultPlan plan;
    Seeding seeding = Seeding::keep;
};
/// The connection has its service's faults again.
struct UseServiceFaults
{
    ConnectionId connection;
};

} // namespace ropewalk
