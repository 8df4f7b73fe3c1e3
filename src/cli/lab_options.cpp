#include "cli/lab_options.h"

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
void addTime(CLI::App &command, const char *name, LabTime &time, const char *what)
{
    const auto read = [&time](const std::vector<double> &numbers) {
        time.mean = toMicroseconds(numbers.front());
        time.spread = toMicroseconds(numbers.size() > 1 ? numbers[1] : 0);
    };
    command.add_option_function<std::vector<double>>(name, read, what)
        ->expected(1, 2)
        ->type_name("MS [SPREAD]")
        ->check(CLI::NonNegativeNumber)
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
        return labModelOf(name) ? std::string() : "\"" + name + "\" is none of " + modelNames();
    };
    const auto read = [&options](const std::vector<std::string> &names) {
        for (const std::string &name : names)
            options.models.push_back(*labModelOf(name));
    };
    command
        .add_option_function<std::vector<std::string>>(
            "models",
            read,
            "Servers: " + modelNames(labModels(LabKind::server)) +
                "; all of them, if none is named. I/O modes: " + modelNames(labModels(LabKind::ioMode)))
        ->check(CLI::Validator(check, "MODEL"));
}

/// What is compared, and how it is told.
void addKinds(CLI::App &command, LabOptions &options)
{
    command.add_flag("--modes", options.hasModes, "The I/O modes on one descriptor, in place of servers");
    command.add_flag("--sweep", options.sweeps, "Over 1, 2, 4 … 256 requests at once");
    command.add_flag("--sweep-pollers",
                     options.sweepsPollers,
                     "The same with each poller of this system, for the event-driven servers");
    command.add_flag("--csv", options.isCsv, "As comma-separated values; times in nanoseconds");
    command.add_flag("--progress", options.tellsRuns, "With --json: a line for each run as it ends, too");
}

} // namespace

const char *const kLabExamples =
    "Runs servers of each model on the same requests: each uses the processor, waits for I/O and uses the\n"
    "processor again. Every server is a process of its own, and what it prints was measured: by its clocks "
    "and\n"
    "by the system's account of it. The run in the middle is shown.\n"
    "\n"
    "With --modes, one thread does the same requests one after the other on one descriptor, once in each "
    "I/O\n"
    "mode: blocking, non-blocking and asking again, multiplexed, signal-driven, asynchronous (io_uring).\n"
    "\n"
    "  #  CPU   .  blocked on I/O   /  starting a process or thread   -  waiting for a core, or its turn\n"
    "  ~  asking again and again\n"
    "\n"
    "Examples:\n"
    "  ropewalk-cli lab\n"
    "  ropewalk-cli lab blocking callbacks --requests 12 --io 50 10 --cores 1\n"
    "  ropewalk-cli lab --cpu-before 20 --io 0 --cpu-after 0 --cores 2\n"
    "  ropewalk-cli lab --modes\n"
    "  ropewalk-cli lab --csv > models.csv\n"
    "  ropewalk-cli lab --sweep --json\n"
    "  ropewalk-cli lab --sweep-pollers callbacks --cpu-before 0.1 --io 1 --cpu-after 0\n";

void addLabOptions(CLI::App &command, LabOptions &options)
{
    LabPlan &plan = options.plan;
    addModels(command, options);
    command.add_option("--requests", plan.requests, "How many")->capture_default_str();
    command
        .add_option_function<double>(
            "--every",
            [&plan](double milliseconds) { plan.every = toMicroseconds(milliseconds); },
            "Milliseconds between two requests; 0: all at once")
        ->check(CLI::NonNegativeNumber);
    addTime(command, "--cpu-before", plan.cpuBefore, "Processor time of each before its I/O");
    addTime(command, "--io", plan.ioWait, "How long its I/O takes");
    addTime(command, "--cpu-after", plan.cpuAfter, "Processor time after it");
    command
        .add_option_function<std::string>(
            "--transport",
            [&plan](const std::string &name) { plan.transport = *labTransportOf(name); },
            "What connects clients, server and backend: tcp or unix")
        ->check(CLI::IsMember({"tcp", "unix"}))
        ->default_str("tcp");
    command.add_option("--cores", plan.cores, "That the server may use")->capture_default_str();
    command.add_option("--pool", plan.poolSize, "Threads of the pool")->capture_default_str();
    command.add_option("--seed", plan.seed, "The same requests again")->capture_default_str();
    command.add_option("--runs", options.runs, "Of each model")
        ->check(CLI::Range(1U, kMaxRuns))
        ->capture_default_str();
    addKinds(command, options);
}

} // namespace ropewalk
