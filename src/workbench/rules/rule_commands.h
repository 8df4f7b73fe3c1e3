#pragma once

#include "workbench/ids.h"
#include "workbench/rules/pattern_config.h"
#include "workbench/service_config.h"

#include <chrono>
#include <string>
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

/// Runs a sequence as a chain "sequence NAME on …": the one of that name of the connection's service, or
/// `steps` if there are any. Answered with the last reply that it expected; fails at the step that failed.
struct RunSequence
{
    ConnectionId connection;
    std::string name;
    std::vector<std::string> steps;
};
struct SetSequences ///< In the place of those that a service keeps. What runs, runs on.
{
    ServiceId service;
    std::vector<SequenceConfig> sequences;
};
struct SetRules ///< In the place of those that a service has. Nothing is restarted.
{
    ServiceId service;
    std::vector<RuleConfig> rules;
};

} // namespace ropewalk
