#include "cli/endpoints_command.h"

#include "cli/complaints.h"
#include "language/engine_words.h"
#include "language/spoken.h"
#include "language/text_columns.h"
#include "net/endpoint_string.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <string>

namespace ropewalk {
namespace {

/// What is typed, and what it means.
std::string row(const char *endpoint, const std::string &meaning)
{
    return "  " + padded(endpoint, 31) + meaning + '\n';
}

std::string listening()
{
    return Spoken::say("To listen:") + '\n' + row("tcp:8080", Spoken::say("TCP, this machine only")) +
           row("tcp:8080:interface=0.0.0.0", Spoken::say("TCP, on every interface")) +
           row("tcp:0", Spoken::say("any free port")) + row("tcp6:8080", Spoken::say("TCP over IPv6")) +
           row("udp:5300", Spoken::say("datagrams")) +
           row("unix:/tmp/s:mode=600", Spoken::say("a Unix socket")) +
           row("unixgram:/tmp/d", Spoken::say("datagrams on a Unix socket"));
}

std::string connecting()
{
    return Spoken::say("To connect:") + '\n' +
           row("tcp:localhost:8080", Spoken::say("TCP; also tcp:host=localhost:port=8080:timeout=5")) +
           row("udp:127.0.0.1:5300", Spoken::say("datagrams to one peer")) +
           row("unix:/tmp/s", Spoken::say("a Unix socket")) +
           row("process:bc -q",
               Spoken::say("a program, which talks to its standard input and output; also")) +
           row("", Spoken::say("process:COMMAND:directory=/tmp, and shell=yes for a command of the shell"));
}

std::string grammar()
{
    return Spoken::say(
               "An endpoint is a kind and its arguments, separated by colons; a backslash takes the next "
               "character as it is.") +
           "\n\n" + listening() + '\n' + connecting() + '\n' +
           Spoken::say("A command is split at blanks; 'single' and \"double\" quotes hold words together.") +
           "\n\n" +
           Spoken::say(
               "Also understood: %1",
               {"8080, :8080, localhost:8080, [::1]:80, *:8080, tcp://host:80, unix:///tmp/s, /tmp/s"}) +
           '\n';
}

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
        std::fputs(grammar().c_str(), stdout);
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
        std::printf("%s\n%s\n",
                    formatEndpoint(*endpoint).c_str(),
                    qUtf8Printable(engineText(explainEndpoint(*endpoint))));
    return ExitCode::success;
}

} // namespace ropewalk
