#include "cli/engine_commands.h"

#include "cli/complaints.h"
#include "cli/engine_session.h"
#include "language/spoken.h"
#include "net/endpoint_string.h"
#include "protocols/framing/framing_spec.h"
#include "workbench/behaviours/behaviours.h"
#include "workbench/faults/fault_plan.h"
#include "workbench/faults/fault_spec.h"
#include "workbench/proxy_setup.h"
#include "workbench/relay_target.h"
#include "workbench/rules/rule_line.h"
#include "workbench/workspace.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

namespace ropewalk {
namespace {

Parsed<Endpoint> parseListening(const std::string &text)
{
    auto endpoint = parseEndpoint(text, EndpointRole::listen);
    if (endpoint)
        if (const auto supported = isSupported(*endpoint); !supported)
            return supported.error();
    return endpoint;
}

/// Says what is wrong with one of them. The seed is printed when it was drawn.
std::optional<FaultPlan> readFaults(const FaultOptions &options)
{
    FaultPlan plan{.faults = {}, .seed = options.seed};
    for (const std::string &spec : options.specs) {
        auto fault = parseFault(spec);
        if (!fault) {
            printParseError(spec, fault.error());
            return {};
        }
        plan.faults.push_back(std::move(*fault));
    }
    if (plan.seed == 0 && std::ranges::any_of(plan.faults, isRandom)) {
        plan.seed = drawFaultSeed();
        complain(Spoken::say("seed %1: --seed %1 repeats these faults", {std::to_string(plan.seed)}));
    }
    return plan;
}

/// Says which line is wrong, and where.
std::optional<std::vector<RuleConfig>> readRules(const RuleLines &lines)
{
    std::vector<RuleConfig> rules;
    for (const std::string &line : lines) {
        auto rule = parseRule(line);
        if (!rule) {
            printParseError(line, rule.error());
            return {};
        }
        rules.push_back(std::move(*rule));
    }
    return rules;
}

/// What a server and a relay have in common; says what is wrong with it.
std::optional<ServiceConfig> readService(const char *name, const ListenOptions &options)
{
    if (const auto endpoint = parseListening(options.endpoint); !endpoint) {
        printParseError(options.endpoint, endpoint.error());
        return {};
    }
    if (const auto framing = parseFraming(options.framing); !framing) {
        printParseError(options.framing, framing.error());
        return {};
    }
    auto faults = readFaults(options.faults);
    if (!faults)
        return {};
    auto rules = readRules(options.rules);
    if (!rules)
        return {};
    ServiceConfig config;
    config.name = name;
    config.endpoint = options.endpoint;
    config.framing = options.framing;
    config.limits = options.limits;
    config.faults = std::move(*faults);
    config.rules = std::move(*rules);
    config.trafficLog = options.trafficLog;
    return config;
}

} // namespace

ExitCode serve(const Options &options, const ServeOptions &command)
{
    auto config = readService("serve", command);
    if (!config)
        return ExitCode::usage;
    if (const auto behaviour = makeBehaviour(command.behaviour); !behaviour) {
        printParseError(command.behaviour, behaviour.error());
        return ExitCode::usage;
    }
    config->behaviour = command.behaviour;
    return EngineSession(options, {std::move(*config)}, {}).run();
}

ExitCode relay(const Options &options, const RelayOptions &command)
{
    auto config = readService("relay", command);
    if (!config)
        return ExitCode::usage;
    const auto target = parseRelayTarget(command.target, *parseListening(command.endpoint));
    if (!target) {
        printParseError(command.target, target.error());
        return ExitCode::usage;
    }
    config->forward = command.target;
    config->proxy = command.proxy;
    config->behaviour = "silent";
    if (const auto proxies = setUpProxies(*config, std::get_if<Endpoint>(&*target)); !proxies) {
        printParseError(config->proxy.via, proxies.error());
        return ExitCode::usage;
    }
    return EngineSession(options, {std::move(*config)}, {}).run();
}

ExitCode runWorkspace(const Options &options, const RunOptions &command)
{
    auto workspace = Workspace::load(QString::fromStdString(command.workspace));
    if (!workspace) {
        complain(workspace.error().operation, {});
        return ExitCode::usage;
    }
    if (workspace->services.empty() && options.control.empty()) {
        complain(command.workspace + ": " + Spoken::say("there is no service in this workspace"));
        return ExitCode::usage;
    }
    return EngineSession(options, std::move(workspace->services), std::move(workspace->variables)).run();
}

} // namespace ropewalk
