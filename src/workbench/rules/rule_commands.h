#pragma once

#include "workbench/ids.h"
#include "workbench/rules/pattern_config.h"
#include "workbench/service_config.h"

#include <chrono>
#include <vector>

namespace ropewalk {

/// Sends a message and waits for what comes back and looks as `expect` says. Answered with the reply, or
/// fails with `Errc::noReply` after `timeout` (zero: none) and `errc::not_connected` when the connection
/// ends.
struct SendRequest
{
    ConnectionId connection;
    MessageTemplate message;
    PatternConfig expect;
    std::chrono::milliseconds timeout{5'000};
};

struct SetRules ///< In the place of those that a service has. Nothing is restarted.
{
    ServiceId service;
    std::vector<RuleConfig> rules;
};

} // namespace ropewalk
