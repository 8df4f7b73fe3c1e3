#include "cli/ctl_options.h"

#include "control/control_endpoint.h"
#include "control/describe.h"
#include "language/engine_words.h"
#include "language/spoken.h"

#include <CLI/CLI.hpp>

namespace ropewalk {
namespace {

std::string checkControl(const std::string &text)
{
    const auto endpoint = parseControlEndpoint(text);
    return endpoint ? std::string() : parseErrorText(endpoint.error()).toStdString();
}

} // namespace

void addCtlOptions(CLI::App &command, CtlOptions &options)
{
    options.endpoint = defaultControlEndpoint();
    command.add_option("method", options.method, Spoken::say("What to call, such as service.list"));
    command.add_option("parameters",
                       options.parameters,
                       Spoken::say("Its parameters, a JSON object; - reads standard input"));
    command.add_option("--control", options.endpoint, Spoken::say("Where the channel is; $ROPEWALK_CONTROL"))
        ->capture_default_str();
    command.add_option("--token", options.token, Spoken::say("What Ropewalk printed, over TCP"))
        ->envname("ROPEWALK_TOKEN");
    command.add_option(
        "--follow", options.follow, Spoken::say("Print these events, such as message,connection.*"));
    command.add_option("--count", options.count, Spoken::say("End after so many events"));
    command.add_flag("--docs", options.printsDocs, Spoken::say("Print docs/control.md"));
}

void addControlOption(CLI::App &command, std::string &endpoint)
{
    command
        .add_option(
            "--control",
            endpoint,
            Spoken::say("Open a control channel, for ropewalk-cli ctl: unix:PATH, tcp:PORT or default"))
        ->check(CLI::Validator(checkControl, "ENDPOINT"));
}

} // namespace ropewalk
