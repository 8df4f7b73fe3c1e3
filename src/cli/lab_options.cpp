#include "cli/lab_options.h"

#include "language/spoken.h"
#include "language/terminal_help.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <span>
#include <string>

namespace ropewalk {
namespace {

constexpr std::uint32_t kMaxRuns = 1'000;

std::chrono::microseconds toMicroseconds(double milliseconds)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::duration<double, std::milli>(milliseconds));
}

std::string toText(const LabTime &time)
{
    const auto milliseconds = [](std::chrono::microseconds part) {
        return CLI::detail::to_string(std::chrono::duration<double, std::milli>(part).count());
    };
    return milliseconds(time.mean) + " " + milliseconds(time.spread);
}

/// One number, or two: a time, and how far it spreads.
void addTime(CLI::App &command, const char *name, LabTime &time, const std::string &what)
{
    const auto read = [&time](const std::vector<double> &numbers) {
        time.mean = toMicroseconds(numbers.front());
        time.spread = toMicroseconds(numbers.size() > 1 ? numbers[1] : 0);
    };
    command.add_option_function<std::vector<double>>(name, read, what)
        ->expected(1, 2)
        ->type_name("MS [SPREAD]")
        ->check(nonNegativeNumber())
        ->default_str(toText(time));
}

std::string modelNames(std::span<const LabModelInfo> models = labModels())
{
    std::string names;
    for (const LabModelInfo &info : models)
        names += (names.empty() ? "" : ", ") + std::string(info.name);
    return names;
}

void addModels(CLI::App &command, LabOptions &options)
{
    const auto check = [](const std::string &name) {
        return labModelOf(name) ? std::string() : Spoken::say("\"%1\" is none of %2", {name, modelNames()});
    };
    const auto read = [&options](const std::vector<std::string> &names) {
        for (const std::string &name : names)
            options.models.push_back(*labModelOf(name));
    };
    command
        .add_option_function<std::vector<std::string>>(
            "models",
            read,
            Spoken::say("Servers: %1; all of them, if none is named. I/O modes: %2",
                        {modelNames(labModels(LabKind::server)), modelNames(labModels(LabKind::ioMode))}))
        ->check(CLI::Validator(check, "MODEL"));
}

/// What is compared, and how it is told.
void addKinds(CLI::App &command, LabOptions &options)
{
    command.add_flag(
        "--modes", options.hasModes, Spoken::say("The I/O modes on one descriptor, in place of servers"));
    command.add_flag("--sweep", options.sweeps, Spoken::say("Over 1, 2, 4 … 256 requests at once"));
    command.add_flag("--sweep-pollers",
                     options.sweepsPollers,
                     Spoken::say("The same with each poller of this system, for the event-driven servers"));
    command.add_flag("--csv", options.isCsv, Spoken::say("As comma-separated values; times in nanoseconds"));
    command.add_flag(
        "--progress", options.tellsRuns, Spoken::say("With --json: a line for each run as it ends, too"));
}

} // namespace

void addLabOptions(CLI::App &command, LabOptions &options)
{
    LabPlan &plan = options.plan;
    addModels(command, options);
    command.add_option("--requests", plan.requests, Spoken::say("How many"))->capture_default_str();
    command
        .add_option_function<double>(
            "--every",
            [&plan](double milliseconds) { plan.every = toMicroseconds(milliseconds); },
            Spoken::say("Milliseconds between two requests; 0: all at once"))
        ->check(nonNegativeNumber());
    addTime(command, "--cpu-before", plan.cpuBefore, Spoken::say("Processor time of each before its I/O"));
    addTime(command, "--io", plan.ioWait, Spoken::say("How long its I/O takes"));
    addTime(command, "--cpu-after", plan.cpuAfter, Spoken::say("Processor time after it"));
    command
        .add_option_function<std::string>(
            "--transport",
            [&plan](const std::string &name) { plan.transport = *labTransportOf(name); },
            Spoken::say("What connects clients, server and backend: tcp or unix"))
        ->check(CLI::IsMember({"tcp", "unix"}))
        ->default_str("tcp");
    command.add_option("--cores", plan.cores, Spoken::say("That the server may use"))->capture_default_str();
    command.add_option("--pool", plan.poolSize, Spoken::say("Threads of the pool"))->capture_default_str();
    command.add_option("--seed", plan.seed, Spoken::say("The same requests again"))->capture_default_str();
    command.add_option("--runs", options.runs, Spoken::say("Of each model"))
        ->check(numberBetween(1, kMaxRuns))
        ->capture_default_str();
    addKinds(command, options);
}

} // namespace ropewalk
