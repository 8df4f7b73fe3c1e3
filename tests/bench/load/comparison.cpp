#include "load/comparison.h"

#include "load/echo_load.h"
#include "load/server_process.h"

#include <algorithm>
#include <cstdio>

namespace ropewalk::bench {
namespace {

/// What `fraction` (0 to 1) of the values lie below, between two of them where it falls there.
double quantileOf(std::vector<double> values, double fraction)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = fraction * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (values[above] - values[below]) * (place - static_cast<double>(below));
}

/// Opens every connection and says how much of the server's own memory the idle ones took.
Result<std::int64_t> openAll(EchoLoad &load, const ServerProcess &process, const Scenario &scenario)
{
    // The first exchange pays for what a server sets up once.
    if (auto asked = load.exchangeOnce(); !asked)
        return asked.error();
    const auto before = process.memory();
    if (!before)
        return before.error();
    if (auto opened = load.openIdle(scenario.idle); !opened)
        return opened.error();
    if (auto asked = load.exchangeOnce(); !asked)
        return asked.error();
    const auto after = process.memory();
    if (!after)
        return after.error();
    if (auto opened = load.openActive(scenario.active); !opened)
        return opened.error();
    return (*after).own - (*before).own;
}

Result<Sample> measureWindow(EchoLoad &load, const ServerProcess &process, const Plan &plan)
{
    if (auto warm = load.run(plan.warmUp, plan.messages); !warm)
        return warm.error();
    load.clearLatencies();
    const auto cpuBefore = process.cpuTime();
    const auto start = std::chrono::steady_clock::now();
    if (auto done = load.run(plan.window, plan.messages); !done)
        return done.error();
    const auto end = std::chrono::steady_clock::now();
    const auto cpuAfter = process.cpuTime();
    const auto memory = process.memory();
    if (load.latencies().count() == 0)
        return Error{std::make_error_code(std::errc::timed_out), "wait for an echo"};
    if (!cpuBefore || !cpuAfter || !memory)
        return Error{std::make_error_code(std::errc::no_child_process), "measure the server"};
    Sample sample;
    sample.messages = load.latencies().count();
    sample.elapsed = end - start;
    sample.cpu = *cpuAfter - *cpuBefore;
    sample.p50 = load.latencies().percentile(0.5);
    sample.p99 = load.latencies().percentile(0.99);
    sample.worst = load.latencies().percentile(1);
    sample.resident = (*memory).resident;
    return sample;
}

void measureInto(Series &series, const Server &server, const Plan &plan, int round)
{
    auto sample = measure(server, series.scenario, plan);
    if (sample) {
        sample->round = round;
        series.rounds.push_back(*sample);
    } else {
        std::fprintf(stderr,
                     "%s, %s: %s\n",
                     server.name.c_str(),
                     series.scenario.name.c_str(),
                     sample.error().message().c_str());
    }
}

} // namespace

double Sample::cpuPerMessage() const
{
    return static_cast<double>(cpu.count()) / static_cast<double>(std::max<std::uint64_t>(messages, 1));
}

double Sample::messagesPerSecond() const
{
    return static_cast<double>(messages) / std::chrono::duration<double>(elapsed).count();
}

double Sample::busy() const
{
    return static_cast<double>(cpu.count()) / static_cast<double>(elapsed.count());
}

double Series::median(const std::function<double(const Sample &)> &figure) const
{
    std::vector<double> values(rounds.size());
    std::transform(rounds.begin(), rounds.end(), values.begin(), figure);
    return quantileOf(std::move(values), 0.5);
}

Ratio ratioOf(const Series &series, const Series &baseline)
{
    std::vector<double> ratios;
    for (const Sample &sample : series.rounds)
        for (const Sample &base : baseline.rounds)
            if (base.round == sample.round)
                ratios.push_back(sample.cpuPerMessage() / base.cpuPerMessage());
    return {.median = quantileOf(ratios, 0.5),
            .lower = quantileOf(ratios, 0.25),
            .upper = quantileOf(ratios, 0.75)};
}

Result<Sample> measure(const Server &server, const Scenario &scenario, const Plan &plan)
{
    auto process = ServerProcess::start(server.commandFor(scenario), plan.serverCpu);
    if (!process)
        return process.error();
    EchoLoad load(process->port(), scenario.messageSize);
    load.setRate(plan.rate);
    const auto idleMemory = openAll(load, *process, scenario);
    if (!idleMemory)
        return idleMemory.error();
    auto sample = measureWindow(load, *process, plan);
    if (sample)
        sample->idleMemory = *idleMemory;
    return sample;
}

std::vector<Series> compare(const Plan &plan)
{
    std::vector<Series> all;
    std::vector<const Server *> serverOf;
    for (const Scenario &scenario : plan.scenarios) {
        for (const Server &server : plan.servers) {
            all.push_back({server.name, scenario, {}});
            serverOf.push_back(&server);
        }
    }
    for (int round = 0; round < plan.rounds; ++round) {
        for (std::size_t i = 0; i < all.size(); ++i)
            measureInto(all[i], *serverOf[i], plan, round);
        std::fprintf(stderr, "round %d of %d\n", round + 1, plan.rounds);
    }
    return all;
}

} // namespace ropewalk::bench
