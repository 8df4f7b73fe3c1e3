#pragma once

#include "cli/ctl_options.h"
#include "cli/lab_options.h"
#include "cli/load_options.h"
#include "reactor/poller_kind.h"
#include "workbench/service_config.h"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ropewalk {

/// What is broken on purpose.
struct FaultOptions
{
    std::vector<std::string> specs; ///< In the grammar of workbench/faults/fault_spec.h.
    std::uint32_t seed = 0;         ///< 0: one is drawn, and told.
};

using RuleLines = std::vector<std::string>; ///< In the language of rules, in their order.

/// Of everything that listens.
struct ListenOptions
{
    std::string endpoint;
    std::string framing = "raw";
    LimitsConfig limits;
    FaultOptions faults;
    RuleLines rules;
    std::string trafficLog;
};

struct ServeOptions : ListenOptions
{
    std::string behaviour = "echo";
};

struct RelayOptions : ListenOptions
{
    std::string target;
    ProxyConfig proxy;
};

struct ConnectOptions
{
    std::string endpoint;
    ProxyConfig proxy;
    std::chrono::milliseconds timeout{30'000}; ///< For connecting.
};

struct SendOptions
{
    std::string endpoint;
    ProxyConfig proxy;
    std::string message;
    MessageMode mode = MessageMode::text;
    std::string sequence;                     ///< The path of one, in place of a message; empty: none.
    std::string framing = "raw";              ///< Of a sequence.
    std::optional<std::string> expect;        ///< A regular expression over the bytes received.
    std::chrono::milliseconds timeout{5'000}; ///< For connecting, and then again for the expectation.
};

struct RunOptions
{
    std::string workspace; ///< A path.
};

struct EndpointsOptions
{
    std::string endpoint; ///< Empty: explain the grammar.
    Role role = Role::listen;
};

struct Options
{
    PollerKind poller = PollerKind::best;
    bool isJson = false; ///< Events on standard output, one JSON object a line.
    std::string control; ///< Where to open a control channel; empty: nowhere.
    std::string metrics; ///< Where to serve metrics; empty: nowhere.
    std::variant<ServeOptions,
                 RelayOptions,
                 ConnectOptions,
                 SendOptions,
                 RunOptions,
                 LoadOptions,
                 LabOptions,
                 CtlOptions,
                 EndpointsOptions>
        command;
};

/// What the arguments ask for, or the exit code of a call that is answered already: help, version, an error.
[[nodiscard]] std::variant<Options, int> parseOptions(int argc, char **argv);

} // namespace ropewalk
