#include "cli/load_options.h"

#include "language/spoken.h"
#include "language/terminal_help.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <string>

namespace ropewalk {
namespace {

/// An option in seconds, or parts of one, for a time in a unit of ours.
template <typename Time>
CLI::Option *addSeconds(CLI::App &command, const char *name, Time &time, const std::string &what)
{
    const auto read = [&time](double seconds) {
        time = std::chrono::duration_cast<Time>(std::chrono::duration<double>(seconds));
    };
    return command.add_option_function<double>(name, read, what)
        ->check(nonNegativeNumber())
        ->default_str(CLI::detail::to_string(std::chrono::duration<double>(time).count()));
}

void addRequest(CLI::App &command, LoadPlan &plan)
{
    const auto choose = [&plan](MessageMode mode) {
        return [&plan, mode](std::int64_t) { plan.request.mode = mode; };
    };
    command.add_option(
        "message", plan.request.text, Spoken::say("The request; {{seq}}, {{rand 1 9}} … are replaced"));
    CLI::Option *hex =
        command.add_flag_function("--hex", choose(MessageMode::hex), Spoken::say("It is hexadecimal digits"));
    command
        .add_flag_function(
            "--escapes", choose(MessageMode::escapes), Spoken::say("Replace \\r \\n \\xNN in it"))
        ->excludes(hex);
    const auto setVariable = [&plan](const std::string &setting) {
        plan.variables[setting.substr(0, setting.find('='))] = setting.substr(setting.find('=') + 1);
    };
    command
        .add_option_function<std::string>(
            "--set", setVariable, Spoken::say("NAME=VALUE, for {{NAME}}; any number of times"))
        ->check([](const std::string &setting) {
            return setting.find('=') == std::string::npos ? Spoken::say("write NAME=VALUE") : std::string();
        })
        ->trigger_on_parse()
        ->allow_extra_args(false);
    command
        .add_option(
            "--framing", plan.framing, Spoken::say("Where a reply ends, as of serve; http for web servers"))
        ->capture_default_str();
    command.add_option(
        "--reply-bytes", plan.replyLength, Spoken::say("How long a reply is, where there is no framing"));
    command.add_flag("--greeting", plan.hasGreeting, Spoken::say("The server speaks first"));
}

void addStop(CLI::App &command, LoadStop &stop)
{
    constexpr double kPercent = 100;
    command.add_option(
        "--requests", stop.maxRequests, Spoken::say("Stop after so many requests, warm-up included"));
    command
        .add_option_function<double>(
            "--stop-errors",
            [&stop](double percent) { stop.maxErrorShare = percent / kPercent; },
            Spoken::say("Stop when more than so many per cent have failed"))
        ->check(numberBetween(0, kPercent));
    addSeconds(
        command, "--stop-p99", stop.maxP99, Spoken::say("Stop when p99 takes longer than so many seconds"));
}

} // namespace

void addLoadOptions(CLI::App &command, LoadOptions &options)
{
    LoadPlan &plan = options.plan;
    command.add_option("endpoint", plan.endpoint, Spoken::say("Where to connect"))->required();
    addRequest(command, plan);
    command.add_option("--connections", plan.connections, Spoken::say("At a time"))->capture_default_str();
    command.add_option("--in-flight", plan.inFlight, Spoken::say("Requests under way on each"))
        ->capture_default_str();
    command
        .add_option("--rate",
                    plan.rate,
                    Spoken::say("Requests a second, of all together; 0: as fast as replies come"))
        ->check(nonNegativeNumber())
        ->capture_default_str();
    addSeconds(command, "--duration", plan.duration, Spoken::say("Seconds that are measured"));
    addSeconds(command, "--warm-up", plan.warmUp, Spoken::say("Seconds before them that are not"));
    addSeconds(command,
               "--ramp",
               plan.rampUp,
               Spoken::say("Seconds before these in which rate or connections grow"));
    addSeconds(command, "--timeout", plan.requestTimeout, Spoken::say("Seconds that a reply may take"));
    command.add_option("--threads", plan.threads, Spoken::say("Each with a reactor of its own"))
        ->capture_default_str();
    addStop(command, plan.stop);
    command.add_flag(
        "--allow-remote", options.allowsRemote, Spoken::say("The target may be another machine"));
}

} // namespace ropewalk
