#include "cli/engine_commands.h"

#include "cli/endpoints_command.h"
#include "cli/engine_session.h"
#include "net/endpoint_string.h"
#include "protocols/framing/framing_spec.h"
#include "workbench/behaviours/behaviours.h"
#include "workbench/workspace.h"

#include <cstdio>

namespace ropewalk {

ExitCode serve(const Options &options, const ServeOptions &command)
{
    const auto endpoint = parseEndpoint(command.endpoint, EndpointRole::listen);
    if (!endpoint) {
        printParseError(command.endpoint, endpoint.error());
        return ExitCode::usage;
    }
    if (const auto supported = isSupported(*endpoint); !supported) {
        printParseError(command.endpoint, supported.error());
        return ExitCode::usage;
    }
    if (const auto framing = parseFraming(command.framing); !framing) {
        printParseError(command.framing, framing.error());
        return ExitCode::usage;
    }
    if (const auto behaviour = makeBehaviour(command.behaviour); !behaviour) {
        printParseError(command.behaviour, behaviour.error());
        return ExitCode::usage;
    }
    ServiceConfig config;
    config.name = "serve";
    config.endpoint = command.endpoint;
    config.framing = command.framing;
    config.behaviour = command.behaviour;
    config.limits = command.limits;
    config.trafficLog = command.trafficLog;
    return EngineSession(options, {config}, {}).run();
}

ExitCode runWorkspace(const Options &options, const RunOptions &command)
{
    auto workspace = Workspace::load(QString::fromStdString(command.workspace));
    if (!workspace) {
        std::fprintf(stderr, "%s\n", workspace.error().operation.c_str());
        return ExitCode::usage;
    }
    if (workspace->services.empty()) {
        std::fprintf(stderr, "%s: there is no service in this workspace\n", command.workspace.c_str());
        return ExitCode::usage;
    }
    return EngineSession(options, std::move(workspace->services), std::move(workspace->variables)).run();
}

} // namespace ropewalk
