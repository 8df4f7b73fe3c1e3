#include "cli/load_command.h"

#include "cli/complaints.h"
#include "cli/load_report.h"
#include "load/load_run.h"
#include "net/endpoint_string.h"

#include <csignal>
#include <cstdio>

namespace ropewalk {
namespace {

constexpr std::chrono::milliseconds kJsonInterval{100};
constexpr std::chrono::milliseconds kTextInterval{1'000};

volatile std::sig_atomic_t wasInterrupted = 0;

void interrupt(int)
{
    wasInterrupted = 1;
}

/// Errors of figures have no place in a text.
ExitCode refuse(const Options &options, std::string_view text, const ParseError &error)
{
    if (options.isJson)
        std::fputs(refusalJson(error, false).c_str(), stdout);
    if (error.where.length > 0)
        printParseError(text, error);
    else
        complain(error.message, error.remedy);
    return ExitCode::usage;
}

ExitCode refuseRemote(const Options &options, const LoadTarget &target)
{
    const ParseError error{target.endpoint.host +
                               " is not this machine, and a load can bring down what was not made for it.",
                           "Add --allow-remote if it is yours, or you have its owner's word.",
                           {}};
    if (options.isJson)
        std::fputs(refusalJson(error, true).c_str(), stdout);
    complain(error.message, error.remedy);
    return ExitCode::usage;
}

/// What somebody asks a web server for first.
std::string getRequest(const Endpoint &endpoint)
{
    const std::string host = endpoint.host.empty() ? "localhost" : endpoint.host;
    const std::string path = endpoint.resource.empty() ? "/" : endpoint.resource;
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

/// The lines of `text` as a web server wants them, with the empty one that ends the fields.
std::string httpLines(std::string_view text)
{
    std::string lines;
    for (const char character : text) {
        if (character == '\n' && !lines.ends_with('\r'))
            lines += '\r';
        lines += character;
    }
    if (lines.find("\r\n\r\n") == std::string::npos)
        lines += lines.ends_with("\r\n") ? "\r\n" : "\r\n\r\n";
    return lines;
}

void completeRequest(LoadPlan &plan, const Endpoint &endpoint)
{
    MessageTemplate &request = plan.request;
    if (plan.framing != "http")
        return;
    if (request.text.empty()) {
        request.text = getRequest(endpoint);
        request.mode = MessageMode::text;
    } else if (request.mode == MessageMode::text) {
        request.text = httpLines(request.text);
    }
}

ExitCode verdict(const LoadSnapshot &last)
{
    if (last.figures.connectTimes.count() == 0)
        return ExitCode::unreachable;
    return last.figures.failed > 0 || last.figures.answered == 0 ? ExitCode::unexpected : ExitCode::success;
}

ExitCode watch(LoadRun &run, bool isJson)
{
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    bool wasTold = false;
    for (;;) {
        const LoadSnapshot snapshot = run.next(isJson ? kJsonInterval : kTextInterval);
        if (snapshot.phase == LoadPhase::over) {
            std::fputs((isJson ? loadJson(snapshot) : loadText(snapshot)).c_str(), stdout);
            return verdict(snapshot);
        }
        std::fputs((isJson ? loadJson(snapshot) : loadLine(snapshot)).c_str(), isJson ? stdout : stderr);
        (void)std::fflush(stdout);
        if (wasInterrupted != 0 && !std::exchange(wasTold, true))
            run.finish("interrupted");
    }
}

} // namespace

ExitCode runLoad(const Options &options, const LoadOptions &command)
{
    LoadPlan plan = command.plan;
    const auto target = findLoadTarget(plan.endpoint);
    if (!target)
        return refuse(options, plan.endpoint, target.error());
    completeRequest(plan, target->endpoint);
    if (const auto checked = checkPlan(plan); !checked)
        return refuse(options, plan.framing, checked.error());
    if (!target->isThisMachine && !command.allowsRemote)
        return refuseRemote(options, *target);
    const auto run = LoadRun::start(plan, *target, options.poller);
    if (!run)
        return refuse(options, plan.request.text, run.error());
    return watch(**run, options.isJson);
}

} // namespace ropewalk
