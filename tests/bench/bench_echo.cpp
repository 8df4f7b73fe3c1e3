#include "load/comparison.h"
#include "load/report.h"
#include "load/scenario.h"

#include <sched.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iostream>

namespace ropewalk::bench {
namespace {

struct Options
{
    std::vector<std::string> addedServers; ///< "NAME=COMMAND".
    std::vector<std::string> servers;
    std::vector<std::string> scenarios;
    std::string baseline = "epoll";
    std::string jsonFile;
    int rounds = 3;
    double seconds = 0.3;
    double warmUp = 0.1;
    std::uint64_t messages = std::numeric_limits<std::uint64_t>::max();
    double rate = 0;
    std::vector<int> cpus{0, 1}; ///< The server's and the load's.
    Scenario custom{.name = "custom", .active = 0};
};

void declare(CLI::App &app, Options &options)
{
    app.add_option(
           "--server", options.addedServers, "NAME=COMMAND: one more server; it prints \"listening PORT\"")
        ->allow_extra_args(false);
    app.add_option("--only", options.servers, "Of the built-in servers only these, by name")->delimiter(',');
    app.add_option("--scenario",
                   options.scenarios,
                   "Only these scenarios: one, hundred, thousand, idle, bulk-64k, bulk-256k")
        ->delimiter(',');
    app.add_option("--connections", options.custom.active, "A scenario of your own instead: how many talk");
    app.add_option("--idle", options.custom.idle, "How many are open beside them and say nothing");
    app.add_option("--message-size", options.custom.messageSize, "Bytes in a message")
        ->check(CLI::PositiveNumber);
    app.add_option("--buffer", options.custom.bufferSize, "Bytes in a server's read buffer");
    app.add_option("--baseline", options.baseline, "The server whose CPU per message is 1.00");
    app.add_option("--rounds", options.rounds, "How often each server is measured")
        ->check(CLI::PositiveNumber);
    app.add_option("--seconds", options.seconds, "The measured window")->check(CLI::PositiveNumber);
    app.add_option("--warm-up", options.warmUp, "Seconds before it")->check(CLI::PositiveNumber);
    app.add_option("--messages", options.messages, "End a window after so many messages");
    app.add_option("--rate", options.rate, "At most so many messages/s in all; 0 is as many as come back");
    app.add_option("--cpus", options.cpus, "SERVER,LOAD: the processor each is kept on; -1 leaves both free")
        ->delimiter(',')
        ->expected(1, 2);
    app.add_option(
        "--json", options.jsonFile, "Also write every figure into this file; - is standard output");
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// Stays free on a machine without that processor.
void keepOn(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<std::size_t>(cpu), &set);
    if (::sched_setaffinity(0, sizeof set, &set) != 0)
        std::cerr << "cannot stay on processor " << cpu << '\n';
}

/// Keeps what `wanted` names; everything if it names nothing. Complains about a name that nothing has.
template <typename T>
void keepNamed(std::vector<T> &all, const std::vector<std::string> &wanted)
{
    const auto isNamed = [&](const std::string &name) {
        return std::any_of(all.begin(), all.end(), [&](const T &item) { return item.name == name; });
    };
    for (const std::string &name : wanted)
        if (!isNamed(name))
            throw CLI::ValidationError(name, "nothing has this name");
    if (!wanted.empty())
        std::erase_if(all, [&](const T &item) {
            return std::find(wanted.begin(), wanted.end(), item.name) == wanted.end();
        });
}

std::vector<Server> addedServersOf(const Options &options)
{
    std::vector<Server> servers;
    for (const std::string &added : options.addedServers) {
        const std::size_t equals = added.find('=');
        if (equals == std::string::npos)
            throw CLI::ValidationError("--server", "takes NAME=COMMAND");
        servers.push_back({added.substr(0, equals), added.substr(equals + 1)});
    }
    return servers;
}

std::vector<Server> serversOf(const Options &options)
{
    std::vector<Server> servers = builtInServers();
    keepNamed(servers, options.servers);
    const std::vector<Server> added = addedServersOf(options);
    servers.insert(servers.end(), added.begin(), added.end());
    return servers;
}

Plan planOf(const Options &options)
{
    const auto inNanoseconds = [](double seconds) {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(seconds));
    };
    Plan plan;
    plan.servers = serversOf(options);
    plan.scenarios = builtInScenarios();
    if (options.custom.active > 0)
        plan.scenarios = {options.custom};
    else
        keepNamed(plan.scenarios, options.scenarios);
    plan.rounds = options.rounds;
    plan.warmUp = inNanoseconds(options.warmUp);
    plan.window = inNanoseconds(options.seconds);
    plan.messages = options.messages;
    plan.rate = options.rate;
    if (options.cpus.front() >= 0)
        plan.serverCpu = options.cpus.front();
    return plan;
}

void writeJson(const std::string &file, const std::string &json)
{
    if (file == "-")
        std::cout << json;
    else if (!file.empty())
        std::ofstream(file) << json;
}

int run(int argc, char **argv)
{
    CLI::App app("Compares echo servers by the processor time that a message costs them.");
    Options options;
    declare(app, options);
    Plan plan;
    try {
        app.parse(argc, argv);
        plan = planOf(options);
    } catch (const CLI::ParseError &error) {
        return app.exit(error);
    }
    raiseDescriptorLimit();
    if (options.cpus.back() >= 0)
        keepOn(options.cpus.back());
    const std::vector<Series> all = compare(plan);
    if (options.jsonFile != "-")
        std::cout << tableOf(all, options.baseline) << summaryOf(all, options.baseline);
    writeJson(options.jsonFile, jsonOf(all, options.baseline));
    return std::all_of(all.begin(), all.end(), [](const Series &s) { return !s.rounds.empty(); }) ? 0 : 1;
}

} // namespace
} // namespace ropewalk::bench

int main(int argc, char **argv)
{
    return ropewalk::bench::run(argc, argv);
}
