#include "cli/load_options.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <string>

namespace ropewalk {
namespace {

/// An option in seconds, or parts of one, for a time in a unit of ours.
template <typename Time>
CLI::Option *addSeconds(CLI::App &command, const char *name, Time &time, const char *what)
{
    const auto read = [&time](double seconds) {
        time = std::chrono::duration_cast<Time>(std::chrono::duration<double>(seconds));
    };
    return command.add_option_function<double>(name, read, what)
        ->check(CLI::NonNegativeNumber)
        ->default_str(CLI::detail::to_string(std::chrono::duration<double>(time).count()));
}

void addRequest(CLI::App &command, LoadPlan &plan)
{
    const auto choose = [&plan](MessageMode mode) {
        return [&plan, mode](std::int64_t) { plan.request.mode = mode; };
    };
    command.add_option("message", plan.request.text, "The request; {{seq}}, {{rand 1 9}} … are replaced");
    CLI::Option *hex =
        command.add_flag_function("--hex", choose(MessageMode::hex), "It is hexadecimal digits");
    command.add_flag_function("--escapes", choose(MessageMode::escapes), "Replace \\r \\n \\xNN in it")
        ->excludes(hex);
    const auto setVariable = [&plan](const std::string &setting) {
        plan.variables[setting.substr(0, setting.find('='))] = setting.substr(setting.find('=') + 1);
    };
    command
        .add_option_function<std::string>(
            "--set", setVariable, "NAME=VALUE, for {{NAME}}; any number of times")
        ->check([](const std::string &setting) {
            return setting.find('=') == std::string::npos ? "write NAME=VALUE" : std::string();
        })
        ->trigger_on_parse()
        ->allow_extra_args(false);
    command.add_option("--framing", plan.framing, "Where a reply ends, as of serve; http for web servers")
        ->capture_default_str();
    command.add_option("--reply-bytes", plan.replyLength, "How long a reply is, where there is no framing");
    command.add_flag("--greeting", plan.hasGreeting, "The server speaks first");
}

void addStop(CLI::App &command, LoadStop &stop)
{
    constexpr double kPercent = 100;
    command.add_option("--requests", stop.maxRequests, "Stop after so many requests, warm-up included");
    command
        .add_option_function<double>(
            "--stop-errors",
            [&stop](double percent) { stop.maxErrorShare = percent / kPercent; },
            "Stop when more than so many per cent have failed")
        ->check(CLI::Range(0.0, kPercent));
    addSeconds(command, "--stop-p99", stop.maxP99, "Stop when p99 takes longer than so many seconds");
}

} // namespace

const char *const kLoadExamples =
    "With --rate each request is intended for a moment fixed before the run began, and its latency counts\n"
    "from there: a server that stands still cannot hide it. Without, each connection asks again as soon as\n"
    "it has its reply. What is under way, or was due, at the end is waited for as long as --timeout says.\n"
    "With --framing http the lines of a text end in CR LF, and so does the last one, which is empty.\n"
    "A load is sent to this machine only, unless --allow-remote says that the target is yours to load.\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli load localhost:7007 hello --reply-bytes 5 --connections 100 --threads 2\n"
    "  ropewalk-cli load http://localhost:8080/ --framing http --rate 5000 --duration 30 --warm-up 5\n"
    "  ropewalk-cli load tcp:localhost:6379 'PING\\r\\n' --escapes --framing line:crlf --in-flight 16\n"
    "  ropewalk-cli load udp:127.0.0.1:5300 'ping {{seq}}' --rate 1000 --json\n";

void addLoadOptions(CLI::App &command, LoadOptions &options)
{
    LoadPlan &plan = options.plan;
    command.add_option("endpoint", plan.endpoint, "Where to connect")->required();
    addRequest(command, plan);
    command.add_option("--connections", plan.connections, "At a time")->capture_default_str();
    command.add_option("--in-flight", plan.inFlight, "Requests under way on each")->capture_default_str();
    command.add_option("--rate", plan.rate, "Requests a second, of all together; 0: as fast as replies come")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    addSeconds(command, "--duration", plan.duration, "Seconds that are measured");
    addSeconds(command, "--warm-up", plan.warmUp, "Seconds before them that are not");
    addSeconds(command, "--ramp", plan.rampUp, "Seconds before these in which rate or connections grow");
    addSeconds(command, "--timeout", plan.requestTimeout, "Seconds that a reply may take");
    command.add_option("--threads", plan.threads, "Each with a reactor of its own")->capture_default_str();
    addStop(command, plan.stop);
    command.add_flag("--allow-remote", options.allowsRemote, "The target may be another machine");
}

} // namespace ropewalk
