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

/// What a server and a relay listen on; says what is wrong with it or with the framing.
std::optional<Endpoint> readListening(const std::string &text, const std::string &framing)
{
    auto endpoint = parseEndpoint(text, EndpointRole::listen);
    if (!endpoint) {
        printParseError(text, endpoint.error());
        return {};
    }
    if (const auto supported = isSupported(*endpoint); !supported) {
        printParseError(text, supported.error());
        return {};
    }
    if (const auto spec = parseFraming(framing); !spec) {
        printParseError(framing, spec.error());
        return {};
    }
    return std::move(*endpoint);
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

} // namespace

ExitCode serve(const Options &options, const ServeOptions &command)
{
    if (!readListening(command.endpoint, command.framing))
        return ExitCode::usage;
    if (const auto behaviour = makeBehaviour(command.behaviour); !behaviour) {
        printParseError(command.behaviour, behaviour.error());
        return ExitCode::usage;
    }
    auto faults = readFaults(command.faults);
    if (!faults)
        return ExitCode::usage;
    auto rules = readRules(command.rules);
    if (!rules)
        return ExitCode::usage;
    ServiceConfig config;
    config.name = "serve";
    config.rules = std::move(*rules);
    config.endpoint = command.endpoint;
    config.framing = command.framing;
    config.behaviour = command.behaviour;
    config.limits = command.limits;
    config.faults = std::move(*faults);
    config.trafficLog = command.trafficLog;
    return EngineSession(options, {config}, {}).run();
}

ExitCode relay(const Options &options, const RelayOptions &command)
{
    const auto endpoint = readListening(command.endpoint, command.framing);
    if (!endpoint)
        return ExitCode::usage;
    const auto target = parseRelayTarget(command.target, *endpoint);
    if (!target) {
        printParseError(command.target, target.error());
        return ExitCode::usage;
    }
    auto faults = readFaults(command.faults);
    if (!faults)
        return ExitCode::usage;
    auto rules = readRules(command.rules);
    if (!rules)
        return ExitCode::usage;
    ServiceConfig config;
    config.name = "relay";
    config.rules = std::move(*rules);
    config.endpoint = command.endpoint;
    config.forward = command.target;
    config.proxy = command.proxy;
    config.framing = command.framing;
    config.behaviour = "silent";
    config.limits = command.limits;
    config.faults = std::move(*faults);
    config.trafficLog = command.trafficLog;
    if (const auto proxies = setUpProxies(config, std::get_if<Endpoint>(&*target)); !proxies) {
        printParseError(config.proxy.via, proxies.error());
        return ExitCode::usage;
    }
    return EngineSession(options, {config}, {}).run();
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
