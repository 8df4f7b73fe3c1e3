#include "load/report.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>

namespace ropewalk::bench {
namespace {

[[gnu::format(printf, 1, 2)]] std::string formatted(const char *format, ...)
{
    std::string line(256, '\0');
    va_list arguments;
    va_start(arguments, format);
    const int size = std::vsnprintf(line.data(), line.size(), format, arguments);
    va_end(arguments);
    line.resize(static_cast<std::size_t>(std::clamp(size, 0, 255)));
    return line;
}

double microseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::micro>(time).count();
}

std::string headingOf(const Scenario &scenario)
{
    std::string heading = formatted("\n%s: %d connections", scenario.name.c_str(), scenario.active);
    if (scenario.idle > 0)
        heading += formatted(" beside %d idle", scenario.idle);
    heading += formatted(", messages of %zu bytes, buffer of %zu bytes where it can be chosen\n\n",
                         scenario.messageSize,
                         scenario.bufferSize);
    heading +=
        "| server | CPU ratio | middle half | CPU per message | messages/s | busy | round trip p50 | p99 "
        "| resident | per idle connection |\n"
        "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n";
    return heading;
}

std::string idleColumn(const Series &series)
{
    if (series.scenario.idle == 0)
        return "";
    const double bytes = series.median([](const Sample &s) { return static_cast<double>(s.idleMemory); });
    return formatted("%.0f B", bytes / series.scenario.idle);
}

std::string rowOf(const Series &series, const Series *baseline)
{
    if (series.rounds.empty())
        return formatted("| %s | failed |\n", series.server.c_str());
    const Ratio ratio = baseline ? ratioOf(series, *baseline) : Ratio{};
    const double cpu = series.median(&Sample::cpuPerMessage);
    const double rate = series.median(&Sample::messagesPerSecond);
    const double busy = series.median(&Sample::busy);
    const double p50 = series.median([](const Sample &s) { return microseconds(s.p50); });
    const double p99 = series.median([](const Sample &s) { return microseconds(s.p99); });
    const double resident = series.median([](const Sample &s) { return static_cast<double>(s.resident); });
    return formatted(
        "| %s | %.2f | %.2f to %.2f | %.2f µs | %.0f | %.0f %% | %.0f µs | %.0f µs | %.1f MiB | %s |\n",
        series.server.c_str(),
        ratio.median,
        ratio.lower,
        ratio.upper,
        cpu / 1000,
        rate,
        busy * 100,
        p50,
        p99,
        resident / (1024 * 1024),
        idleColumn(series).c_str());
}

/// The names that `nameOf` gives to the series, each once, in order.
template <typename F>
std::vector<std::string> namesOf(const std::vector<Series> &all, F &&nameOf)
{
    std::vector<std::string> names;
    for (const Series &series : all)
        if (std::find(names.begin(), names.end(), nameOf(series)) == names.end())
            names.push_back(nameOf(series));
    return names;
}

const Series *find(const std::vector<Series> &all, const std::string &server, const std::string &scenario)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Series &series) {
        return series.server == server && series.scenario.name == scenario;
    });
    return found == all.end() || found->rounds.empty() ? nullptr : &*found;
}

std::string cellOf(const Series *series, const Series *baseline)
{
    return series && baseline ? formatted(" %.2f |", ratioOf(*series, *baseline).median) : " |";
}

} // namespace

const Series *baselineOf(const Series &series, const std::vector<Series> &all, const std::string &baseline)
{
    return find(all, baseline, series.scenario.name);
}

std::string tableOf(const std::vector<Series> &all, const std::string &baseline)
{
    std::string table;
    const std::string *scenario = nullptr;
    for (const Series &series : all) {
        if (!scenario || *scenario != series.scenario.name)
            table += headingOf(series.scenario);
        scenario = &series.scenario.name;
        table += rowOf(series, baselineOf(series, all, baseline));
    }
    return table;
}

std::string summaryOf(const std::vector<Series> &all, const std::string &baseline)
{
    const auto servers = namesOf(all, [](const Series &series) { return series.server; });
    const auto scenarios = namesOf(all, [](const Series &series) { return series.scenario.name; });
    std::string table = "\nCPU per message over " + baseline + "'s\n\n| server |";
    std::string rule = "| --- |";
    for (const std::string &scenario : scenarios) {
        table.append(" ").append(scenario).append(" |");
        rule += " --: |";
    }
    table.append("\n").append(rule).append("\n");
    for (const std::string &server : servers) {
        table.append("| ").append(server).append(" |");
        for (const std::string &scenario : scenarios)
            table += cellOf(find(all, server, scenario), find(all, baseline, scenario));
        table += '\n';
    }
    return table;
}

} // namespace ropewalk::bench
