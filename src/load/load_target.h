#pragma once

#include "base/parsed.h"
#include "net/endpoint.h"
#include "workbench/known_resolver.h"

#include <string_view>

namespace ropewalk {

/// Where a load goes, looked up before it begins: nobody shall measure a name server.
struct LoadTarget
{
    Endpoint endpoint;
    HostAddresses hosts; ///< Of a network's; in order of preference.
    bool isThisMachine = false;
};

/// Waits for the look-up.
/// Errors: those of the endpoint string, with their place; a kind that no load is sent to; a name that nobody
///         has.
[[nodiscard]] Parsed<LoadTarget> findLoadTarget(std::string_view endpoint);

} // namespace ropewalk
