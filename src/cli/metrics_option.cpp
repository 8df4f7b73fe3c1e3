#include "cli/metrics_option.h"

#include "cli/json_event.h"
#include "net/advice.h"
#include "workbench/metrics/metrics_server.h"
#include "workbench/wording.h"

#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace ropewalk {
namespace {

std::string checkMetrics(const std::string &text)
{
    const auto endpoint = parseMetricsEndpoint(text);
    return endpoint ? std::string() : endpoint.error().message + " " + endpoint.error().remedy;
}

} // namespace

void addMetricsOption(CLI::App &command, std::string &endpoint)
{
    command
        .add_option("--metrics",
                    endpoint,
                    "Serve metrics for Prometheus under /metrics: tcp:PORT, which is on loopback unless it "
                    "names an interface, or unix:PATH")
        ->check(CLI::Validator(checkMetrics, "ENDPOINT"));
}

void printMetricsAddress(const std::string &address, bool isJson, std::FILE *words)
{
    if (isJson)
        printEvent({{QStringLiteral("event"), QStringLiteral("metrics")},
                    {QStringLiteral("address"), QString::fromStdString(address)}});
    else
        std::fprintf(words, "metrics %s\n", address.c_str());
    std::fflush(isJson ? stdout : words);
}

void printFailure(const Error &error)
{
    std::fprintf(stderr, "%s\n", problemText(error).c_str());
    if (const std::string remedy = remedyOf(error); !remedy.empty())
        std::fprintf(stderr, "%s\n", remedy.c_str());
}

} // namespace ropewalk
