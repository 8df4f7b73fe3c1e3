#include "cli/metrics_option.h"

#include "cli/json_event.h"
#include "language/engine_words.h"
#include "language/spoken.h"
#include "workbench/metrics/metrics_server.h"

#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace ropewalk {
namespace {

std::string checkMetrics(const std::string &text)
{
    const auto endpoint = parseMetricsEndpoint(text);
    return endpoint ? std::string() : parseErrorText(endpoint.error()).toStdString();
}

} // namespace

void addMetricsOption(CLI::App &command, std::string &endpoint)
{
    command
        .add_option(
            "--metrics",
            endpoint,
            Spoken::say(
                "Serve metrics for Prometheus under /metrics: tcp:PORT, which is on loopback unless it "
                "names an interface, or unix:PATH"))
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

} // namespace ropewalk
