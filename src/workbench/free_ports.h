#pragma once

#include "workbench/service_config.h"

#include <cstdint>
#include <set>
#include <vector>

namespace ropewalk {

/// Gives each server of `services` whose port somebody else holds a free one, and the clients among them that
/// were meant for it the same.
///
/// For a demo, which is to start at one click whatever else runs here. `ours` are ports that will be free by
/// then. What is not a server on a port of its own stays as it is.
/// Loss:   the port may be taken again before the server starts, which its row then says.
/// Thread: any.
void moveOffTakenPorts(std::vector<ServiceConfig> &services, const std::set<std::uint16_t> &ours);

} // namespace ropewalk
