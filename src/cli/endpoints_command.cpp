#include "cli/endpoints_command.h"

#include "net/endpoint_string.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <string>

namespace ropewalk {
namespace {

constexpr const char *kGrammar =
    "An endpoint is a kind and its arguments, separated by colons; a backslash takes the next character as "
    "it is.\n"
    "\n"
    "To listen:\n"
    "  tcp:8080                       TCP, this machine only\n"
    "  tcp:8080:interface=0.0.0.0     TCP, on every interface\n"
    "  tcp:0                          any free port\n"
    "  tcp6:8080                      TCP over IPv6\n"
    "  udp:5300                       datagrams\n"
    "  unix:/tmp/s:mode=600           a Unix socket\n"
    "  unixgram:/tmp/d                datagrams on a Unix socket\n"
    "\n"
    "To connect:\n"
    "  tcp:localhost:8080             TCP; also tcp:host=localhost:port=8080:timeout=5\n"
    "  udp:127.0.0.1:5300             datagrams to one peer\n"
    "  unix:/tmp/s                    a Unix socket\n"
    "  process:bc -q                  a program, which talks to its standard input and output; also\n"
    "                                 process:COMMAND:directory=/tmp, and shell=yes for a command of the "
    "shell\n"
    "\n"
    "A command is split at blanks; 'single' and \"double\" quotes hold words together.\n"
    "\n"
    "Also understood: 8080, :8080, localhost:8080, [::1]:80, *:8080, tcp://host:80, unix:///tmp/s, /tmp/s\n";

void printJson(const Endpoint &endpoint)
{
    const QJsonObject object{
        {QStringLiteral("endpoint"), QString::fromStdString(formatEndpoint(endpoint))},
        {QStringLiteral("explanation"), QString::fromStdString(explainEndpoint(endpoint))},
        {QStringLiteral("kind"), QString::fromStdString(std::string(schemeName(endpoint.kind)))},
        {QStringLiteral("host"), QString::fromStdString(endpoint.host)},
        {QStringLiteral("port"), endpoint.port},
        {QStringLiteral("path"), QString::fromStdString(endpoint.path)},
        {QStringLiteral("interface"), QString::fromStdString(endpoint.interfaceAddress)},
    };
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

} // namespace

ExitCode explainEndpoints(const Options &options, const EndpointsOptions &command)
{
    if (command.endpoint.empty()) {
        std::fputs(kGrammar, stdout);
        return ExitCode::success;
    }
    const auto endpoint = parseEndpoint(command.endpoint, command.role);
    if (!endpoint) {
        printParseError(command.endpoint, endpoint.error());
        return ExitCode::usage;
    }
    if (options.isJson)
        printJson(*endpoint);
    else
        std::printf("%s\n%s\n", formatEndpoint(*endpoint).c_str(), explainEndpoint(*endpoint).c_str());
    return ExitCode::success;
}

void printParseError(std::string_view text, const ParseError &error)
{
    const std::string marks(std::max<std::size_t>(error.where.length, 1), '^');
    std::fprintf(stderr, "%s\n  %.*s\n", error.message.c_str(), static_cast<int>(text.size()), text.data());
    std::fprintf(stderr, "  %*s%s\n", static_cast<int>(error.where.begin), "", marks.c_str());
    if (!error.remedy.empty())
        std::fprintf(stderr, "%s\n", error.remedy.c_str());
}

} // namespace ropewalk
