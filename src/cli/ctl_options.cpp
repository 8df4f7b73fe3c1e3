#include "cli/ctl_options.h"

#include "control/control_endpoint.h"
#include "control/describe.h"

#include <CLI/CLI.hpp>

namespace ropewalk {
namespace {

std::string checkControl(const std::string &text)
{
    const auto endpoint = parseControlEndpoint(text);
    return endpoint ? std::string() : endpoint.error().message + " " + endpoint.error().remedy;
}

constexpr const char *kExamples =
    "Calls a method of a running Ropewalk and prints its result as one line of JSON, or prints events as "
    "they\n"
    "come. docs/control.md tells what they are; so does the method 'describe'.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli ctl service.list\n"
    "  ropewalk-cli ctl --control unix:/tmp/r.sock service.add '{\"listen\":\"tcp:7007\"}'\n"
    "  ropewalk-cli ctl connection.send '{\"connection\":1,\"text\":\"hello\\n\"}'\n"
    "  ropewalk-cli ctl --follow 'message,connection.*'\n"
    "  ropewalk-cli ctl --follow message '{\"connection\":1}' --count 10\n"
    "  ropewalk-cli ctl --control tcp:127.0.0.1:40123 --token TOKEN describe '{\"method\":\"chain.fire\"}'\n"
    "\n"
    "Methods, and their parameters ([] may be left out):\n";

} // namespace

void addCtlOptions(CLI::App &command, CtlOptions &options)
{
    options.endpoint = defaultControlEndpoint();
    command.add_option("method", options.method, "What to call, such as service.list");
    command.add_option(
        "parameters", options.parameters, "Its parameters, a JSON object; - reads standard input");
    command.add_option("--control", options.endpoint, "Where the channel is; $ROPEWALK_CONTROL")
        ->capture_default_str();
    command.add_option("--token", options.token, "What Ropewalk printed, over TCP")
        ->envname("ROPEWALK_TOKEN");
    command.add_option("--follow", options.follow, "Print these events, such as message,connection.*");
    command.add_option("--count", options.count, "End after so many events");
    command.add_flag("--docs", options.printsDocs, "Print docs/control.md");
}

void addControlOption(CLI::App &command, std::string &endpoint)
{
    command
        .add_option("--control",
                    endpoint,
                    "Open a control channel, for ropewalk-cli ctl: unix:PATH, tcp:PORT or default")
        ->check(CLI::Validator(checkControl, "ENDPOINT"));
}

std::string ctlExamples()
{
    return kExamples + methodList().toStdString();
}

} // namespace ropewalk
